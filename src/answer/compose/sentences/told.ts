import type { Passage, Unit } from '../../../domain/guide.ts';
import { type DraftClaim, stated } from '../../draft.ts';
import { leadOf } from '../lists/list.ts';
import { unitSource } from '../material.ts';
import { wordCount } from '../wording.ts';

type Found = { readonly passage: Passage; readonly unit: Unit; readonly text?: string };

const MAX_FRAGMENT_WORDS = 4;
/** Few words, or words without a stop, are no sentence of their own: "be over 18". */
const isFragment = (item: string) => !/[.!?]$/u.test(item) || wordCount(item) <= MAX_FRAGMENT_WORDS;

/** Sentences and items as they stand; an item that is none of its own behind what leads into its list. */
export function toldOf(found: readonly Found[]): readonly DraftClaim[] {
  let shown: Passage | null = null;
  return found.flatMap(({ passage, unit, text = unit.text }) => {
    const source = unitSource(passage, unit);
    const lead = unit.kind === 'item' && isFragment(text) ? leadOf(passage) : null;
    if (!lead?.text.endsWith(':')) return [stated(text, source)];
    const opening = shown === passage ? [] : [stated(lead.text, unitSource(passage, lead))];
    shown = passage;
    return [...opening, stated(text, source, 'bullet')];
  });
}
