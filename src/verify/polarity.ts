import { type Alignment, isFirm } from './align.ts';
import { areOpposites } from './antonyms.ts';
import type { Cover } from './coverage.ts';
import { addedNegation, droppedNegation } from './negation.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading } from './reading.ts';
import { sharesKey } from './scope.ts';
import type { Flag } from './types.ts';

/** Negation, opposites and direction must be those of the evidence. Pure. */
export function checkPolarity(sentence: Reading, { chosen }: Cover, alignments: readonly Alignment[]): Flag {
  const problem =
    addedNegation(sentence, chosen, alignments) ??
    droppedNegation(sentence, alignments) ??
    swappedOpposite(sentence, alignments) ??
    foreignOpposite(sentence, chosen) ??
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

/** "highest in the south and lowest in the north" retold as "lowest in the south": both stand there, the wrong one is nearer. */
function closerOpposite(sentence: Reading, [best]: readonly PreparedUnit[]): string | null {
  if (!best) return null;
  const { words } = best.reading;
  for (const [index, word] of sentence.words.entries()) {
    const own = words.flatMap((other, at) => (other.key === word.key ? [at] : []));
    const opposed = words.flatMap((other, at) => (areOpposites(other.key, word.key) ? [at] : []));
    if (own.length === 0 || opposed.length === 0 || sentence.words.some(({ key }) => areOpposites(key, word.key)))
      continue;
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
