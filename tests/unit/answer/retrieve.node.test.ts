import { expect, it } from 'vitest';
import { GuideRetriever } from '../../../src/adapters/langchain/guide-retriever.ts';
import { openSqliteFile, readMigrations } from '../../../src/adapters/storage/better-sqlite3.ts';
import { createGuideStore } from '../../../src/adapters/storage/guide-store.ts';
import { rememberLexicons } from '../../../src/answer/lexicons.ts';
import { createRetrieve } from '../../../src/answer/retrieve.ts';
import { GuideSlug } from '../../../src/domain/guide.ts';
import { ANSWERING, indexGuides } from '../../../src/runtime/assemble.ts';
import { english, guidesAt, vocabulary } from '../../support/shipped.ts';

async function retrieveFrom(file: string) {
  const [guide] = await guidesAt([file]);
  const guides = createGuideStore(openSqliteFile(':memory:', readMigrations('migrations')));
  await indexGuides(guides, [guide!], () => undefined);
  const retrieve = createRetrieve({ guides, lexiconOf: rememberLexicons(vocabulary, english), policy: ANSWERING });
  return { guide: guide!, retrieve };
}

it('hands a LangChain chain the passages of the guide that answer, best first, with their places', async () => {
  const { guide, retrieve } = await retrieveFrom('tests/support/guides/dental-hygienist.md');
  const retriever = new GuideRetriever((question) => retrieve(question, guide.slug));
  const documents = await retriever.invoke('what happens if I fail the exam, and how much is tuition?');
  const texts = documents.map(({ pageContent }) => pageContent).join('\n');
  expect(texts).toContain('may try again');
  expect(texts).toContain('Tuition');
  for (const { pageContent, metadata } of documents) {
    expect(guide.text.slice(metadata.start, metadata.end)).toBe(pageContent);
  }
});

it('finds nothing in a guide that is not there', async () => {
  const { retrieve } = await retrieveFrom('tests/support/guides/dental-hygienist.md');
  expect(await retrieve('what does it pay?', GuideSlug.parse('no-such-guide'))).toEqual([]);
});
