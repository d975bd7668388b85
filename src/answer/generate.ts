import type { Block } from '../domain/answer.ts';
import type { Passage } from '../domain/guide.ts';
import { createSentenceStream } from '../language/sentences.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { passageEvidence } from '../verify/passage-evidence.ts';
import { prepareEvidence } from '../verify/prepare.ts';
import { type Checked, checkWritten } from './check.ts';
import { removeDatamarks } from './datamark.ts';
import { parseMarks } from './marks.ts';
import type { CallOptions, ChatModel, ModelFailure, ModelMessage } from './ports.ts';
import type { Doubted } from './second-opinion.ts';

/** `silent`: the model said that the guide doesn't say. Exactly one `done` or `failed` closes the stream. */
export type Generated =
  | Checked
  | { readonly kind: 'done'; readonly isSilent: boolean; readonly isCutShort: boolean }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

type Checking = {
  readonly vocabulary: Vocabulary;
  /** A second opinion on a borderline sentence; null where none is wanted. */
  readonly reconsider: ((sentence: Doubted) => Promise<Checked>) | null;
};

/** The one line a model writes when no passage answers (prompts/answer.prompt.md tells it so). */
const SILENT_LINE = /^["'*_\s]*the guide (?:doesn't|does not|doesn’t) say\b/i;
const LIST_MARK = /^\s*(?:([-*•–])|(\d{1,2})[.)])\s+/;

/**
 * A model's answer sentence by sentence, each checked as soon as it is complete and before the next one is read. What
 * the offered passages don't back comes out as `withheld`, never as `released`.
 */
export async function* generate(
  messages: readonly ModelMessage[],
  offered: readonly Passage[],
  model: ChatModel,
  { vocabulary, reconsider }: Checking,
  options: CallOptions,
): AsyncGenerator<Generated, void> {
  const stream = createSentenceStream();
  let isSilent = false;
  const check = async function* (sentences: readonly string[]): AsyncGenerator<Checked, void> {
    for (const raw of sentences) {
      const { line, block } = withoutListMark(removeDatamarks(raw));
      const { text, numbers } = parseMarks(line);
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      if (SILENT_LINE.test(text)) {
        isSilent = true;
        continue;
      }
      const checked = checkWritten({ text: withoutMarkdown(text), numbers, block }, offered, vocabulary);
      yield reconsider !== null && isDoubted(checked) ? await reconsider(checked) : checked;
    }
  };

  // Passages are read once for all their checks: here while the model thinks, not when its first sentence is there.
  const reading = setTimeout(() => prepareEvidence(offered.map(passageEvidence), vocabulary), 0);
  try {
    for await (const event of model.stream(messages, options)) {
      switch (event.type) {
        case 'text':
          yield* check(stream.push(event.text));
          break;
        case 'failure':
          yield { kind: 'failed', failure: event.failure };
          return;
        case 'end': {
          const isCutShort = event.finish === 'length';
          const left = stream.finish();
          yield* check(isCutShort ? left.slice(0, -1) : left);
          yield { kind: 'done', isSilent, isCutShort };
          return;
        }
      }
    }
  } finally {
    clearTimeout(reading);
  }
  yield { kind: 'failed', failure: { code: 'incomplete', detail: 'the stream ended without an end' } };
}

const isDoubted = (checked: Checked): checked is Doubted =>
  checked.kind === 'withheld' && checked.borderline !== undefined;

function withoutListMark(raw: string): { readonly line: string; readonly block: Block } {
  const mark = LIST_MARK.exec(raw);
  if (!mark) return { line: raw, block: 'paragraph' };
  return { line: raw.slice(mark[0].length), block: mark[1] === undefined ? 'step' : 'bullet' };
}

/** Emphasis and heading marks go; links and HTML stay, as the text they are, for the check to see. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/^[\]>)}|\s]+(?=\S)/, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/g, '$2')
    .replace(/`([^`]+)`/g, '$1');
