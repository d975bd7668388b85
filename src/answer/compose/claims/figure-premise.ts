import type { QueryTerm } from '../../../domain/question.ts';
import { daysIn } from '../../../language/days.ts';
import { findQuantities, type Quantity } from '../../../language/numerals.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms, textHasTerms } from '../../../retrieve/term-match.ts';
import { isAskedPlainly } from '../../../understand/asked-plainly.ts';
import { answered, type Draft, opened } from '../../draft.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { isLeadIn, scoreUnits } from '../sentences/select-units.ts';
import { isConfirming } from './confirming.ts';

/** A bound, a need or what the visitor has is no figure to confirm. */
const OTHERWISE =
  /\b(?:than|over|under|at least|at most|within|need|must|have to|enough|i(?:'m| am| have|'ve|ve)|my|old|afford|required?|requires|needed|count|counts|matters?|problem|ago|reason|median|average|mean|will|can|could|would|should|still|there)\b/i;
const LEAST_AMOUNT = 1_000;
/** A month more or less is the same time. */
const SAME = 0.05;

/** "Is the diploma 3 years?", "the exam is $500, right?": yes or no by the one figure that the guide gives for it. */
export function composeFigurePremise(material: Material): Draft | null {
  const { query } = material;
  const isAsked = query.wants === 'yes_no' || isConfirming(query.text);
  if (!isAsked || query.facets[0] === 'pay' || OTHERWISE.test(query.text) || !isAskedPlainly(query.text)) return null;
  const quantities = findQuantities(query.text);
  const [asked, ...others] = quantities.flatMap(measured);
  const figure = quantities.find((quantity) => measured(quantity).length > 0);
  const things = query.terms.filter((term) => isSubject(term) && !/\d/.test(term.surface));
  if (!asked || others.length > 0 || things.length === 0) return null;
  const best = scoreUnits({ ...material, query: { ...query, wants: asked.kind } }).find(
    (scored) => !isLeadIn(scored.unit) && isAbout(scored, things) && readQuantities(scored.text).some(isOf(asked)),
  );
  if (!best) return null;
  const given = readQuantities(best.text).filter(isOf(asked)).flatMap(measured);
  const isSame = given.some(({ low, high }) => asked.low >= low * (1 - SAME) && asked.high <= high * (1 + SAME));
  if ((!isSame && given.length > 1) || !isInOneClause(best, isSame ? asked : null, asked.kind, things)) return null;
  const rest = query.text.slice(0, figure?.start) + query.text.slice(figure?.end ?? 0);
  if ((rest.match(NUMBER) ?? []).some((number) => !numbersIn(best).has(number.toLowerCase()))) return null;
  const isOfLess = (query.text.match(OF_A_PART) ?? []).some(
    (word) => !best.text.toLowerCase().includes(word.toLowerCase()),
  );
  if (isOfLess) return null;
  const isWithin = isSame && given.every(({ low, high }) => low < high) && asked.low === asked.high;
  const opening = isWithin ? 'Yes, that is within the range.' : isSame ? 'Yes.' : 'No.';
  return answered([opened(opening, best.text, unitSource(best.passage, best.unit))]);
}

type Scored = ReturnType<typeof scoreUnits>[number];

/** "Level 3", "one technician": a number that is part of what is asked about. */
const NUMBER = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/gi;
/** What a figure is of may be one of many, or another of the kind. */
const OF_A_PART = /\b(?:each|per|single|another|new|used|first|last|next|second|third)\b/gi;
const numbersIn = ({ unit, text }: Scored): ReadonlySet<string> =>
  new Set(`${unit.label ?? ''} ${text}`.toLowerCase().match(NUMBER));

/** "A foundation degree lasts three years, an honours degree four": a figure is of what its own clause speaks of. */
function isInOneClause(
  { unit, text, passage }: Scored,
  same: Measured | null,
  kind: Measured['kind'],
  things: readonly QueryTerm[],
): boolean {
  const clauses = text.split(/[;,:]\s|\s(?:and|but|while|whereas|or)\s/);
  const over = `${unit.label ?? ''} ${passage.section.at(-1) ?? ''}`;
  const isFigure = (figure: Measured) =>
    figure.kind === kind &&
    (same === null || (same.low >= figure.low * (1 - SAME) && same.high <= figure.high * (1 + SAME)));
  return clauses.some(
    (clause) =>
      !DENIES.test(clause) &&
      readQuantities(clause).flatMap(measured).some(isFigure) &&
      textHasTerms(`${over} ${clause}`, things),
  );
}

/** "A climb without a lift": of a question that has no such word, something else is said. */
const DENIES = /\b(?:without|no|not|never|except|than|last|least|most|within)\b|n['’]t\b/i;

type Measured = { readonly kind: 'money' | 'duration'; readonly low: number; readonly high: number };

/** Times in days; "5 grand" is an amount. */
function measured({ kind, unit, per, low, high }: Quantity): Measured[] {
  const days = kind === 'duration' && per === null ? daysIn(unit) : null;
  if (days !== null) return [{ kind: 'duration', low: low * days, high: high * days }];
  const isAmount = kind === 'money' || (kind === 'count' && unit === null && high >= LEAST_AMOUNT);
  return isAmount && per === null ? [{ kind: 'money', low, high }] : [];
}

const isOf = (asked: Measured) => (quantity: Quantity) => measured(quantity).some(({ kind }) => kind === asked.kind);

const isAbout = ({ passage, at }: Scored, things: readonly QueryTerm[]): boolean =>
  hasTerms(statementsOf(passage)[at]!.words, things);
