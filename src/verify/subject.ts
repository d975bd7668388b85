import type { Quantity } from '../language/numerals.ts';
import { wordWeight } from './coverage.ts';
import { isEveryday } from './everyday.ts';
import { isHedge } from './modal-words.ts';
import { hasAmount, type PreparedEvidence, type PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';

/** The content words in which a sentence, or a unit, names what it is about. */
const SUBJECT_WORDS = 3;
/** A sentence that begins so names what it is about later, or not at all. */
const NO_SUBJECT = new Set(
  'you they it we he she i this that these those since because if when while although though after before as to with in at on by for from unlike there here'.split(
    ' ',
  ),
);
const AUXILIARY = /^(?:is|are|was|were|be|can|may|might|must|should|will|would|could|have|has|had|do|does|did)$/;
const MIN_PREDICATE = 1.8;
const QUANTITY_WEIGHT = 1.5;
const MIN_SHARE = 0.75;
const NEARLY_BEST = 0.85;
/** A word in more of the units than this is the topic of the guide: it tells nothing apart. */
const COMMON = 0.25;

/**
 * What a sentence is about, when the places that say the rest of it are about something else: what seminars do told of
 * apprenticeships. The word that was put in, or null. Pure.
 */
export function foreignSubject(sentence: Reading, evidence: PreparedEvidence): Word | null {
  const content = sentence.words.filter((word) => isContent(word) && !/ly$/.test(word.lower) && !isHedge(word));
  if (NO_SUBJECT.has(sentence.words[0]?.lower ?? '')) return null;
  for (const [at, word] of content.slice(0, SUBJECT_WORDS).entries()) {
    const next = sentence.words[sentence.words.indexOf(word) + 1];
    if (at > 0 && !(next && opensPredicate(word, next))) continue;
    if (isEveryday(word.key) || word.segment !== content[0]!.segment || isCommon(word, evidence)) continue;
    const rest = content.filter((other, place) => place > at && !other.keys.some((key) => word.keys.includes(key)));
    const places = placesOf(rest, sentence.quantities, evidence);
    const [best] = places;
    if (!best || isOpen(best) || places.some((unit) => holds(unit, word))) continue;
    if (evidence.units.some((unit) => holds(unit, word)) && namesOther(best, sentence)) return word;
  }
  return null;
}

/** "coordinators are", "operators oversee": what comes next says something of the word. */
const opensPredicate = (word: Word, next: Word): boolean =>
  AUXILIARY.test(next.lower) ||
  isHedge(next) ||
  (isContent(next) && /[^s]s$/.test(word.lower) !== /[^s]s$/.test(next.lower));

/** The units that hold nearly all of what is said, the best first, if any do. */
function placesOf(
  rest: readonly Word[],
  quantities: readonly Quantity[],
  { units }: PreparedEvidence,
): readonly PreparedUnit[] {
  const total = rest.reduce((sum, word) => sum + wordWeight(word), QUANTITY_WEIGHT * quantities.length);
  if (total < MIN_PREDICATE) return [];
  const rows = units.map((unit) => ({
    unit,
    worth:
      rest.reduce((sum, word) => sum + (holds(unit, word) ? wordWeight(word) : 0), 0) +
      QUANTITY_WEIGHT * quantities.filter((quantity) => hasAmount(unit, quantity)).length,
  }));
  const best = rows.reduce((most, { worth }) => Math.max(most, worth), 0);
  if (best < MIN_SHARE * total) return [];
  return rows
    .filter(({ worth, unit }) => worth >= NEARLY_BEST * best && isQuantified(unit, quantities))
    .sort((one, other) => other.worth - one.worth)
    .map(({ unit }) => unit);
}

/** Whether a unit has one of the amounts that it would have to have. */
const isQuantified = (unit: PreparedUnit, quantities: readonly Quantity[]): boolean =>
  quantities.length === 0 || quantities.some((quantity) => hasAmount(unit, quantity));

const holds = ({ keys, context }: PreparedUnit, word: Word): boolean =>
  word.keys.some((key) => keys.has(key) || context.keys.has(key));

/** It points back to what an earlier unit names, or speaks to the reader. */
const isOpen = ({ reading }: PreparedUnit): boolean =>
  reading.words.some(({ lower }) =>
    /^(?:it|its|they|them|their|this|these|those|such|both|you|your|he|she|his|her)$/.test(lower),
  );

/** It opens with something of its own that the sentence does not speak of. */
const namesOther = ({ reading }: PreparedUnit, sentence: Reading): boolean =>
  reading.words
    .filter(isContent)
    .slice(0, SUBJECT_WORDS)
    .some(
      (word) =>
        !isEveryday(word.key) && !sentence.words.some(({ keys }) => keys.some((key) => word.keys.includes(key))),
    );

function isCommon(word: Word, { units }: PreparedEvidence): boolean {
  const share = units.filter(({ keys }) => keys.has(word.key)).length / Math.max(1, units.length);
  return share > COMMON;
}
