import type { Query, QueryTerm } from '../../../domain/question.ts';
import { leansBack } from '../../../language/continuation.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import { tokenize } from '../../../language/tokens.ts';
import { readingOf } from '../../../retrieve/reading.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms, textHasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { hasAnswerType, isTyped } from '../figures/answer-type.ts';
import { isSubject, type Material } from '../material.ts';
import { isAmountOnly } from '../tables/rows.ts';
import { wordCount } from '../wording.ts';
import { headTerms } from './head-terms.ts';
import { isLeadIn, type ScoredUnit } from './select-units.ts';

export type Limits = { readonly maxUnits: number; readonly maxWords: number };

/** By how much a further sentence may be worse than the best (log odds); more where it has what the best leaves out. */
const WORSE = { further: 2.5, forSubject: 4 } as const;
/** A further sentence without a word of the question is as much about it, or answers one time in six (measured on evals/embeddings). */
const WORDLESS_LIKENESS = 0.4;
/** A sentence with fewer words of its own only repeats the question: the answer stands beside it. */
const FEWEST_NEW_WORDS = 3;

/**
 * The few sentences that answer: the best one, and what it leans on; where it says hardly more than the question, what
 * follows it; then, for each subject it leaves out, the best that has it; then those near it that add something.
 * Within `limits`; the best comes first, the rest in guide order.
 */
export function pickSentences(
  scored: readonly ScoredUnit[],
  subjects: readonly QueryTerm[],
  { query, profile }: Pick<Material, 'query' | 'profile'>,
  limits: Limits,
): readonly ScoredUnit[] {
  const occupation = readWords(profile.occupation).set;
  const picked: ScoredUnit[] = [];
  const others: ScoredUnit[] = [];
  const take = (candidate: ScoredUnit | undefined, into: ScoredUnit[] = others): boolean => {
    if (!candidate || has(picked, candidate) || has(others, candidate)) return false;
    const group = withAntecedent(candidate, query, scored);
    const shown = [...picked, ...others];
    const added = group?.filter((one) => !has(shown, one)) ?? [];
    const words = [...shown, ...added].reduce((sum, { text }) => sum + wordCount(text), 0);
    if (
      group === null ||
      words > limits.maxWords ||
      shown.some((other) => isRepeat(other.text, candidate.text, occupation))
    )
      return false;
    into.push(...added);
    return true;
  };
  const best = scored.find((candidate) => take(candidate, picked));
  if (!best) return [];
  for (const part of picked.flatMap((one) => partsOf(one, scored))) take(part, picked);
  for (let last = best; saysLittle(picked, query, occupation) && picked.length < limits.maxUnits; ) {
    const next = followerOf(last, scored);
    if (!next || !take(next, picked)) break;
    last = next;
  }
  const heads = isTyped(query) ? headTerms(query) : [];
  const isOfHeads = ({ passage, at }: ScoredUnit) => hasTerms(statementsOf(passage)[at]!.within, heads);
  const isFull = () => picked.length + others.length >= limits.maxUnits;
  const isCovered = (term: QueryTerm) =>
    [...picked, ...others].some(({ text, unit, passage }) =>
      textHasTerms(`${passage.section.join(' ')} ${unit.label ?? ''} ${text}`, [term]),
    );
  const rest = scored.filter((candidate) => !isLeadIn(candidate.unit) && isOfHeads(candidate));
  const isJoined = JOINS.test(query.text);
  for (const term of subjects) {
    if (isFull() || isCovered(term)) continue;
    take(
      rest.find(
        ({ text, score, passage }) =>
          score >= best.score - WORSE.forSubject &&
          (isJoined || passage === best.passage || score >= best.score - WORSE.further) &&
          textHasTerms(text, [term]),
      ),
    );
  }
  for (const candidate of rest) {
    if (isFull()) break;
    if (subjects.length === 0 && candidate.passage !== best.passage) continue;
    if (statementsOf(candidate.passage)[candidate.at]!.leansOn !== null && !follows(candidate, [...picked, ...others]))
      continue;
    if (isTyped(query) ? !hasAnswerType(candidate.text, query) : isAmountOnly(candidate.unit)) continue;
    const isAboutIt = candidate.coverage > 0 || candidate.likeness >= WORDLESS_LIKENESS;
    if (isAboutIt && candidate.score >= best.score - WORSE.further) take(candidate);
  }
  return [...picked, ...others.sort((a, b) => a.unit.start - b.unit.start)];
}

