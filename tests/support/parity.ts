import type { SqlDatabase } from '../../src/adapters/storage/sql-database.ts';
import { foldAnswer } from '../../src/answer/fold-answer.ts';
import type { IdSource } from '../../src/answer/ports.ts';
import { retrievePassages } from '../../src/answer/retrieve-passages.ts';
import { parseConfig } from '../../src/config/config.ts';
import { GuideSlug } from '../../src/domain/guide.ts';
import { parseGuide } from '../../src/guide/parse-guide.ts';
import type { English } from '../../src/language/english.ts';
import { parseVocabulary } from '../../src/language/vocabulary.ts';
import { ANSWERING, assemble } from '../../src/runtime/assemble.ts';
import { createLexicon } from '../../src/understand/lexicon.ts';
import { splitMessage } from '../../src/understand/split.ts';
import { understand } from '../../src/understand/understand.ts';

export type ParityInput = {
  readonly guides: readonly string[];
  /** The parsed vocabulary.json. */
  readonly vocabulary: unknown;
  readonly embeddings: string;
  readonly questions: readonly { readonly guide: string; readonly question: string }[];
};

declare module 'vitest' {
  interface ProvidedContext {
    /** What Node answers, for workerd to compare; `english` is what the Worker's assets hold. */
    parity: { readonly input: ParityInput; readonly english: string; readonly lines: readonly string[] };
  }
}

/**
 * Everything that a question brings about on one runtime, a line of JSON for each: passages with their scores, then the
 * answer with its claims, verdicts, reasons and citations. Ids are counted, so that equal runs give equal lines.
 */
export async function answerAll(input: ParityInput, database: SqlDatabase, english: English): Promise<string[]> {
  const vocabulary = parseVocabulary(input.vocabulary, input.embeddings);
  const guides = await Promise.all(
    input.guides.map(async (text, index) => {
      const guide = await parseGuide(text, `guide ${index}`, vocabulary);
      if (!guide.ok) throw new Error(JSON.stringify(guide.error));
      return guide.value;
    }),
  );
  const service = await assemble({
    config: parseConfig({}),
    database,
    guides,
    vocabulary,
    english,
    model: null,
    clock: { nowMs: () => 0 },
    ids: countingIds(),
    log: () => undefined,
  });

  const lines: string[] = [];
  for (const { guide, question } of input.questions) {
    const slug = GuideSlug.parse(guide);
    const profile = await service.guides.profile(slug);
    if (!profile) throw new Error(`there is no guide ${guide}`);
    const lexicon = createLexicon(profile, vocabulary, english);
    const { questions, background } = splitMessage(question);
    const ranked = [];
    for (const part of questions) {
      const query = understand(part, background, [], lexicon);
      const found = await retrievePassages(query, lexicon, service.guides, ANSWERING);
      ranked.push(found.ranked.map(({ passage, strength, score }) => [passage.id, strength, score]));
    }
    const asked = { question, guide: slug, conversation: null, messageId: null };
    const answer = await foldAnswer(service.ask(asked, { signal: new AbortController().signal }));
    lines.push(JSON.stringify({ question, ranked, answer }));
  }
  return lines;
}

function countingIds(): IdSource {
  let count = 0;
  const next = () => (count += 1);
  return {
    uuid: () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`,
    token: () => String(next()).padStart(43, '0'),
  };
}
