import { openSqliteFile, readMigrations } from '../../src/adapters/storage/better-sqlite3.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import { retrievePassages } from '../../src/answer/retrieve-passages.ts';
import type { HistoryTurn } from '../../src/domain/conversation.ts';
import type { PassageId } from '../../src/domain/guide.ts';
import type { English } from '../../src/language/english.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { ANSWERING } from '../../src/runtime/assemble.ts';
import { createLexicon, type Lexicon } from '../../src/understand/lexicon.ts';
import { understand } from '../../src/understand/understand.ts';
import { type PoolPassage, poolGuide } from './pool-guide.ts';

export type PoolQuery = {
  readonly id: string;
  readonly history: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  readonly question: string;
};

export type RetrievalRow = { readonly id: string; readonly ranked: readonly string[]; readonly score: number };

const RANKED = 10;
/** So much of an answer stands in the passage that it was taken from. */
const TOLD_COVERAGE = 0.8;

/**
 * Ranks a closed pool of passages for each query through the very stages that `ask()` runs: understanding with the turns
 * before, the store's candidates, the pure ranking. `score` is how sure the service is that the pool answers.
 */
export async function rankPool(
  name: string,
  pool: readonly PoolPassage[],
  queries: readonly PoolQuery[],
  language: { readonly vocabulary: Vocabulary; readonly english: English },
): Promise<readonly RetrievalRow[]> {
  const database = openSqliteFile(':memory:', readMigrations('migrations'));
  const guides = createGuideStore(database);
  const { guide, idOf } = poolGuide(name, pool, language.vocabulary);
  await guides.replace(guide);
  const profile = (await guides.profile(guide.slug))!;
  const lexicon = createLexicon(profile, language.vocabulary, language.english);
  const found = async (text: string): Promise<readonly PassageId[]> => {
    const { ranked } = await retrievePassages(understand(text, '', [], lexicon), lexicon, guides, ANSWERING);
    return ranked
      .slice(0, 1)
      .filter(({ coverage }) => coverage >= TOLD_COVERAGE)
      .map(({ passage }) => passage.id);
  };
  const rows: RetrievalRow[] = [];
  for (const { id, history, question } of queries) {
    const query = understand(question, '', await turnsOf(history, found, lexicon), lexicon);
    const { ranked } = await retrievePassages(query, lexicon, guides, ANSWERING);
    rows.push({
      id,
      ranked: ranked.slice(0, RANKED).map(({ passage }) => idOf.get(passage.id)!),
      score: ranked[0]?.score ?? 0,
    });
  }
  database.close();
  return rows;
}

/**
 * A transcript as the turns that understanding reads: each turn's context is what was understood of it then, and the passage
 * that its answer cited. A transcript doesn't tell that passage; it is `found` by the words of the answer.
 */
async function turnsOf(
  history: PoolQuery['history'],
  found: (text: string) => Promise<readonly PassageId[]>,
  lexicon: Lexicon,
): Promise<readonly HistoryTurn[]> {
  const turns: HistoryTurn[] = [];
  for (const [at, message] of history.entries()) {
    if (message.role !== 'user') continue;
    const reply = history[at + 1];
    const query = understand(message.content, '', turns, lexicon);
    turns.push({
      question: message.content,
      answer: reply?.role === 'assistant' ? reply.content : '',
      context: {
        ...query,
        facets: [...query.facets],
        terms: [...query.terms],
        list: [],
        passageIds: reply?.role === 'assistant' ? [...(await found(reply.content))] : [],
      },
    });
  }
  return turns;
}
