import type { PayFact, PayPeriod, Unit } from '../../domain/guide.ts';
import { findExperience, readExperience, withoutYears } from './experience.ts';
import { type PayBand, periodOfText, readBands, statisticIn } from './pay-band.ts';
import { speaksOfOtherMoney, speaksOfPay } from './pay-words.ts';
import type { FactContext } from './read-section.ts';

/** What one list item or sentence says of pay; the passage and quote are added by the caller. */
export type SaidPay = PayBand & Pick<PayFact, 'role' | 'experience'>;

const EARNS =
  /\b(?:earns?|makes?|gets?|receives?|takes? home|starts? (?:at|on|out at|between|from|around|about)|(?:can |may |might )?reach(?:es)?|(?:is|are) (?:usually |typically |normally |generally |often )?paid|can expect|averages)\b/i;
const PAY_OF =
  /\b(?:salary|salaries|pay|wages?|earnings|income|rate)\b(?:\s+\w+){0,2}?\s+(?:for|of)\s+(.+?)\s+(?:is|are|was|were|ranges?|runs?|starts?|averages?|comes?|lies?|falls?|can)\b/i;
/** "Most welders move to grade 6, where pay runs from ...": the pay of those who were named before. */
const PAY_RUNS = /\b(?:pay|salar(?:y|ies)|wages?|earnings)\s+(?:runs?|ranges?|goes|starts?|is|are)\b/i;
/** "The median wage is ...": of no one in particular, so of the occupation. */
const STATISTIC_IS =
  /\b(?:median|average|mean)(?: [\p{L}-]+){0,3} (?:salary|pay|wages?|earnings|income) (?:is|was|comes to|stands at)\b/iu;
/** "After three years that rises to ...", "and those with ten years reach ...": said of whoever was named before. */
const OF_THE_SAME =
  /\b(?:that|this|it|pay)\s+(?:\w+\s+)?(?:rises?|goes up|grows?|climbs?|increases?|jumps?)\s+to\b|^(?:and |but |while )?those\b/i;
