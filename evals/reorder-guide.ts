import type { GuideSource } from './harness.ts';
import type { GuideEdit } from './schema/case.ts';

const HEADING = /^## /gmu;
const FEWEST_SECTIONS = 3;

/** The edit that puts the sections of a guide (`##`) in the opposite order; null for a guide of fewer than three. Pure. */
export function reversedSections({ text }: GuideSource): GuideEdit | null {
  const starts = [...text.matchAll(HEADING)].map(({ index }) => index);
  if (starts.length < FEWEST_SECTIONS) return null;
  const sections = starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length));
  const before = text.slice(starts[0], starts.at(-1));
  const last = sections.at(-1)!.trimEnd();
  // Both have to be found where they are meant: only once.
  if (text.split(before).length !== 2 || text.split(last).length !== 2) return null;
  const others = sections.slice(0, -1).reverse();
  return { remove: [before], insert: [{ after: last, text: others.map((section) => section.trim()).join('\n\n') }] };
}
