import type { Passage, Unit } from '../domain/guide.ts';
import { antecedentOf } from '../language/continuation.ts';
import type { Words } from '../language/phrases.ts';
import { keptWith } from '../language/remember.ts';
import { splitSentences } from '../language/sentences.ts';
import { readAll, readWords } from './words.ts';

/**
 * One thing that a passage says, short enough to answer with: a unit, or one sentence of a unit that has several. `unit`
 * has the text as it is shown, without a bold name that the sentence can do without, and the span of those very words.
 */
export type Statement = {
  readonly unit: Unit;
  /** Its own words and those of its item's name. */
  readonly words: Words;
  /** Those of the statement that it leans on ("It has ...") and of those that this one leans on. */
  readonly context: Words | null;
  /** Those of its paragraph, or of what leads into its list. */
  readonly around: Words | null;
  /** The statement, by its place in the passage, that names what this one speaks of; null when it does so itself. */
  readonly leansOn: number | null;
  readonly opensParagraph: boolean;
  /** Its words with those of its headings and its paragraph: all that a reader may take it to be about. */
  readonly within: Words;
};

type Said = { readonly unit: Unit; readonly opensParagraph: boolean };

/** Everything a passage says, in order. Remembered for as long as the passage itself is. */
export const statementsOf = keptWith((passage: Passage): readonly Statement[] => {
  const said = withRunInHeadings(
    passage.units.flatMap((unit, at) => partsOf(unit, passage, passage.units[at - 1] ?? null)),
  );
  const leadIn = said.findLast(({ unit }, at) => unit.kind === 'sentence' && said[at + 1]?.unit.kind === 'item');
  const statements: Statement[] = [];
  for (const [at, { unit, opensParagraph }] of said.entries()) {
    const start = said.findLastIndex((other, index) => index <= at && other.opensParagraph);
    const leansOn = leaningOf(said, at, start);
    const source = leansOn === null ? null : statements[leansOn]!;
    const end = said.findIndex((other, index) => index > at && other.opensParagraph);
    const paragraph = said.slice(start, end < 0 ? undefined : end).map((other) => other.unit.text);
    const words = readWords(unit.label ? `${unit.label}. ${unit.text}` : unit.text);
    const context = source && joined(source.words, source.context);
    const lead = unit.kind === 'item' && leadIn && leadIn.unit.start < unit.start ? [leadIn.unit.text] : [];
    statements.push({
      unit,
      words,
      context,
      within: joined(joined(words, context), readAll([...passage.section, ...paragraph])),
      around: paragraph.length + lead.length === 1 ? null : readAll([...lead, ...paragraph]),
      leansOn,
      opensParagraph,
    });
  }
  return statements;
});

/** "**The course.** It takes a year." reads as one sentence under a heading of its own. */
function withRunInHeadings(said: readonly Said[]): readonly Said[] {
  return said.flatMap(({ unit, opensParagraph }, at): Said[] => {
    const before = said[at - 1];
    const next = said[at + 1];
    if (isRunInHeading(unit) && next && !next.opensParagraph) return [];
    return before && isRunInHeading(before.unit) && !opensParagraph
      ? [{ unit: { ...unit, label: before.unit.label! }, opensParagraph: true }]
      : [{ unit, opensParagraph }];
  });
}

const isRunInHeading = ({ kind, label, text }: Unit) =>
  kind === 'sentence' && label !== undefined && text.replace(/[.:]$/, '') === label;

/** A sentence that opens a paragraph may still lean on what stands before it; an item leans on nothing but its name. */
function leaningOf(said: readonly Said[], at: number, start: number): number | null {
  const own = said[at]!.unit;
  if (own.kind === 'row' || (own.kind === 'item' && at === start)) return null;
  const from = at === start ? Math.max(0, at - 1) : start;
  const texts = said.slice(from).map(({ unit }) => unit.text);
  const found = antecedentOf(texts, at - from);
  return found === null ? null : from + found;
}

function partsOf(unit: Unit, passage: Passage, before: Unit | null): Said[] {
  const gap = before ? passage.text.slice(before.end - passage.start, unit.start - passage.start) : '\n\n';
  const opensParagraph = unit.kind !== 'sentence' || /\n[ \t>]*\r?\n/.test(gap);
  if (unit.kind !== 'item') return [{ unit, opensParagraph }];
  const sentences = splitSentences(unit.text).map(({ text }) => text);
  const withoutName = sentences.filter((text, at) => at > 0 || text.replace(/[.:]$/, '') !== unit.label);
  const kept = withoutName.length > 0 ? withoutName : sentences;
  return kept.map((text, at) => ({
    unit: { ...unit, ...placed(at === 0 ? withoutLabel(text, unit.label) : text, unit, passage) },
    opensParagraph: opensParagraph && at === 0,
  }));
}

const FEWEST_WORDS = 5;

/** "Teamwork: Technicians work ..." without the name, where what follows is a sentence that needs none. */
function withoutLabel(text: string, label: string | undefined): string {
  if (label === undefined || !text.startsWith(label)) return text;
  const rest = text.slice(label.length).replace(/^\s*[:.–—-]\s+/, '');
  const isSentence = /^\p{Lu}\p{Ll}/u.test(rest) && /[.!?]$/.test(rest) && rest.split(/\s+/).length >= FEWEST_WORDS;
  return isSentence ? rest : text;
}

/** The span of these words where the guide writes them without marks inside, else that of the whole unit. */
function placed(text: string, unit: Unit, passage: Passage): Pick<Unit, 'text' | 'start' | 'end'> {
  const at = passage.text.indexOf(text, unit.start - passage.start);
  const isInside = at >= 0 && passage.start + at + text.length <= unit.end;
  return isInside
    ? { text, start: passage.start + at, end: passage.start + at + text.length }
    : { text, start: unit.start, end: unit.end };
}

function joined(first: Words, second: Words | null): Words {
  if (second === null) return first;
  return { set: new Set([...first.set, ...second.set]), order: [...second.order, ...first.order] };
}