/** A question that names several things wants each of them told; else the best sentence may leave one out. */
const JOINS = /\b(?:and|or|both|plus|as well as)\b|[,&/]/i;

const has = (shown: readonly ScoredUnit[], { passage, at }: ScoredUnit) =>
  shown.some((other) => other.passage === passage && other.at === at);

/** Right behind a sentence that is shown, a pronoun is understood. */
const follows = ({ passage, at }: ScoredUnit, shown: readonly ScoredUnit[]) =>
  shown.some((other) => other.passage === passage && other.at === at - 1);

/**
 * A sentence behind the one that names what it speaks of; null when nothing does. Where the question itself names that,
 * the sentence can stand alone.
 */
function withAntecedent(
  candidate: ScoredUnit,
  query: Query,
  scored: readonly ScoredUnit[],
): readonly ScoredUnit[] | null {
  const statements = statementsOf(candidate.passage);
  const { leansOn, unit } = statements[candidate.at]!;
  const isNamed = unit.label !== undefined || isOfTopic(candidate, query);
  if (leansOn === null) return leansBack(unit.text) && !isNamed ? null : [candidate];
  let root = leansOn;
  for (let next = statements[root]!.leansOn; next !== null; next = statements[root]!.leansOn) root = next;
  const antecedent = scored.find(({ passage, at }) => passage === candidate.passage && at === root);
  return antecedent && !isKnown(antecedent, candidate, query) ? [antecedent, candidate] : [candidate];
}

const THEY = /^(?:\S+ )?(?:they|their)\b/i;

/** What was told in the answer before, and the people of the occupation where the question names them, need no naming. */
function isKnown(antecedent: ScoredUnit, candidate: ScoredUnit, query: Query): boolean {
  if (query.told.at(-1)?.includes(antecedent.text)) return true;
  const people = query.terms.filter((term) => !isSubject(term) && textHasTerms(antecedent.text, [term]));
  const adds = query.terms.some(
    (term) => isSubject(term) && textHasTerms(antecedent.text, [term]) && !textHasTerms(candidate.text, [term]),
  );
  return THEY.test(candidate.text) && people.length > 0 && !adds;
}

/** A passage may begin with "There isn't." or "They ...": its heading says of what. */
const isOfTopic = ({ passage }: ScoredUnit, query: Query) =>
  passage.facet === query.facets[0] ||
  query.terms.some((term) => isSubject(term) && hasTerms(readingOf(passage).heading, [term]));

/** "There are two ways in." with "The first ..." and "The second ...": what is counted off is told whole. */
export function partsOf({ passage, at }: ScoredUnit, scored: readonly ScoredUnit[]): readonly ScoredUnit[] {
  const parts = statementsOf(passage).flatMap(({ leansOn }, place) => (leansOn === at ? [place] : []));
  if (parts.length < FEWEST_PARTS) return [];
  return parts.flatMap((place) => scored.find((other) => other.passage === passage && other.at === place) ?? []);
}

const FEWEST_PARTS = 2;

const followerOf = (unit: ScoredUnit, scored: readonly ScoredUnit[]) =>
  scored.find(
    ({ passage, at, unit: { kind } }) => passage === unit.passage && at === unit.at + 1 && kind === unit.unit.kind,
  );

/** Whether sentences hold next to nothing that the question, their own heading and the occupation's name don't. */
function saysLittle(picked: readonly ScoredUnit[], query: Query, occupation: ReadonlySet<string>): boolean {
  const asked = new Set(query.terms.flatMap((term) => [term.stem, ...term.alternatives].join(' ').split(' ')));
  const said = new Set(
    picked.flatMap(({ text, passage }) =>
      tokenize(text)
        .filter(({ lower }) => !isStopWord(lower))
        .map(({ stem }) => stem)
        .filter((stem) => !asked.has(stem) && !occupation.has(stem) && !readingOf(passage).headings.set.has(stem)),
    ),
  );
  return said.size < FEWEST_NEW_WORDS && !(isTyped(query) && picked.some(({ text }) => hasAnswerType(text, query)));
}

const REPEAT_SHARE = 0.6;

/** Whether one has most of the other's words, without the occupation's name, which any two sentences may share. */
function isRepeat(left: string, right: string, occupation: ReadonlySet<string>): boolean {
  const own = (text: string) => new Set([...readWords(text).set].filter((stem) => !occupation.has(stem)));
  const [a, b] = [own(left), own(right)];
  if (a.size === 0 || b.size === 0) return true;
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common / Math.min(a.size, b.size) >= REPEAT_SHARE;
}
