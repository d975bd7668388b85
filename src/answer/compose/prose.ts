import { answered, type Draft, stated } from '../draft.ts';
import { enumeratedIn } from './list.ts';
import { type Material, ownSubjects, unitSource } from './material.ts';
import { pickSentences, scoreUnits } from './select-units.ts';

const LIMITS = { maxUnits: 3, maxWords: 100 } as const;

/** The best sentences of the guide, verbatim, the most telling one first; null when no passage was found. */
export function composeProse(material: Material): Draft | null {
  const picked = pickSentences(scoreUnits(material), ownSubjects(material.query), LIMITS);
  if (picked.length === 0) return null;
  return answered(
    picked.map(({ passage, unit, text }) => stated(text, unitSource(passage, unit))),
    { list: picked.map(({ text }) => enumeratedIn(text)).find((items) => items.length > 0) ?? [] },
  );
}
