import type { Passage, Unit } from '../../../domain/guide.ts';
import { type DraftClaim, stated } from '../../draft.ts';
import { leadOf } from '../lists/list.ts';
import { unitSource } from '../material.ts';

type Found = { readonly passage: Passage; readonly unit: Unit; readonly text?: string };

/** Words in small letters without a stop are no sentence of their own: "be over 18". */
const IS_FRAGMENT = /^\p{Ll}[^.!?]*$/u;

/** Sentences and items as they stand; an item that is none of its own behind what leads into its list. */
export function toldOf(found: readonly Found[]): readonly DraftClaim[] {
  let shown: Passage | null = null;
  return found.flatMap(({ passage, unit, text = unit.text }) => {
    const source = unitSource(passage, unit);
    const lead = unit.kind === 'item' && IS_FRAGMENT.test(text) ? leadOf(passage) : null;
    if (!lead?.text.endsWith(':')) return [stated(text, source)];
    const opening = shown === passage ? [] : [stated(lead.text, unitSource(passage, lead))];
    shown = passage;
    return [...opening, stated(text, source, 'bullet')];
  });
}
