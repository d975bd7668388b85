import type { Fault } from '../domain/fault.ts';
import { failure, type Result, success } from '../domain/result.ts';

const CONTROL = /[\p{Cc}]+/gu;
/** Zero-width and bidirectional marks, variation selectors, the tag block: invisible, so only an attacker types them. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]+/gu;
const WHITE_SPACE = /\s+/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * The visitor's words as every later stage reads them: well-formed, NFKC, nothing invisible, single spaces.
 * Pure. Faults: `question_empty`, `question_too_long` (counted in code points, as typed and again as read: one typed
 * character may unfold into eighteen).
 */
export function clean(raw: string, maxCodePoints: number): Result<string, Fault> {
  const typed = Array.from(raw).length;
  if (typed > maxCodePoints) return failure({ code: 'question_too_long', maxCodePoints, codePoints: typed });
  const text = raw
    .toWellFormed()
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(WHITE_SPACE, ' ')
    .trim();
  const read = Array.from(text).length;
  if (read > maxCodePoints) return failure({ code: 'question_too_long', maxCodePoints, codePoints: read });
  if (!HAS_WORD.test(text)) return failure({ code: 'question_empty' });
  return success(text);
}
