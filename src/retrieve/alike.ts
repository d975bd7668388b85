import type { Passage } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import { type Embedding, likeness, type WeighedText } from '../language/embeddings.ts';
import { keptWith } from '../language/remember.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Candidate, LikenedCandidate } from './rank.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A sentence may owe what it is about to its heading: "About two in three." */
const HEADING_WEIGHT = 0.5;

export type Likened = {
  readonly candidates: readonly LikenedCandidate[];
  /** -1..1: how alike the question is to those that guides leave open. */
  readonly leftOpen: number;
};

/** The candidates with how alike each of their statements is to the question (`likeness`). Pure. */
export function likened(query: Query, candidates: readonly Candidate[], vocabulary: Vocabulary): Likened {
  const { embed, leftOpen } = vocabulary.embeddings;
  const asked = embed(...questionTexts(query));
  const embeddingsOf = embeddingsIn(vocabulary);
  return {
    candidates: candidates.map((candidate) => ({
      ...candidate,
      likeness: embeddingsOf(candidate.passage).map((said) => likeness(asked, said)),
    })),
    leftOpen: likeness(asked, leftOpen),
  };
}

/** What a question's meaning is told from: with what it takes from the one before, for "and the second one" says nothing itself. */
export const questionTexts = ({ folded, terms }: Query): readonly WeighedText[] => [
  { text: [folded, ...terms.filter(({ inherited }) => inherited).map(({ surface }) => surface)].join(' '), weight: 1 },
];

/** What the meaning of each statement of a passage is told from, in their order. */
export function statementTexts(passage: Passage): readonly (readonly WeighedText[])[] {
  const heading = { text: passage.section.at(-1) ?? '', weight: HEADING_WEIGHT };
  const statements = statementsOf(passage);
  const textOf = ({ unit }: Statement) => (unit.label ? `${unit.label} ${unit.text}` : unit.text);
  return statements.map((statement) => {
    const before = statement.leansOn === null ? '' : textOf(statements[statement.leansOn]!);
    return [{ text: `${before} ${textOf(statement)}`, weight: 1 }, heading];
  });
}

/** What each statement of a passage means, in their order. Remembered for as long as the passage itself is. */
const embeddingsIn = keptWith(({ embeddings: { embed } }: Vocabulary) =>
  keptWith((passage: Passage): readonly Embedding[] => statementTexts(passage).map((texts) => embed(...texts))),
);
