import type { Passage } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import { type LikelyAspects, likelyIn, likeness } from '../language/aspects.ts';
import { keptWith } from '../language/remember.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Candidate, LikenedCandidate } from './rank.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A sentence may owe what it is about to its heading: "About two in three." */
const HEADING_SHARE = 0.2;

/** The candidates with how alike each of their statements is to the question (`likeness`). Pure. */
export function likened(
  query: Query,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
): readonly LikenedCandidate[] {
  const asked = vocabulary.spreadOf(wordsOf(query));
  const aspectsOf = aspectsIn(vocabulary);
  return candidates.map((candidate) => ({
    ...candidate,
    likeness: aspectsOf(candidate.passage).map((likely) => likeness(asked, likely)),
  }));
}

/** With what a question that leans on the one before takes from it: "and the second one" says nothing itself. */
const wordsOf = ({ folded, terms }: Query): string =>
  [folded, ...terms.filter(({ inherited }) => inherited).map(({ surface }) => surface)].join(' ');

/** What each statement of a passage is about, in their order. Remembered for as long as the passage itself is. */
const aspectsIn = keptWith(({ spreadOf }: Vocabulary) =>
  keptWith((passage: Passage): readonly LikelyAspects[] => {
    const heading = passage.section.at(-1);
    const above = heading === undefined ? null : spreadOf(heading);
    const statements = statementsOf(passage);
    const textOf = ({ unit }: Statement) => (unit.label ? `${unit.label} ${unit.text}` : unit.text);
    return statements.map((statement) => {
      const before = statement.leansOn === null ? '' : textOf(statements[statement.leansOn]!);
      const own = spreadOf(`${before} ${textOf(statement)}`);
      return likelyIn(above ? own.map((share, at) => (1 - HEADING_SHARE) * share + HEADING_SHARE * above[at]!) : own);
    });
  }),
);