const FOR_WHOM = /\bfor\s+(?:an?\s+|the\s+)?([\p{L}][\p{L}\s/-]{2,60}?)(?=[,.;(]|$|\s+(?:with|who|in|at)\b)/u;
const HEDGES =
  /\b(?:can|may|might|could|will|would|typically|usually|generally|often|normally|commonly|currently|now|also|then|on average)\b/gi;
const LEADING = /^(?:(?:and|but|while|whereas|so|a|an|the|most|many|some|all|new pay for)\s+)+/i;
const TRAILING = /\s+(?:with|who|that|in|at|on|of|from|after|during|under|over|working|whose)\s.*$/i;
const CLAUSE =
  /;\s+|,?\s+(?:and|but|while|whereas)\s+(?=[^,;]*\b(?:earn|make|get|receive|take|start|reach|rise|are paid|is paid))/i;
/** "The average welder earns" */
const AVERAGE = /^average\s+/i;
const MOST_ROLE_WORDS = 6;
const MOST_WORDS_OF_SOME = 8;
/** Who earns need not be of the occupation: "care assistants", "inspectors". */
const CALLING = /\b(?!employer|offer)\p{L}{3,}(?:er|or|ist|ian|ant|eer|nurse)s?$/iu;

/** Reads a list item that is one band: its label or `heading` names the role, its brackets the experience. */
export function readPayItem(
  unit: Unit,
  heading: string | null,
  period: PayPeriod | null,
  context: FactContext,
): SaidPay[] {
  const bands = plainOf(readBands(unit.text, context.currency), period);
  if (bands.length === 0 || speaksOfOtherMoney(unit.label ?? (unit.kind === 'item' ? '' : unit.text), context))
    return [];
  const role = roleOfItem(unit, heading, context);
  if (role === null) return [];
  const experience = findExperience(unit.text) ?? readExperience(role.written);
  return bands.map((band) => ({ role: role.name, experience, ...band }));
}

function roleOfItem(
  { label, text }: Unit,
  heading: string | null,
  context: FactContext,
): { readonly name: string; readonly written: string } | null {
  if (label !== undefined && !speaksOfPay(label, context)) {
    return { name: nameOf(label, context), written: label };
  }
  if (heading !== null) return { name: heading, written: '' };
  const whom = FOR_WHOM.exec(text)?.[1]?.trim();
  return whom !== undefined && context.roles.isRole(whom) ? { name: whom, written: '' } : null;
}

/** Who a label names beside its years: the nurse of "Nurse in a clinic, first two years", the occupation of "5+ years". */
function nameOf(label: string, context: FactContext): string {
  const others = label.split(/,\s+/).filter((part) => readExperience(part) === null);
  if (others.length > 0) return withoutYears(others.join(', '));
  return context.roles.isRole(label) ? withoutYears(label) : context.occupation;
}

type Named = Pick<SaidPay, 'role' | 'experience'>;

/**
 * Reads a sentence in which somebody named earns one amount; anything less plain is left alone. `before`: whose pay was
 * spoken of last: of somebody without years, it is the occupation that has them later ("after three years that rises to").
 */
export function readPaySentence(
  unit: Unit,
  period: PayPeriod | null,
  before: Named | null,
  context: FactContext,
): SaidPay[] {
  if (speaksOfOtherMoney(unit.text, context)) return [];
  let last = before;
  return clausesOf(unit.text).flatMap((clause) => {
    const bands = plainOf(readBands(clause, context.currency), periodOfText(clause) ?? period);
    if (STATISTIC_IS.test(clause)) return bands.map((band) => ofOccupation(band, clause, context));
    const experience = findExperience(clause);
    const isOfSame = last !== null && experience !== null && OF_THE_SAME.test(clause);
    const same = last?.experience ? last.role : context.occupation;
    const role = bands.length === 1 ? (isOfSame ? same : roleOfClause(clause, experience !== null, context)) : null;
    if (role === null) return [];
    last = { role, experience };
    const isAverage = AVERAGE.test(role);
    return bands.map((band) => ({
      role: role.replace(AVERAGE, ''),
      experience,
      ...band,
      qualifier: isAverage ? 'average' : band.qualifier,
    }));
  });
}

/** Each with an amount: "those with a certificate and a van earn ..." is one. */
function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  for (const part of text.split(CLAUSE)) {
    const open = clauses.at(-1);
    if (open === undefined || /\d/.test(open)) clauses.push(part);
    else clauses[clauses.length - 1] = `${open} and ${part}`;
  }
  return clauses;
}

const ofOccupation = (band: PayBand, clause: string, { occupation }: FactContext): SaidPay => ({
  role: occupation,
  experience: null,
  ...band,
  qualifier: statisticIn(clause),
});

/** `hasYears`: what stands behind the name counts years, which are told apart from it. */
function roleOfClause(clause: string, hasYears: boolean, context: FactContext): string | null {
  const earns = EARNS.exec(clause);
  const subject = PAY_OF.exec(clause)?.[1] ?? (earns ? clause.slice(0, earns.index).split(',').at(-1) : undefined);
  const whole = subject?.replace(HEDGES, ' ').replace(/\s+/g, ' ').trim().replace(LEADING, '') ?? '';
  const role = whole.replace(TRAILING, '').trim();
  const isSomebody = role !== '' && (context.roles.isRole(role) || CALLING.test(role));
  if (isSomebody && role.split(' ').length <= MOST_ROLE_WORDS) {
    // What only some of them earn is not what all do: "barbers with a full book".
    return hasYears || whole.split(' ').length > MOST_WORDS_OF_SOME ? role : whole;
  }
  const pay = PAY_RUNS.exec(clause);
  return pay ? context.roles.lastNamed(clause.slice(0, pay.index)) : null;
}

/** At most one band for each period: two amounts for the same period are no band. */
function plainOf(bands: readonly PayBand[], outer: PayPeriod | null): PayBand[] {
  const known = bands.map((band) => ({ ...band, period: band.period ?? outer }));
  const isPlain = known.every((band, index) => known.findIndex((other) => other.period === band.period) === index);
  return isPlain ? known : [];
}
