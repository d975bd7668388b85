import type { Query, QueryTerm } from '../../../domain/question.ts';
import { findQuantities, type Quantity } from '../../../language/numerals.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { passageEvidence, unitEvidence } from '../../../verify/passage-evidence.ts';
import { support } from '../../../verify/support.ts';
import { answered, type Draft, insteadOf, opened, stated } from '../../draft.ts';
import { isSubject, type Material, ownSubjects, unitSource } from '../material.ts';
import { pickSentences } from '../sentences/pick-sentences.ts';
import { scoreUnits } from '../sentences/select-units.ts';
import { premiseIn } from './confirming.ts';
import { decideNeed } from './requirement.ts';

const LIMITS = { maxUnits: 3, maxWords: 80 } as const;
const PASSAGES_READ = 5;
/** Of so many sentences, the best first, one may say the opposite. */
const OPPOSED_READ = 12;
const IS_MINIMUM = /\bminimum\b|\bat (?:the )?least\b/i;
/** Which of two is more is read off the words of neither. */
const COMPARES = /\b(?:more|less|fewer|higher|lower|better|worse|than)\b/i;

/**
 * Checks a statement that the visitor wants confirmed ("the exam is free, right?") or takes for granted ("why is it
 * mandatory?") as any other sentence is checked: confirmed with what the guide says, or set right with what it says
 * instead. Null when nothing is to confirm, and when what was taken for granted is not known to be wrong.
 */
export function composePremise(material: Material): Draft | null {
  const { query, ranked, vocabulary } = material;
  const premise = premiseIn(query.text);
  if (premise === null) return null;
  const { statement, isAsked } = premise;
  const hasUnknown = wordsOf(statement, query).some((term) => isSubject(term) && term.standing === 'missing');
  const isOfNeed = query.need !== null;
  if (isOfNeed || IS_MINIMUM.test(statement)) {
    const need = decideNeed(material);
    if (need && (isAsked || !need.isNeeded)) return need.draft;
    if (!isAsked && !hasUnknown) return null;
  }
  // A name that the guide lacks is set right by the name that it has.
  const isWrongName = query.terms.some((term) => term.standing === 'missing' && term.weight === 1);
  const asked: Material = isWrongName ? { ...material, query: { ...query, wants: 'name' } } : material;
  const scored = scoreUnits(asked);
  const figures = findQuantities(statement);
  const opposed = scored.slice(0, OPPOSED_READ).find(({ passage, unit }) => {
    if (figures.length > 0 && !readQuantities(unit.text).some((found) => figures.some(isLike(found)))) return false;
    return support(statement, [unitEvidence(passage, unit)], { vocabulary }).verdict === 'contradicted';
  });
  // "Is it three years, right?" says of nothing that it is so: no sentence with another figure is about the same.
  const isOfSomething = wordsOf(statement, query).some(isSubject);
  if (opposed && !hasUnknown && isOfSomething)
    return answered([opened('No.', opposed.text, unitSource(opposed.passage, opposed.unit))]);
  const [first, ...rest] = pickSentences(scored, ownSubjects(query), asked, LIMITS);
  if (!first) return null;
  const evidence = ranked.slice(0, PASSAGES_READ).map(({ passage }) => passageEvidence(passage));
  const { verdict, backing } = support(statement, evidence, { vocabulary });
  const backed = backing[0]?.units.map((unit) => evidence[backing[0]!.evidence]!.units[unit]!).join(' ') ?? '';
  const others = rest.map(({ passage, unit, text }) => stated(text, unitSource(passage, unit)));
  const source = unitSource(first.passage, first.unit);
  if (!isAsked && !hasUnknown) return null;
  const isConfirmed =
    verdict === 'supported' &&
    isOfSomething &&
    !isOfNeed &&
    !COMPARES.test(statement) &&
    textHasTerms(backed, wordsOf(statement, query));
  if (isConfirmed) return answered([opened('Yes.', first.text, source), ...others]);
  return insteadOf("The guide doesn't say that.", [statement], answered([stated(first.text, source), ...others]));
}

/** The terms of the statement, the everyday ones too: "the minimum is a degree" is not confirmed by any degree. */
function wordsOf(statement: string, query: Query): readonly QueryTerm[] {
  const words = statement.toLowerCase();
  return query.terms.filter((term) => !term.inherited && words.includes(term.surface.toLowerCase()));
}

/** A figure is set right only by one of its kind. */
const isLike =
  (found: Quantity) =>
  ({ kind, unit }: Quantity): boolean =>
    kind === found.kind && (kind !== 'count' || (unit !== null && unit === found.unit));
