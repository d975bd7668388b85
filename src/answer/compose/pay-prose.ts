import { findQuantities } from '../../language/numerals.ts';
import { answered, type Draft, stated } from '../draft.ts';
import { type Material, ownSubjects, unitSource } from './material.ts';
import type { PayQuestion } from './pay-question.ts';
import { wordCount } from './wording.ts';

const LIMITS = { maxSentences: 3, maxWords: 90 } as const;
const OF_EXTREME: Partial<Record<NonNullable<PayQuestion['extreme']>, RegExp>> = {
  start: /\b(?:begin|begins|beginners?|start|starts|starting|entry|new|newly|trainees?|apprentices?|first)\b/i,
  highest: /\b(?:best|most|top|highest|high|reach|reaches|up to|as much as|senior|experienced)\b/i,
};

/** Pay that the guide tells in sentences: the first of its section on pay with an amount. Null for pay of something else. */
export function payInProse(material: Material, asked: PayQuestion): Draft | null {
  if (ownSubjects(material.query).length > 0) return null;
  const said = material.ranked
    .filter(({ passage }) => passage.facet === 'pay')
    .map(({ passage }) => passage)
    .sort((a, b) => a.start - b.start)
    .flatMap((passage) => passage.units.filter(({ kind }) => kind === 'sentence').map((unit) => ({ passage, unit })))
    .filter(({ unit }) => findQuantities(unit.text).some(({ kind }) => kind === 'money'));
  const pattern = asked.extreme === null ? undefined : OF_EXTREME[asked.extreme];
  const fitting = pattern ? said.filter(({ unit }) => pattern.test(unit.text)) : said;
  let words = 0;
  const told = (fitting.length > 0 ? fitting : said).slice(0, LIMITS.maxSentences).filter(({ unit }, at) => {
    words += wordCount(unit.text);
    return at === 0 || words <= LIMITS.maxWords;
  });
  return told.length === 0
    ? null
    : answered(told.map(({ passage, unit }) => stated(unit.text, unitSource(passage, unit))));
}
