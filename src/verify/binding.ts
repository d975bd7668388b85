import { wordWeight } from './coverage.ts';
import { isEveryday } from './everyday.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';

const MIN_WEIGHT = 1.9;
const SUBJECT_WORDS = 2;
const MAX_LACKING = 0.42;
/** How far back a unit with a pronoun may point for what it speaks of. */
const MAX_UNITS_BACK = 3;
const CONTEXT_WORTH = 0.95;
const POINTS_BACK = new Set(
  'it its he him his she her hers they them their theirs this these those such both latter former one who which'.split(
    ' ',
  ),
);

/**
 * Words of one statement must stand together: in one unit, its headings, or what its pronouns point back to. A sentence
 * whose words all occur, but in units that speak of different things, puts them together itself. Null when they do; else
 * the words that the best unit lacks. Pure.
 */
export function scatteredWords(sentence: Reading, evidence: PreparedEvidence): readonly string[] | null {
  const words = sentence.words.filter((word) => isContent(word) && !isEveryday(word.key));
  const segments = Map.groupBy(words, ({ segment }) => segment);
  for (const segment of segments.values()) {
    if (comparesAmounts(sentence, segment[0]!.segment)) continue;
    const lacking = lackingWords(segment, sentence, evidence);
    if (lacking === null) continue;
    const clauses = [...Map.groupBy(segment, ({ clause }) => clause).values()];
    if (clauses.length === 1 || clauses.some((clause) => lackingWords(clause, sentence, evidence) !== null))
      return lacking;
  }
  return null;
}

/** "from $30,000 for one to $70,000 for the other": each amount is bound to its own words by the number check. */
function comparesAmounts({ words, quantities }: Reading, segment: number): boolean {
  const inside = new Set(
    words.flatMap((word) => (word.segment === segment && word.quantity >= 0 ? [word.quantity] : [])),
  );
  const kinds = [...inside].map((index) => quantities[index]!.kind);
  return new Set(kinds).size < kinds.length;
}

function lackingWords(words: readonly Word[], sentence: Reading, evidence: PreparedEvidence): readonly string[] | null {
  const weights = new Map(words.map((word) => [word, wordWeight(word) / nameLength(word, sentence)]));
  const found = new Map<Word, number>();
  let best: { unit: PreparedUnit; worth: number } | null = null;
  for (const unit of evidence.units) {
    let worth = 0;
    for (const word of words) {
      const here = worthIn(word, unit);
      if (here > (found.get(word) ?? 0)) found.set(word, here);
      worth += here * weights.get(word)!;
    }
    if (best === null || worth > best.worth) best = { unit, worth };
  }
  if (best === null) return null;
  const { unit } = best;
  const inAll = words.reduce((sum, word) => sum + (found.get(word) ?? 0) * weights.get(word)!, 0);
  if (inAll < MIN_WEIGHT) return null;
  const referred = referredKeys(unit, evidence);
  const lacks = words.filter(
    (word) => (found.get(word) ?? 0) > 0 && worthIn(word, unit) === 0 && !word.keys.some((key) => referred.has(key)),
  );
  const lacking = lacks.reduce((sum, word) => sum + weights.get(word)!, 0);
  const isScattered = lacking / inAll > MAX_LACKING;
  const names = lacks.filter((word) => word.isName && !isPartOfName(word, sentence, unit));
  const isRenamed =
    names.length > 0 && (hasOtherName(unit, sentence) || names.some((name) => isSubject(name, sentence)));
  return isScattered || isRenamed ? lacks.map(({ surface }) => surface) : null;
}

/** How many words the name has that a word belongs to: a long name weighs no more than a short one. */
function nameLength(word: Word, { words }: Reading): number {
  if (!word.isName) return 1;
  const index = words.indexOf(word);
  let from = index;
  let to = index;
  while (words[from - 1]?.isName && words[from - 1]!.segment === word.segment) from -= 1;
  while (words[to + 1]?.isName && words[to + 1]!.segment === word.segment) to += 1;
  return to - from + 1;
}

/** "Ada Lovelace" where the unit says "Lovelace" and means no one else by it. */
function isPartOfName(name: Word, { words }: Reading, { reading }: PreparedUnit): boolean {
  const index = words.indexOf(name);
  return [words[index - 1], words[index + 1]].some((word) =>
    reading.words.some(
      (other, at) =>
        word?.isName &&
        (other.isName || other.isOpening) &&
        other.key === word.key &&
        !reading.words[at - 1]?.isName &&
        !reading.words[at + 1]?.isName,
    ),
  );
}

/** It opens the sentence: what the sentence is about. */
const isSubject = (name: Word, { words }: Reading): boolean => words.filter(isContent).indexOf(name) < SUBJECT_WORDS;

/** The unit names something that the sentence does not name. */
const hasOtherName = ({ reading }: PreparedUnit, { words }: Reading): boolean =>
  reading.words.some((word) => word.isName && !words.some(({ keys }) => keys.some((key) => word.keys.includes(key))));

function worthIn(word: Word, { keys, context }: PreparedUnit): number {
  if (word.keys.some((key) => keys.has(key))) return 1;
  return word.keys.some((key) => context.keys.has(key)) ? CONTEXT_WORTH : 0;
}

/** Keys of the units before this one in its passage, when it points back with a pronoun. */
function referredKeys(unit: PreparedUnit, { units }: PreparedEvidence): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!unit.reading.words.some(({ lower }) => POINTS_BACK.has(lower))) return keys;
  for (const other of units) {
    const isBefore =
      other.evidence === unit.evidence && other.unit < unit.unit && unit.unit - other.unit <= MAX_UNITS_BACK;
    if (isBefore) for (const key of other.keys) keys.add(key);
  }
  return keys;
}
