import type { Quantity } from '../language/numerals.ts';
import { type Alignment, isFirm } from './align.ts';
import { wordWeight } from './coverage.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { compareQuantities, type Fit } from './quantity-fit.ts';
import { hasRank, isRank } from './ranks.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import type { Flag } from './types.ts';

/** A quantity somewhere in the evidence: in a unit, or in what the unit stands under. */
type Place = {
  readonly unit: PreparedUnit;
  readonly quantity: Quantity;
  /** Words around it, nearest first is not needed: worth by distance is worked out per sentence. */
  readonly reading: Reading;
  readonly isContext: boolean;
};

/** What one quantity of the sentence is backed by. */
export type NumberBacking = { readonly quantity: Quantity; readonly unit: PreparedUnit | null };

const SAME_UNIT = 0.8;
const CONTEXT = 0.75;
const NEAR_WORDS = 9;
const MARGIN = 0.12;
/** Each is compared with every one of the evidence by the words around both: no honest sentence has as many. */
const MOST_QUANTITIES = 40;

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
  const { length } = sentence.quantities;
  if (length > MOST_QUANTITIES) {
    const detail = `${length} numbers in one sentence are more than can be checked`;
    return { flag: { name: 'number', raised: true, detail, contradicts: false }, backing };
  }
  const places = sentence.quantities.length === 0 ? [] : placesOf(evidence);
  for (const [index, quantity] of sentence.quantities.entries()) {
    const written = sentence.text.slice(quantity.start, quantity.end);
    if (isDiscourse(sentence, index)) continue;
    const around = wordsAround(sentence, index);
    let best: { place: Place; worth: number; fit: Fit } | null = null;
    let rival: { place: Place; worth: number } | null = null;
    let nearMiss: string | null = null;
    for (const place of places) {
      const fit = compareQuantities(quantity, place.quantity, { sentence, place: place.reading });
      if (fit.kind === 'other') continue;
      const worth = agreement(around, place, sentence, index);
      if (fit.kind === 'same') {
        if (best === null || worth > best.worth) best = { place, worth, fit };
      } else {
        if (fit.detail !== '') nearMiss = fit.detail;
        if (fit.kind === 'rival' && (rival === null || worth > rival.worth)) rival = { place, worth };
      }
    }
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

/** "First, ..." orders the talk, not the subject. */
function isDiscourse(sentence: Reading, index: number): boolean {
  const { kind, unit, low, end } = sentence.quantities[index]!;
  if (kind !== 'ordinal' || unit !== null || low > 3) return false;
  const at = sentence.words.findIndex((word) => word.quantity === index);
  return at === 0 || sentence.words[at - 1]?.lower === 'at' || /^\s*[,:]/.test(sentence.text.slice(end));
}

const memo = new WeakMap<PreparedUnit['reading'], readonly Place[]>();

function placesOf(evidence: PreparedEvidence): Place[] {
  const places: Place[] = [];
  for (const unit of evidence.units) {
    const known = memo.get(unit.reading);
    if (known) {
      for (const place of known) places.push({ ...place, unit });
      continue;
    }
    const own: Place[] = unit.reading.quantities.map((quantity) => ({
      unit,
      quantity,
      reading: unit.reading,
      isContext: false,
    }));
    for (const reading of unit.context.readings) {
      for (const quantity of reading.quantities) own.push({ unit, quantity, reading, isContext: true });
    }
    const { ordinal } = unit.context;
    if (ordinal !== null) {
      const quantity: Quantity = {
        kind: 'ordinal',
        low: ordinal,
        high: ordinal,
        isOpenEnded: false,
        unit: '#',
        per: null,
        start: 0,
        end: 0,
      };
      own.push({ unit, quantity, reading: unit.reading, isContext: true });
    }
    memo.set(unit.reading, own);
    places.push(...own);
  }
  return places;
}

type Around = { readonly word: Word; readonly weight: number; readonly isRung: boolean };

/** Another quantity of the same statement: "2-5 years" tells one pay band from the next. */
const OTHER_QUANTITY = 1.3;

/** The content words that say what a quantity is about: those of its clause count most, then by distance. */
function wordsAround(sentence: Reading, index: number): Around[] {
  const quantity = sentence.quantities[index]!;
  const own = sentence.words.filter((word) => word.quantity === index);
  const clause = own[0]?.clause ?? 0;
  const middle = sentence.words.indexOf(own[0]!);
  const others = sentence.quantities.filter((other) => other !== quantity && other.kind === quantity.kind).length;
  return sentence.words.flatMap((word, place): Around[] => {
    if (!isContent(word)) return [];
    const distance = Math.abs(place - middle);
    const near = distance <= 3 ? 1.3 : distance <= NEAR_WORDS ? 1 : 0.7;
    const isOwnClause = word.clause === clause;
    const weight = wordWeight(word) * near * (isOwnClause ? 1 : others > 0 ? 0.35 : 0.7);
    return [{ word, weight, isRung: isRank(sentence.words, place) }];
  });
}

/** How far the words around a quantity in the sentence stand around a quantity of the evidence, 0..1. */
function agreement(around: readonly Around[], place: Place, sentence: Reading, index: number): number {
  let found = 0;
  let total = 0;
  for (const [other, quantity] of sentence.quantities.entries()) {
    if (other === index || quantity.kind === sentence.quantities[index]!.kind || isDiscourse(sentence, other)) continue;
    total += OTHER_QUANTITY;
    const isThere = place.unit.reading.quantities.some(
      (given) => given.kind === quantity.kind && given.low === quantity.low && given.high === quantity.high,
    );
    if (isThere) found += OTHER_QUANTITY;
  }
  const near = nearWords(place);
  for (const { word, weight, isRung } of around) {
    total += weight;
    if (isRung) found += hasRank(word, place.unit) ? weight : 0;
    else if (word.keys.some((key) => near.has(key))) found += weight;
    else if (word.keys.some((key) => place.unit.keys.has(key))) found += weight * SAME_UNIT;
    else if (word.keys.some((key) => place.unit.context.keys.has(key))) found += weight * CONTEXT;
  }
  return total === 0 ? 0.5 : found / total;
}

const nearMemo = new WeakMap<Quantity, ReadonlySet<string>>();

function nearWords(place: Place): ReadonlySet<string> {
  const known = nearMemo.get(place.quantity);
  if (known) return known;
  const { words, quantities } = place.reading;
  const index = quantities.indexOf(place.quantity);
  const at = words.findIndex((word) => word.quantity === index);
  const near = new Set<string>();
  const from = index === -1 ? 0 : Math.max(0, at - NEAR_WORDS);
  const to = index === -1 ? words.length : at + NEAR_WORDS + 3;
  for (const word of words.slice(from, to)) for (const key of word.keys) near.add(key);
  nearMemo.set(place.quantity, near);
  return near;
}
