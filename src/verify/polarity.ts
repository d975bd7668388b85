import { type Alignment, isFirm, isNarrow } from './align.ts';
import { areOpposites } from './antonyms.ts';
import type { Cover } from './coverage.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { nearby, type Place, placesOf, scopeAfter, sharesKey } from './scope.ts';
import type { Flag } from './types.ts';

const NEGATORS = new Set(
  `not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
  hasn't haven't hadn't n't shouldn't wouldn't couldn't mustn't needn't hardly rarely seldom barely scarcely unable cant dont
  doesnt didnt isnt arent wasnt werent hasnt havent wont`.split(/\s+/),
);
/** They say "not" in their own way, and answer for a negation on the other side. */
const NEGATIVE = new Set(
  `lack fail refus deni reject avoid prevent except exclud absenc absent unlik instead rather neither optional unnecessari few
  littl onli stop ceas remain without despit beneficial prefer unknown unclear`.split(/\s+/),
);
const SCOPE_WORDS = 3;
const REACH = 7;

/** Negation, opposites and direction must be those of the evidence. Pure. */
export function checkPolarity(sentence: Reading, { chosen }: Cover, alignments: readonly Alignment[]): Flag {
  const problem =
    addedNegation(sentence, chosen, alignments) ??
    droppedNegation(sentence, alignments) ??
    swappedOpposite(sentence, alignments) ??
    foreignOpposite(sentence, chosen);
  return {
    name: 'polarity',
    raised: problem !== null,
    detail: problem ?? 'negation and direction agree with the evidence',
    contradicts: problem !== null,
    severity: problem === null ? 0 : 0.6,
  };
}

export const isNegator = (words: readonly Word[], index: number): boolean => {
  const word = words[index]!;
  if (!NEGATORS.has(word.lower)) return false;
  const next = words[index + 1]?.lower;
  const isAnswer = index === 0 && word.lower === 'no' && words[1]?.segment !== word.segment;
  return (
    !isAnswer &&
    !(word.lower === 'not' && (next === 'only' || next === 'just' || next === 'merely' || next === 'simply'))
  );
};

const isNegative = (word: Word): boolean => NEGATIVE.has(word.key) || /^(?:un|non)\p{L}{4}/u.test(word.lower);

function addedNegation(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (!isNegator(sentence.words, index)) continue;
    const scope = scopeAfter(sentence.words, index, SCOPE_WORDS);
    const denied = scope.find((wanted) => placesOf(wanted, sentence, chosen, alignments).length > 0);
    if (scope.length === 0 || isOppositeOf(scope[0]!, chosen)) continue;
    const places = denied ? placesOf(denied, sentence, chosen, alignments) : [];
    if (!places.some(isDenied)) {
      return `"${word.surface} ... ${(denied ?? scope[0]!).surface}" is not what the evidence says`;
    }
  }
  return null;
}

/** "not difficult" where the evidence says "easy". */
const isOppositeOf = (word: Word, chosen: readonly PreparedUnit[]): boolean =>
  chosen.some(({ reading }) => reading.words.some(({ key }) => areOpposites(key, word.key)));

/** Whether a word is under a negator, or beside a word that says "not" in its own way. */
function isDenied(place: Place): boolean {
  const { reading, index } = place;
  const { segment } = reading.words[index]!;
  for (let at = index; at >= Math.max(0, index - REACH); at -= 1) {
    if (reading.words[at]!.segment === segment && isNegator(reading.words, at)) return true;
  }
  return nearby(place, 4).some(isNegative);
}

/** The evidence has a negator between words that the sentence takes over, and the sentence has none there. */
function droppedNegation(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const { unit, gaps } of alignments) {
    const { words } = unit.reading;
    for (const gap of gaps.filter(isNarrow)) {
      for (let index = gap.unit.from; index < gap.unit.to; index += 1) {
        if (!isNegator(words, index)) continue;
        const from = Math.max(0, gap.sentence.from - 4);
        const around = sentence.words.slice(from, gap.sentence.to + 4);
        const [first] = scopeAfter(words, index, 1);
        const isKept = around.some(
          (word, at) =>
            isNegator(sentence.words, from + at) || isNegative(word) || (first && areOpposites(word.key, first.key)),
        );
        if (!isKept) return `the evidence says "${words[index]!.surface}${first ? ` ... ${first.surface}` : ''}"`;
      }
    }
  }
  return null;
}

/** Between firm matches, the sentence has one word and the evidence its opposite. */
function swappedOpposite(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const { unit, gaps } of alignments) {
    for (const gap of gaps) {
      if (!isFirm(gap)) continue;
      for (const word of sentence.words.slice(gap.sentence.from, gap.sentence.to)) {
        const other = unit.reading.words
          .slice(gap.unit.from, gap.unit.to)
          .find(({ key }) => areOpposites(word.key, key));
        if (other && word.quantity === -1)
          return `the sentence says "${word.surface}", the evidence "${other.surface}"`;
      }
    }
  }
  return null;
}

/** A word that the chosen evidence lacks, but for its opposite among the same words. */
function foreignOpposite(sentence: Reading, chosen: readonly PreparedUnit[]): string | null {
  for (const [index, word] of sentence.words.entries()) {
    const isGiven = chosen.some((unit) => word.keys.some((key) => unit.keys.has(key) || unit.context.keys.has(key)));
    if (isGiven || word.quantity >= 0) continue;
    const around = sentence.words.slice(Math.max(0, index - 4), index + 5).filter(isContent);
    for (const { reading } of chosen) {
      const place = reading.words.findIndex(({ key }) => areOpposites(word.key, key));
      if (place === -1 || sentence.words.some((own) => own.key === reading.words[place]!.key)) continue;
      const near = reading.words.slice(Math.max(0, place - 4), place + 5);
      if (around.some((own) => own !== word && near.some((other) => sharesKey(own, other)))) {
        return `the sentence says "${word.surface}", the evidence "${reading.words[place]!.surface}"`;
      }
    }
  }
  return null;
}
