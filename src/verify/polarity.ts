import { type Alignment, isFirm, runLength } from './align.ts';
import { areOpposites } from './antonyms.ts';
import type { Cover } from './coverage.ts';
import { addedNegation, droppedNegation } from './negation.ts';
import { isNegator } from './negators.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';
import { sharedWords } from './scope.ts';
import type { Flag } from './types.ts';

/** How far words reach that say what a word is said of. */
const NEAR = 4;
const DENIED_WITHIN = 3;

/** Negation, opposites and direction must be those of the evidence. Pure. */
export function checkPolarity(
  sentence: Reading,
  { units }: PreparedEvidence,
  { chosen }: Cover,
  alignments: readonly Alignment[],
): Flag {
  const problem =
    addedNegation(sentence, units, chosen, alignments) ??
    droppedNegation(sentence, alignments) ??
    swappedOpposite(sentence, alignments) ??
    foreignOpposite(sentence, chosen, units) ??
    closerOpposite(sentence, chosen);
  return {
    name: 'polarity',
    raised: problem !== null,
    detail: problem ?? 'negation and direction agree with the evidence',
    contradicts: problem !== null,
  };
}

/** Between firm matches, the sentence has one word and the evidence its opposite. */
function swappedOpposite(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const { unit, gaps } of alignments) {
    const { reading } = unit;
    for (const gap of gaps.filter(isFirm)) {
      for (let index = gap.sentence.from; index < gap.sentence.to; index += 1) {
        const word = sentence.words[index]!;
        const other = reading.words
          .slice(gap.unit.from, gap.unit.to)
          .find(
            ({ key }, at) => areOpposites(word.key, key) && isDeniedAlike(sentence, index, reading, gap.unit.from + at),
          );
        if (!other || word.quantity >= 0) continue;
        const isContrast = unit.keys.has(word.key) && sentence.words.some(({ key }) => key === other.key);
        const isElsewhere = alignments.some(
          ({ unit: one, pairs }) =>
            one !== unit && runLength(pairs, index) > 1 && sharedWords(sentence, one) >= sharedWords(sentence, unit),
        );
        if (!isContrast && !isElsewhere) return `the sentence says "${word.surface}", the evidence "${other.surface}"`;
      }
    }
  }
  return null;
}

/** "tough" and "not easy" are no opposites, "not tough" and "not easy" are. */
const isDeniedAlike = (sentence: Reading, index: number, reading: Reading, at: number): boolean =>
  isDenied(sentence.words, index) === isDenied(reading.words, at);

const isDenied = (words: readonly Word[], index: number): boolean =>
  words.some(
    ({ clause }, at) =>
      at < index && index - at <= DENIED_WITHIN && clause === words[index]!.clause && isNegator(words, at),
  );

const MAX_REMEMBERED = 500;
const opposites = new WeakMap<readonly Word[], Map<string, readonly number[]>>();

/** Where a text has an opposite of this word: found once for each word, as a long text is asked for many. */
function oppositesIn(words: readonly Word[], key: string): readonly number[] {
  const known = opposites.get(words) ?? new Map<string, readonly number[]>();
  opposites.set(words, known);
  const found = known.get(key) ?? words.flatMap((other, at) => (areOpposites(other.key, key) ? [at] : []));
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

/** A word that the evidence does not have among these words, but its opposite. */
function foreignOpposite(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  units: readonly PreparedUnit[],
): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (word.quantity >= 0) continue;
    const around = sentence.words
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .filter((own) => own !== word && isContent(own));
    const isAmong = (reading: Reading, place: number): boolean => {
      const near = reading.words.slice(Math.max(0, place - NEAR), place + NEAR + 1);
      return around.some((own) => near.some((other) => sharesKey(own, other)));
    };
    const opposed = chosen
      .flatMap((unit) => {
        const { reading } = unit;
        const place = oppositesIn(reading.words, word.key).find((at) => isDeniedAlike(sentence, index, reading, at));
        return place !== undefined && isAmong(reading, place) ? [{ unit, opposite: reading.words[place]! }] : [];
      })
      .find(({ opposite }) => !sentence.words.some((own) => own.key === opposite.key));
    if (!opposed) continue;
    const { unit, opposite } = opposed;
    const rivals = units.filter(
      (other) => chosen.includes(other) || sharedWords(sentence, other) >= sharedWords(sentence, unit),
    );
    const isGiven = rivals.some(
      ({ reading, context }) =>
        word.keys.some((key) => context.keys.has(key)) ||
        reading.words.some(
          (other, place) => sharesKey(word, other) && (around.length === 0 || isAmong(reading, place)),
        ),
    );
    if (!isGiven) return `the sentence says "${word.surface}", the evidence "${opposite.surface}"`;
  }
  return null;
}

/** "highest in the south and lowest in the north" retold as "lowest in the south": both stand there, the wrong one is nearer. */
function closerOpposite(sentence: Reading, [best]: readonly PreparedUnit[]): string | null {
  if (!best) return null;
  const { words } = best.reading;
  for (const [index, word] of sentence.words.entries()) {
    if (!best.keys.has(word.key)) continue;
    const opposed = oppositesIn(words, word.key);
    if (opposed.length === 0 || oppositesIn(sentence.words, word.key).length > 0) continue;
    const own = words.flatMap((other, at) => (other.key === word.key ? [at] : []));
    const around = sentence.words
      .slice(index + 1, index + 4)
      .filter((other) => isContent(other) && !words.every(({ key }) => key !== other.key));
    const isFarther = around.some((other) => {
      const places = words.flatMap(({ key }, at) => (key === other.key ? [at] : []));
      const distance = (from: readonly number[]): number =>
        Math.min(
          ...from.flatMap((one) => places.map((place) => (place > one ? place - one : Number.POSITIVE_INFINITY))),
        );
      return distance(opposed) < distance(own);
    });
    if (isFarther) return `the sentence says "${word.surface}", the evidence "${words[opposed[0]!]!.surface}"`;
  }
  return null;
}
