import type { QueryTerm } from '../../../domain/question.ts';
import { daysIn } from '../../../language/days.ts';
import { findQuantities, type Quantity } from '../../../language/numerals.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms } from '../../../retrieve/term-match.ts';
import { answered, type Draft, opened } from '../../draft.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { isLeadIn, scoreUnits } from '../sentences/select-units.ts';
import { isConfirming } from './confirming.ts';

/** A bound, a need or what the visitor has is no figure to confirm. */
const OTHERWISE =
  /\b(?:than|over|under|at least|at most|within|need|must|have to|enough|i(?:'m| am| have|'ve|ve)|my|old|afford|will|can|could|would|should|still|there)\b/i;
const LEAST_AMOUNT = 1_000;
/** A month more or less is the same time. */
const SAME = 0.05;

/** "Is the diploma 3 years?", "the exam is $500, right?": yes or no by the one figure that the guide gives for it. */
export function composeFigurePremise(material: Material): Draft | null {
  const { query } = material;
  const isAsked = query.wants === 'yes_no' || isConfirming(query.text);
  if (!isAsked || query.facets[0] === 'pay' || OTHERWISE.test(query.text)) return null;
  const [asked, ...others] = findQuantities(query.text).flatMap(measured);
  const things = query.terms.filter((term) => isSubject(term) && !/\d/.test(term.surface));
  if (!asked || others.length > 0 || things.length === 0) return null;
  const best = scoreUnits({ ...material, query: { ...query, wants: asked.kind } }).find(
    (scored) => !isLeadIn(scored.unit) && isAbout(scored, things) && readQuantities(scored.text).some(isOf(asked)),
  );
  if (!best) return null;
  const given = readQuantities(best.text).filter(isOf(asked)).flatMap(measured);
  const isSame = given.some(({ low, high }) => asked.low >= low * (1 - SAME) && asked.high <= high * (1 + SAME));
  if (!isSame && given.length > 1) return null;
  return answered([opened(isSame ? 'Yes.' : 'No.', best.text, unitSource(best.passage, best.unit))]);
}

type Measured = { readonly kind: 'money' | 'duration'; readonly low: number; readonly high: number };

/** Times in days; "5 grand" is an amount. */
function measured({ kind, unit, per, low, high }: Quantity): Measured[] {
  const days = kind === 'duration' && per === null ? daysIn(unit) : null;
  if (days !== null) return [{ kind: 'duration', low: low * days, high: high * days }];
  const isAmount = kind === 'money' || (kind === 'count' && unit === null && high >= LEAST_AMOUNT);
  return isAmount && per === null ? [{ kind: 'money', low, high }] : [];
}

const isOf = (asked: Measured) => (quantity: Quantity) => measured(quantity).some(({ kind }) => kind === asked.kind);

const isAbout = ({ passage, at }: ReturnType<typeof scoreUnits>[number], things: readonly QueryTerm[]): boolean =>
  hasTerms(statementsOf(passage)[at]!.words, things);
