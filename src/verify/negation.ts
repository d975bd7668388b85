import { type Alignment, isNarrow } from './align.ts';
import { areOpposites } from './antonyms.ts';
import { isEveryday } from './everyday.ts';
import { isHedge } from './modal-words.ts';
import { isNegator } from './negators.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';
import { nearby, type Place, placesOf, scopeAfter } from './scope.ts';

/** Said before a word, they deny it in their own way: "lack of", "instead of", "fail to". */
const DENYING = new Set(
  `lack fail refus deni reject avoid prevent except exclud absenc absent unlik neither few littl stop ceas
  without unabl free`.split(/\s+/),
);
/** What says of a requirement that it is none. */
const OPTIONAL = new Set(
  'optional voluntary unnecessary beneficial helpful useful preferred prefer may can could might'.split(' '),
);
const REQUIRED = new Set(
  'must required requires require mandatory compulsory necessary needs need essential minimum'.split(' '),
);
const NEED =
  /^(?:don't|doesn't|not) have to$|^(?:not|don't|doesn't|n't|no) (?:need|needs|required|necessary|mandatory)$|^needn't /;
const SCOPE_WORDS = 3;
const REACH = 7;
/** Words between the two halves of "not ... without". */
const MAX_DENIED = 10;
/** Words before the first match that still belong to what is matched. */
const MAX_OPENING = 3;

/** A negation of the sentence that the evidence does not have: why, or null. Pure. */
export function addedNegation(
  sentence: Reading,
  units: readonly PreparedUnit[],
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): string | null {
  const { words } = sentence;
  const find: Find = (word) => placesOf(word, sentence, chosen, alignments);
  for (const [index, word] of words.entries()) {
    if (!isNegator(words, index)) continue;
    if (isRequirement(words, index, find)) continue;
    const scope = scopeOf(words, index).filter((wanted, _, all) => !isHedge(wanted) || all.every(isHedge));
    const denied = scope.find((wanted) => find(wanted).length > 0);
    const [first] = scope;
    if (!first) continue;
    const places = denied ? find(denied) : [];
    const said = words.slice(index + 1, Math.max(index, words.indexOf(first)) + 1);
    if (said.some((own) => own !== denied && isOppositeOf(own, chosen, places))) continue;
    const times = denied ? negatorsOf({ reading: sentence, index: words.indexOf(denied) }) : 1;
    const isOptional =
      scope.some(({ keys }) => keys.includes('~necessity')) ||
      NEED.test(word.lower + ' ' + (words[index + 1]?.lower ?? '')) ||
      NEED.test(
        words
          .slice(index, index + 3)
          .map(({ lower }) => lower)
          .join(' '),
      );
    const isHedged = words
      .slice(Math.max(0, index - 2), index)
      .some(({ lower }) => /^(?:may|might|could|can)$/.test(lower));
    if (isOptional && !isHedged && isMerelyOptional(words, index, find)) continue;
    const stretch = words.filter((own) => isContent(own) && own.segment === word.segment && !isHedge(own));
    const meant = denied ?? first;
    const isTelling = stretch.length >= (meant.keys.includes('~necessity') ? SCOPE_WORDS - 1 : SCOPE_WORDS);
    const whole = units.filter(
      ({ keys }) => isTelling && stretch.every((own) => own.keys.some((key) => keys.has(key))),
    );
    const elsewhere = placesOf(meant, sentence, whole, []);
    if (![...places, ...elsewhere].some((place) => isDenied(place, times))) {
      return `"${word.surface} ... ${meant.surface}" is not what the evidence says`;
    }
  }
  return null;
}

/** Where the evidence has a word. */
type Find = (word: Word) => readonly Place[];

/** Near to it the evidence requires, and leaves nothing open. */
const isRequiredAt = (place: Place): boolean =>
  nearby(place, REACH).some(({ lower }) => REQUIRED.has(lower)) &&
  !nearby(place, REACH).some(({ lower }) => OPTIONAL.has(lower));

/** "You can't work without a permit" says that a permit is required. */
function isRequirement(words: readonly Word[], index: number, find: Find): boolean {
  const without = words.findIndex(({ lower }) => lower === 'without' || lower === 'unless');
  const isDouble = words.some((_, at) => at < without && without - at <= MAX_DENIED && isNegator(words, at));
  if (without === -1 || !isDouble || Math.abs(without - index) > MAX_DENIED) return false;
  return scopeAfter(words, without, SCOPE_WORDS).some((word) =>
    find(word).some((place) => negatorsOf(place) === 0 && isRequiredAt(place)),
  );
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

/** Said of what the evidence only recommends: "you don't need a degree" when "some take a degree". */
function isMerelyOptional(words: readonly Word[], index: number, find: Find): boolean {
  const object = scopeOf(words, index).filter(({ keys }) => !keys.includes('~necessity') && keys.length > 0);
  const named = object.length > 0 ? object : words.slice(0, index).filter(isContent).slice(-SCOPE_WORDS);
  const places = named.flatMap(find);
  return (
    !places.some(isRequiredAt) &&
    places.some((place) =>
      nearby(place, REACH).some(({ lower }) => OPTIONAL.has(lower) || lower === 'some' || lower === 'others'),
    )
  );
}

/** "not difficult" where the evidence says "easy": near what is denied, if the evidence has that. */
function isOppositeOf(word: Word, chosen: readonly PreparedUnit[], places: readonly Place[]): boolean {
  const given =
    places.length > 0 ? places.map((place) => nearby(place, REACH)) : chosen.map(({ reading }) => reading.words);
  return given.some((near) => near.some(({ key }) => areOpposites(key, word.key)));
}

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
  const isPutOff = before.some(
    ({ lower }, at) => /^(?:of|than)$/.test(lower) && /^(?:instead|rather)$/.test(before[at - 1]?.lower ?? ''),
  );
  if (isPutOff || before.some(({ key, lower }) => DENYING.has(key) || /\p{L}{3}less$/u.test(lower))) return true;
  return word.keys.includes('~necessity') && nearby(place, REACH).some(({ lower }) => OPTIONAL.has(lower));
}

/** Whether the text denies this word wherever it says it. */
const isDeniedIn = (reading: Reading, word: Word): boolean =>
  reading.words.some((other, index) => sharesKey(word, other) && negatorsOf({ reading, index }) > 0);

/** A negation of the evidence, among words that the sentence takes over, that the sentence lacks: why, or null. Pure. */
export function droppedNegation(sentence: Reading, alignments: readonly Alignment[]): string | null {
  const governed = droppedBefore(sentence, alignments);
  if (governed !== null) return governed;
  for (const { unit, gaps, pairs } of alignments) {
    const { words } = unit.reading;
    const isOther = (at: number): boolean => pairs[at] === -1 && isNegator(sentence.words, at);
    for (const gap of gaps.filter(isNarrow)) {
      const from = gap.before === 0 ? Math.max(gap.unit.from, gap.unit.to - MAX_OPENING) : gap.unit.from;
      for (let index = from; index < gap.unit.to; index += 1) {
        if (!isNegator(words, index)) continue;
        if (gap.before === 0 && words[index]!.segment !== words[gap.unit.to]?.segment) continue;
        const first4 = Math.max(0, gap.sentence.from - 4);
        const around = sentence.words.slice(first4, gap.sentence.to + 4);
        const [first] = scopeAfter(words, index, 1);
        const isKept = around.some(
          (word, at) =>
            isOther(first4 + at) ||
            (DENYING.has(word.key) && first4 + at >= gap.sentence.from && first4 + at < gap.sentence.to) ||
            (first && areOpposites(word.key, first.key)),
        );
        const isElsewhere = sentence.words.some(
          (own, at) =>
            isOther(at) && (own.segment === sentence.words[gap.sentence.from]?.segment || isNear(sentence, at, first)),
        );
        if (!isKept && !isElsewhere)
          return `the evidence says "${words[index]!.surface}${first ? ` ... ${first.surface}` : ''}"`;
      }
    }
  }
  return null;
}

/** Whether a word like this one stands near a place. */
const isNear = (reading: Reading, index: number, wanted: Word | undefined): boolean =>
  wanted !== undefined && nearby({ reading, index }, REACH).some((word) => sharesKey(word, wanted));

/** "carries no paid vacation" retold as "comes with paid vacation": the negator stands right before what is taken over. */
function droppedBefore(sentence: Reading, alignments: readonly Alignment[]): string | null {
  const [best] = alignments;
  if (!best) return null;
  const { words } = best.unit.reading;
  const isWhole = sentence.words
    .filter(isContent)
    .every((word) => best.pairs[sentence.words.indexOf(word)] !== -1 || word.isStop || isEveryday(word.key));
  if (!isWhole) return null;
  for (const [index, word] of words.entries()) {
    if (!isNegator(words, index) || best.pairs.includes(index)) continue;
    const [first] = scopeAfter(words, index, 1);
    if (!first || words.indexOf(first) > index + 2) continue;
    const at = best.pairs.indexOf(words.indexOf(first));
    if (at === -1 || isDeniedIn(sentence, first)) continue;
    const isKept = sentence.words.some(
      (own, place) => isNegator(sentence.words, place) || DENYING.has(own.key) || areOpposites(own.key, first.key),
    );
    if (!isKept) return `the evidence says "${word.surface} ${first.surface}"`;
  }
  return null;
}
