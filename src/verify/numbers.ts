import type { Quantity } from '../language/numerals.ts';
import { type Alignment, isFirm } from './align.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { agreement, isDiscourse, wordsAround } from './quantity-context.ts';
import { compareQuantities, type Fit } from './quantity-fit.ts';
import { placesOf, type QuantityPlace } from './quantity-places.ts';
import type { Reading } from './reading.ts';
import type { Flag } from './types.ts';

/** What one quantity of the sentence is backed by. */
export type NumberBacking = { readonly quantity: Quantity; readonly unit: PreparedUnit | null };

const MARGIN = 0.12;

/**
 * Each quantity of the sentence must stand in the evidence with the same unit and period, and the place where it stands must
 * speak of the same thing: no other quantity of its kind may fit the words around it better. Pure.
 */
export function checkNumbers(
  sentence: Reading,
  evidence: PreparedEvidence,
  alignments: readonly Alignment[],
): { readonly flag: Flag; readonly backing: readonly NumberBacking[] } {
  const backing: NumberBacking[] = [];
  const problems: { detail: string; contradicts: boolean }[] = [];
  const places = sentence.quantities.length === 0 ? [] : placesOf(evidence);
  for (const [index, quantity] of sentence.quantities.entries()) {
    const written = sentence.text.slice(quantity.start, quantity.end);
    if (
      isDiscourse(sentence, index) ||
      multiplesIn(sentence.text).some(({ from, to }) => from <= quantity.start && quantity.end <= to)
    )
      continue;
    const around = wordsAround(sentence, index);
    const fits = places.map((place) => ({
      place,
      fit: compareQuantities(quantity, place.quantity, { sentence, place: place.reading }),
    }));
    const nearMiss = fits.findLast(({ fit }) => fit.kind !== 'same' && fit.detail !== '')?.fit.detail ?? null;
    const bestOf = (kind: Fit['kind']): { readonly place: QuantityPlace; readonly worth: number } | null =>
      fits
        .filter(({ fit }) => fit.kind === kind)
        .map(({ place }) => ({ place, worth: agreement(around, place, sentence, index) }))
        .reduce<{ place: QuantityPlace; worth: number } | null>(
          (most, one) => (most === null || one.worth > most.worth ? one : most),
          null,
        );
    const best = bestOf('same');
    const rival = best !== null && best.worth + MARGIN >= 1 ? null : bestOf('rival');
    const aligned = alignedRival(sentence, index, alignments);
    if (best === null) {
      problems.push({
        detail: nearMiss === null ? `"${written}" is not in the evidence` : `"${written}": ${nearMiss}`,
        contradicts: rival !== null && rival.worth >= 0.5,
      });
      backing.push({ quantity, unit: null });
      continue;
    }
    backing.push({ quantity, unit: best.place.unit });
    if (aligned !== null) {
      problems.push({ detail: `"${written}" stands where the evidence says "${aligned}"`, contradicts: true });
    } else if (rival !== null && rival.worth > best.worth + MARGIN) {
      const { reading, quantity: given } = rival.place;
      const other = reading.text.slice(given.start, given.end) || String(given.low);
      problems.push({
        detail: `"${written}" is said of something else; here the evidence says "${other}"`,
        contradicts: true,
      });
    }
  }
  const frequency = foreignFrequency(
    sentence,
    alignments.map(({ unit }) => unit),
  );
  const multiple = foreignMultiple(sentence, evidence);
  if (multiple !== null) problems.push({ detail: `"${multiple}" is not in the evidence`, contradicts: false });
  if (frequency !== null) problems.push({ detail: `"${frequency}" is not in the evidence`, contradicts: false });
  const [problem] = problems;
  return {
    flag: {
      name: 'number',
      raised: problem !== undefined,
      detail: problem?.detail ?? 'every number stands in the evidence with its unit and subject',
      contradicts: problems.some(({ contradicts }) => contradicts),
    },
    backing,
  };
}

/** The other quantity that the evidence has between the very words that surround this one. */
function alignedRival(sentence: Reading, index: number, alignments: readonly Alignment[]): string | null {
  const { kind, unit } = sentence.quantities[index]!;
  for (const alignment of alignments) {
    const { reading } = alignment.unit;
    for (const gap of alignment.gaps) {
      const said = sentence.words.slice(gap.sentence.from, gap.sentence.to);
      if (!isFirm(gap) || gap.after === 0 || gap.before === 0 || !said.every((word) => word.quantity === index))
        continue;
      const given = reading.words.slice(gap.unit.from, gap.unit.to);
      const [first] = given;
      const other = first && first.quantity >= 0 ? reading.quantities[first.quantity]! : null;
      if (said.length === 0 || other === null || !given.every((word) => word.quantity === first?.quantity)) continue;
      if (other.kind === kind && other.unit === unit) return reading.text.slice(other.start, other.end);
    }
  }
  return null;
}

const FREQUENCY = /\b(?:every|each) (year|month|week|day|hour|night|weekend|summer|winter)\b/gi;

/** "every year" that stands for itself, when the chosen evidence has no such rhythm. */
function foreignFrequency(sentence: Reading, chosen: readonly PreparedUnit[]): string | null {
  for (const { 0: written, 1: period = '', index } of sentence.text.matchAll(FREQUENCY)) {
    const isPart = sentence.quantities.some(({ start, end, per }) => per !== null && start <= index && index < end);
    const given = new RegExp(
      `\\b(?:every|each|per|an?) ${period}\\b|\\b${period === 'day' ? 'dai' : period}ly\\b${period === 'year' ? '|\\bannual' : ''}`,
      'i',
    );
    if (!isPart && !chosen.some(({ reading }) => given.test(reading.text))) return written;
  }
  return null;
}

type Multiple = { readonly written: string; readonly factor: number; readonly from: number; readonly to: number };

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:time and a half|one and a half times|1\.5 times|1\.5x|half as much again)\b/gi, 1.5],
  [/\b(?:double|twice|two times|2x)\b/gi, 2],
  [/\b(?:triple|three times|thrice|3x)\b/gi, 3],
];

/** "time and a half", "double the rate": so many times something. */
const multiplesIn = (text: string): readonly Multiple[] =>
  MULTIPLES.flatMap(([pattern, factor]) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      written,
      factor,
      from: index,
      to: index + written.length,
    })),
  );

/** A multiple that the evidence has nowhere, though it has others. */
function foreignMultiple({ text }: Reading, { units }: PreparedEvidence): string | null {
  const said = multiplesIn(text);
  if (said.length === 0) return null;
  const given = units.flatMap(({ reading }) => multiplesIn(reading.text));
  const foreign = said.find(({ factor }) => given.length > 0 && given.every((other) => other.factor !== factor));
  return foreign?.written ?? null;
}
