import type { Passage } from '../../../domain/guide.ts';
import { isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import type { Words } from '../../../language/phrases.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { isSubject } from '../material.ts';
import { hasAnswerType } from './answer-type.ts';

/** The least share of what is asked about that has to stand where the figure stands. */
const LEAST_SHARE = 0.5;
/** What they name is the measure, not the thing: "the cost of", "how long". */
const MEASURES =
  /^(?:cost|fee|price|charg|pai|pay|worth|time|long|length|durat|hour|dai|day|week|month|year|number|percent|monei|rate|salari|wage|earn|much|mani|age|old|how \S+$)/;
/** "Three and a half hours", "between two and four years": one figure. */
const SAME_FIGURE =
  '\\s+(?:an? (?:half|quarter)|[\\d$£€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty)\\b)';
const CLAUSE_END = new RegExp(
  `\\s*(?:[;:()–—]|,(?!\\d)|\\band\\b(?!${SAME_FIGURE})|\\b(?:but|or|while|whereas|because|if|unless|although|though)\\b)\\s*`,
  'i',
);
/** A clause that speaks of something by itself; "costs $100" and "which lasts an hour" speak of what stands before. */
const OWN_SUBJECT =
  /^(?!(?:it|they|this|that|these|those|which|who|both|each)\b)(?:[\w'’-]+ ){1,3}?(?:(?:usually|typically|often|normally|also|may|can|will|must|should|to)\s+)*(?:are|is|was|were|gets?|earns?|works?|needs?|pays?|ha(?:ve|s)|costs?|takes?|wants?|adds?|starts?|makes?|teaches|helps?|comes?|asks?)\b/i;
/** "The exam costs $265": that of which the sentences before it speak. */
const OF_THE_SAME = /^(?:the|each|all|both|this|these)\b/i;
const RELATIVE = /^(?:which|that|who)\b/i;

/**
 * Whether a statement gives the amount, the time or the number that a question wants, and gives it of the thing asked about: in
 * "Bring a phone, which costs $300, and boots" no figure is one of boots. `at` is its place in the passage.
 */
export function givesFigure(passage: Passage, at: number, query: Query): boolean {
  const statements = statementsOf(passage);
  const { unit, words, context } = statements[at]!;
  if (!hasAnswerType(unit.text, query)) return false;
  const things = thingsOf(query);
  if (things.length === 0) return true;
  const above = readWords(`${passage.section.join('. ')}. ${unit.label ?? ''}`);
  if (unit.kind === 'row') return hasMost(things, [words, above]);
  const before = OF_THE_SAME.test(unit.text) ? statements.slice(0, at).map((statement) => statement.words) : [];
  const clauses = unit.text.split(CLAUSE_END).filter((clause) => clause !== '');
  return clauses.some((clause, place) => {
    if (!hasAnswerType(clause, query)) return false;
    const from = subjectOf(clauses, place);
    const spoken = clauses.slice(from, place + 1).map(readWords);
    return hasMost(things, [...spoken, ...(from === 0 ? [...before, ...(context ? [context] : [])] : []), above]);
  });
}

/** Where that begins of which a clause speaks. */
function subjectOf(clauses: readonly string[], place: number): number {
  if (place === 0 || OWN_SUBJECT.test(clauses[place]!)) return place;
  return RELATIVE.test(clauses[place]!) ? place - 1 : subjectOf(clauses, place - 1);
}

const thingsOf = (query: Query): readonly QueryTerm[] =>
  query.terms.filter(
    (term) =>
      isSubject(term) &&
      isAsked(term) &&
      !MEASURES.test(term.stem) &&
      !(term.isGeneric && (term.facet === null || OF_AMOUNTS.has(term.facet))),
  );

/** Generic words of these say that an amount or a time is wanted. */
const OF_AMOUNTS: ReadonlySet<string> = new Set(['pay', 'experience', 'other']);

function hasMost(things: readonly QueryTerm[], places: readonly Words[]): boolean {
  const weightOf = (terms: readonly QueryTerm[]) => terms.reduce((sum, { weight }) => sum + weight, 0);
  const found = things.filter((thing) => places.some((place) => hasTerms(place, [thing])));
  return weightOf(found) >= LEAST_SHARE * weightOf(things);
}
