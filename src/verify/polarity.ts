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
/** Said before a word, they deny it in their own way: "lack of", "instead of", "fail to". */
const DENYING = new Set(
  `lack fail refus deni reject avoid prevent except exclud absenc absent unlik instead rather neither few littl stop ceas
  without unabl free`.split(/\s+/),
);
/** What says of a requirement that it is none. */
const OPTIONAL = new Set(
  'optional voluntary unnecessary beneficial helpful useful preferred prefer may can could might'.split(' '),
);
const SCOPE_WORDS = 3;
const REACH = 7;
/** Words before the first match that still belong to what is matched. */
const MAX_OPENING = 3;

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
  };
}

export const isNegator = (words: readonly Word[], index: number): boolean => {
  const word = words[index]!;
  if (!NEGATORS.has(word.lower)) return false;
  const isOnly = word.lower === 'not' && /^(?:only|just|merely|simply)$/.test(words[index + 1]?.lower ?? '');
  if (isOnly) return !words.some(({ lower, start }) => start > word.start && (lower === 'but' || lower === 'also'));
  const isInTitle = index > 0 && !word.isOpening && /^\p{Lu}\p{Ll}/u.test(word.surface);
  if (isInTitle) return false;
  const isAnswer = index === 0 && word.lower === 'no' && words[1]?.segment !== word.segment;
  return !isAnswer;
};

function addedNegation(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): string | null {
  const { words } = sentence;
  for (const [index, word] of words.entries()) {
    if (!isNegator(words, index)) continue;
    const scope = scopeOf(words, index);
    const denied = scope.find((wanted) => placesOf(wanted, sentence, chosen, alignments).length > 0);
    if (scope.length === 0 || (!denied && isOppositeOf(scope[0]!, chosen))) continue;
    const places = denied ? placesOf(denied, sentence, chosen, alignments) : [];
    const times = denied ? negatorsOf({ reading: sentence, index: words.indexOf(denied) }) : 1;
    if (!places.some((place) => isDenied(place, times))) {
      return `"${word.surface} ... ${(denied ?? scope[0]!).surface}" is not what the evidence says`;
    }
  }
  return null;
}

/** What a negator denies: the next content words of its segment, else the ones before it. */
function scopeOf(words: readonly Word[], index: number): readonly Word[] {
  const after = scopeAfter(words, index, SCOPE_WORDS);
  if (after.length > 0) return after;
  return words
    .slice(0, index)
    .filter((word) => isContent(word) && word.segment === words[index]!.segment)
    .slice(-SCOPE_WORDS);
}

/** "not difficult" where the evidence says "easy". */
const isOppositeOf = (word: Word, chosen: readonly PreparedUnit[]): boolean =>
  chosen.some(({ reading }) => reading.words.some(({ key }) => areOpposites(key, word.key)));

/** How many negators stand before a word, or right after it, in its segment. */
function negatorsOf({ reading, index }: Place): number {
  const { segment } = reading.words[index]!;
  let count = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(reading.words.length - 1, index + 2); at += 1) {
    if (reading.words[at]!.segment === segment && isNegator(reading.words, at)) count += 1;
  }
  return count;
}

/** Whether the evidence denies this word too: by as many negators, or in words of its own. */
function isDenied(place: Place, times: number): boolean {
  const given = negatorsOf(place);
  if (given > 0) return times < 2 || given >= times;
  const word = place.reading.words[place.index]!;
  const before = nearby(place, 4).filter(({ start }) => start < word.start);
  if (before.some(({ key, lower }) => DENYING.has(key) || /\p{L}{3}less$/u.test(lower))) return true;
  return word.keys.includes('~necessity') && nearby(place, REACH).some(({ lower }) => OPTIONAL.has(lower));
}

/** The evidence has a negator between words that the sentence takes over, and the sentence has none there. */
function droppedNegation(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const { unit, gaps } of alignments) {
    const { words } = unit.reading;
    for (const gap of gaps.filter(isNarrow)) {
      if (gap.before === 0 && gap.unit.to > MAX_OPENING) continue;
      for (let index = gap.unit.from; index < gap.unit.to; index += 1) {
        if (!isNegator(words, index)) continue;
        const from = Math.max(0, gap.sentence.from - 4);
        const around = sentence.words.slice(from, gap.sentence.to + 4);
        const [first] = scopeAfter(words, index, 1);
        const isKept = around.some(
          (word, at) =>
            isNegator(sentence.words, from + at) ||
            (DENYING.has(word.key) && from + at >= gap.sentence.from && from + at < gap.sentence.to) ||
            (first && areOpposites(word.key, first.key)),
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
        const isContrast =
          other !== undefined &&
          sentence.words.some(({ key }) => key === other.key) &&
          alignments.some((one) => one.unit.keys.has(word.key));
        if (other && !isContrast && word.quantity === -1)
          return `the sentence says "${word.surface}", the evidence "${other.surface}"`;
      }
    }
  }
  return null;
}

/** A word that the evidence does not have among these words, but its opposite. */
function foreignOpposite(sentence: Reading, chosen: readonly PreparedUnit[]): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (word.quantity >= 0) continue;
    const around = sentence.words
      .slice(Math.max(0, index - 4), index + 5)
      .filter((own) => own !== word && isContent(own));
    const isAmong = (reading: Reading, place: number): boolean => {
      const near = reading.words.slice(Math.max(0, place - 4), place + 5);
      return around.some((own) => near.some((other) => sharesKey(own, other)));
    };
    const isGiven = chosen.some(
      ({ reading, context }) =>
        word.keys.some((key) => context.keys.has(key)) ||
        reading.words.some(
          (other, place) => sharesKey(word, other) && (around.length === 0 || isAmong(reading, place)),
        ),
    );
    if (isGiven) continue;
    for (const { reading } of chosen) {
      const place = reading.words.findIndex(({ key }) => areOpposites(word.key, key));
      if (place === -1 || sentence.words.some((own) => own.key === reading.words[place]!.key)) continue;
      if (isAmong(reading, place))
        return `the sentence says "${word.surface}", the evidence "${reading.words[place]!.surface}"`;
    }
  }
  return null;
}
