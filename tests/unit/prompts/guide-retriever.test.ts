import { expect, it } from 'vitest';
import { GuideRetriever } from '../../../src/adapters/langchain/guide-retriever.ts';
import { Passage } from '../../../src/domain/guide.ts';

const passage = Passage.parse({
  id: 'beekeeper/pay#1',
  guide: 'beekeeper',
  sectionId: 'pay',
  section: ['Pay'],
  facet: 'pay',
  kind: 'prose',
  text: 'It pays $20 an hour.',
  start: 100,
  end: 120,
  units: [{ kind: 'sentence', text: 'It pays $20 an hour.', start: 100, end: 120 }],
});

it('answers a question, as any LangChain retriever, with passages that can be cited', async () => {
  const asked: string[] = [];
  const retriever = new GuideRetriever(async (question) => {
    asked.push(question);
    return [{ passage, score: 0.9 }];
  });
  const documents = await retriever.invoke('What does it pay?');
  expect(asked).toEqual(['What does it pay?']);
  expect(documents).toEqual([
    expect.objectContaining({
      id: 'beekeeper/pay#1',
      pageContent: 'It pays $20 an hour.',
      metadata: {
        passageId: 'beekeeper/pay#1',
        guide: 'beekeeper',
        section: ['Pay'],
        facet: 'pay',
        start: 100,
        end: 120,
        score: 0.9,
      },
    }),
  ]);
});

it('lets a failing retrieval fail', async () => {
  const retriever = new GuideRetriever(async () => {
    throw new Error('no such table');
  });
  await expect(retriever.invoke('What does it pay?')).rejects.toThrow('no such table');
});
