import type { Unit } from '../../domain/guide.ts';
import { readQuantities } from '../../retrieve/quantities.ts';
import { answered, type Draft, stated } from '../draft.ts';
import { type Material, ownSubjects, unitSource } from './material.ts';
import type { PayQuestion } from './pay-question.ts';
import { wordCount } from './wording.ts';

const LIMITS = { maxSentences: 3, maxWords: 90 } as const;
const OF_START = /\b(?:begin|begins|beginners?|start|starts|starting|entry|new|newly|trainees?|apprentices?|first)\b/i;

const mostIn = ({ text }: Unit): number =>
  Math.max(0, ...readQuantities(text).map(({ kind, high }) => (kind === 'money' ? high : 0)));

/** Pay that the guide tells in sentences: the first of its section on pay with an amount. Null for pay of something else. */
export function payInProse(material: Material, asked: PayQuestion): Draft | null {
  if (ownSubjects(material.query).length > 0 || asked.comparesRoles) return null;
  const said = material.ranked
    .filter(({ passage }) => passage.facet === 'pay')
    .map(({ passage }) => passage)
    .sort((a, b) => a.start - b.start)
    .flatMap((passage) => passage.units.filter(({ kind }) => kind === 'sentence').map((unit) => ({ passage, unit })))
    .map((told) => ({ ...told, most: mostIn(told.unit) }))
    .filter(({ most }) => most > 0);
  const top = Math.max(...said.map(({ most }) => most));
  const isOfExtreme = ({ unit, most }: (typeof said)[number]) =>
    asked.extreme === 'highest' ? most === top : asked.extreme !== 'start' || OF_START.test(unit.text);
  const fitting = said.filter(isOfExtreme);
  let words = 0;
  const told = (fitting.length > 0 ? fitting : said).slice(0, LIMITS.maxSentences).filter(({ unit }, at) => {
    words += wordCount(unit.text);
    return at === 0 || words <= LIMITS.maxWords;
  });
  return told.length === 0
    ? null
    : answered(told.map(({ passage, unit }) => stated(unit.text, unitSource(passage, unit))));
}
