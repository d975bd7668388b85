import { createHash } from 'node:crypto';
import {
  EditionHash,
  type Guide,
  type Passage,
  PassageId,
  type Section,
  SectionId,
  type Unit,
} from '../../src/domain/guide.ts';
import { isStopWord } from '../../src/language/stop-words.ts';

/** How many words of a copy stay as they are: a question's word then stands in a hundredth of all passages, not in each. */
const KEPT_SHARE = 0.25;
const MIN_LETTERS = 4;
const WORD = /\p{L}+/gu;

type Rewrite = (text: string) => string;

/**
 * A guide of `size` passages, made of copies of the passages given. The first copy is as it was and has the facts; in
 * every other one most content words are replaced by English words of the same length, common ones more often than rare
 * ones, so that the number of different words grows as it does in real text. The same arguments give the same guide.
 */
export function largeGuide(base: Guide, passages: readonly Passage[], english: readonly string[], size: number): Guide {
  const copies = Math.ceil(size / passages.length);
  const byLength = Map.groupBy(
    english.filter((word) => /^[a-z]+$/.test(word)),
    (word) => word.length,
  );
  const made: Passage[] = [];
  const sections = new Map<string, Section>();
  const bodies: string[] = [];
  let start = 0;
  for (let copy = 0; copy < copies; copy += 1) {
    const rewrite: Rewrite = copy === 0 ? (text) => text : rewriter(copy, byLength);
    for (const passage of passages.slice(0, size - made.length)) {
      const placed = place(passage, base, copy, start, rewrite);
      made.push(placed);
      bodies.push(placed.text);
      start = placed.end + 2;
      sections.set(placed.sectionId, sectionOf(placed));
    }
  }
  const text = bodies.join('\n\n');
  const hash = EditionHash.parse(createHash('sha256').update(text).digest('hex'));
  return { ...base, text, hash, sections: [...sections.values()], passages: made };
}

function place(passage: Passage, base: Guide, copy: number, start: number, rewrite: Rewrite): Passage {
  const shift = start - passage.start;
  const sectionId = SectionId.parse(
    `${passage.guide === base.slug ? '' : `${passage.guide}-`}${passage.sectionId}-${copy}`,
  );
  return {
    ...passage,
    id: PassageId.parse(`${base.slug}/${sectionId}${passage.id.slice(passage.id.lastIndexOf('#'))}`),
    guide: base.slug,
    sectionId,
    section: passage.section.map(rewrite),
    text: rewrite(passage.text),
    units: passage.units.map((unit): Unit => {
      const label = unit.label === undefined ? {} : { label: rewrite(unit.label) };
      return { ...unit, ...label, text: rewrite(unit.text), start: unit.start + shift, end: unit.end + shift };
    }),
    start,
    end: start + passage.text.length,
  };
}

const sectionOf = ({ sectionId, section, facet, start, end }: Passage): Section => ({
  id: sectionId,
  heading: section.at(-1) ?? '',
  path: section,
  depth: 2,
  facet,
  start,
  end,
});

/** Within one copy a word is always replaced by the same one, so that what a passage is about stays recognisable. */
function rewriter(copy: number, byLength: ReadonlyMap<number, readonly string[]>): Rewrite {
  const replaced = new Map<string, string>();
  return (text) =>
    text.replace(WORD, (word) => {
      const lower = word.toLowerCase();
      if (word.length < MIN_LETTERS || isStopWord(lower)) return word;
      const known = replaced.get(lower) ?? replacement(lower, copy, byLength);
      replaced.set(lower, known);
      return word === lower ? known : known.charAt(0).toUpperCase() + known.slice(1);
    });
}

function replacement(word: string, copy: number, byLength: ReadonlyMap<number, readonly string[]>): string {
  const digest = createHash('sha256').update(`${copy} ${word}`).digest();
  const [keep, pick] = [digest.readUInt32BE(0) / 2 ** 32, digest.readUInt32BE(4) / 2 ** 32];
  const words = byLength.get(word.length) ?? [];
  if (keep < KEPT_SHARE || words.length === 0) return word;
  // The square puts most of the weight on the beginning of the list, where the common words are.
  return words[Math.floor(pick ** 2 * words.length)]!;
}
