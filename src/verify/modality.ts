import { type Alignment, isNarrow } from './align.ts';
import type { Cover } from './coverage.ts';
import { HEDGES, isHedge, PREDICATES } from './modal-words.ts';
import { isNegator } from './negators.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';
import { scopeAfter, sharedWords } from './scope.ts';
import { madeOptional, strengthened } from './strength.ts';
import type { Flag } from './types.ts';

const REACH = 7;
/** What "some" and "most" count stands within so many content words. */
const GOVERNED = 3;

/** A claim may be weaker than its evidence, never stronger: "some" is not "all", "may" is not "must" or nothing. Pure. */
export function checkModality(sentence: Reading, { chosen }: Cover, alignments: readonly Alignment[]): Flag {
  const problem =
    strengthened(sentence, chosen, alignments) ??
    madeOptional(sentence, chosen, alignments) ??
    lostHedge(sentence, alignments) ??
    unhedgedVerb(sentence, chosen);
  return {
    name: 'modality',
    raised: problem !== null,
    detail: problem ?? 'no stronger than the evidence',
    contradicts: false,
  };
}

/** The evidence hedges words that the sentence takes over, and the sentence does not. */
function lostHedge(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const { unit, gaps, pairs } of alignments) {
    const { words } = unit.reading;
    for (const gap of gaps.filter(isNarrow)) {
      for (let index = gap.unit.from; index < gap.unit.to; index += 1) {
        const word = words[index]!;
        if (!HEDGES.has(word.lower) || word.quantity >= 0 || isNoHedge(words, index, sentence)) continue;
        if (!isTakenOver(words, index, pairs) || isToldElsewhere(sentence, unit, index, alignments)) continue;
        if (!isHedged(sentence, Math.min(gap.sentence.to, sentence.words.length - 1))) {
          return `the evidence says "${word.surface}", the sentence leaves it out`;
        }
      }
    }
  }
  return null;
}

/** Enough of what the evidence hedges is told, though in other words, to be a telling of it. */
const MIN_TOLD = 0.5;
const GOVERNED_WITHIN = 4;

/** "may also train juniors" told as "trains juniors": the word that the best evidence hedges, without the hedge. */
function unhedgedVerb(sentence: Reading, [best, ...others]: readonly PreparedUnit[]): string | null {
  if (!best) return null;
  const { words } = best.reading;
  for (const [index, hedge] of words.entries()) {
    if (!HEDGES.has(hedge.lower) || QUANTIFIER.test(hedge.lower) || isNoHedge(words, index, sentence)) continue;
    if (index > 0 && isNegator(words, index - 1)) continue;
    const [governed] = scopeAfter(words.slice(0, index + 1 + GOVERNED_WITHIN), index, 1);
    const told = governed ? sentence.words.findIndex((word) => isContent(word) && word.key === governed.key) : -1;
    if (told === -1 || isHedged(sentence, told)) continue;
    const stretch = words.filter((word) => isContent(word) && word.segment === hedge.segment);
    const shared = stretch.filter((word) => sentence.words.some((own) => sharesKey(own, word))).length;
    const isElsewhere = [best, ...others].some(({ reading }) =>
      reading.words.some((word, at) => word.key === governed!.key && !isHedgedAt(reading.words, at)),
    );
    if (shared >= MIN_TOLD * stretch.length && !isElsewhere)
      return `the evidence says "${hedge.surface} ... ${governed!.surface}", the sentence leaves it out`;
  }
  return null;
}

const isHedgedAt = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - REACH), at).some((word) => isHedge(word) && word.segment === words[at]!.segment);

const QUANTIFIER = /^(?:some|many|most|several|few)$/;

/** Whether the sentence has what the hedge is said of: what it counts, or a word of its own stretch of the evidence. */
function isTakenOver(words: readonly Word[], hedge: number, pairs: readonly number[]): boolean {
  const governed = scopeAfter(words, hedge, GOVERNED);
  if (governed.length > 0 && !governed.some((word) => pairs.includes(words.indexOf(word)))) return false;
  return words.some(
    (word, index) =>
      word.segment === words[hedge]!.segment && (isContent(word) || word.quantity >= 0) && pairs.includes(index),
  );
}

/** Another unit has more of the sentence, and says there without a hedge what this one hedges. */
function isToldElsewhere(
  sentence: Reading,
  unit: PreparedUnit,
  hedge: number,
  alignments: readonly Alignment[],
): boolean {
  const [governed] = scopeAfter(unit.reading.words, hedge, 1);
  const worth = sharedWords(sentence, unit);
  return alignments.some(
    ({ unit: other }) =>
      governed !== undefined &&
      sharedWords(sentence, other) > worth &&
      other.reading.words.some((own, at) => sharesKey(own, governed) && !isHedgedAt(other.reading.words, at)),
  );
}

function isHedged(sentence: Reading, at: number): boolean {
  const { segment } = sentence.words[at]!;
  return sentence.words.some((word, index) => {
    const isBefore = index <= at + 2 || HEDGES.has(word.lower) || PREDICATES.has(word.lower);
    return isHedge(word) && isBefore && (word.segment === segment || (index < at && at - index <= REACH));
  });
}

/** "may not ask", "nobody may ask": what is forbidden, not what is possible. */
const isForbidden = (words: readonly Word[], index: number): boolean =>
  words.some(
    ({ segment }, at) =>
      at >= index - GOVERNED_WITHIN && at <= index + 1 && segment === words[index]!.segment && isNegator(words, at),
  );

const forbids = ({ words }: Reading): boolean =>
  words.some(({ lower }) =>
    /^(?:can|cannot|can't|must|mustn't|never|allow\w*|permit\w*|forb[ia]d\w*|unless)$/.test(lower),
  );

/** "most common", "how many", "in May", and the polite "you may want to" before advice: the same word with another use. */
function isNoHedge(words: readonly Word[], index: number, sentence: Reading): boolean {
  const word = words[index]!;
  const next = words[index + 1]?.lower ?? '';
  if (word.lower === 'most')
    return /(?:ly|ive|ous|ant|ent|al|ful|ble|ed|ing)$/.test(next) || next === 'of' || next === 'common';
  if (word.lower === 'many' || word.lower === 'few')
    return words[index - 1]?.lower === 'how' || words[index - 1]?.lower === 'as';
  if (/^(?:may|might|could)$/.test(word.lower) && isForbidden(words, index) && forbids(sentence)) return true;
  if (/^(?:may|might)$/.test(word.lower) && /^(?:want|wish|like)$/.test(next))
    return !sentence.words.some(({ lower }) => lower === next);
  return word.surface === 'May' && words[index + 1]?.quantity !== -1;
}
