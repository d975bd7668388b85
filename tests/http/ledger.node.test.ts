import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { ConversationView } from '../../src/domain/wire.ts';
import { serveOnLoopback } from '../support/loopback.ts';
import { startOpenAiStub } from '../support/openai-stub/stub-server.ts';
import { openRealService } from '../support/real-service.ts';
import { guidesAt, SHIPPED } from '../support/shipped.ts';

const SAID = [
  'A senior production technician earns $55,000 to $70,000 a year [1]. ',
  'A senior production technician earns $155,000 a year [1]. ',
  'Most of them also keep a small herd of goats. ',
];

it('keeps account of every sentence: verdict, quote, offsets and reasons of what is shown, reasons of what is not', {
  timeout: 60_000,
}, async () => {
  await using cleanup = new AsyncDisposableStack();
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-ledger-'));
  cleanup.defer(() => rmSync(folder, { recursive: true }));
  const databasePath = path.join(folder, 'signpost.sqlite');
  const stub = cleanup.use(await startOpenAiStub());
  const real = cleanup.use(await openRealService({ DATABASE_PATH: databasePath, OPENAI_BASE_URL: stub.baseUrl }));
  const { url } = cleanup.use(await serveOnLoopback(real.app));
  stub.enqueue({ sentences: SAID });

  const response = await fetch(`${url}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'What does a senior production technician earn?' }),
  });
  const answer = Answer.parse(await response.json());
  const [guide] = await guidesAt([SHIPPED]);
  expect(answer.withheld).toBe(2);
  expect(answer.claims).toMatchObject([
    { verdict: 'supported', citations: [1], reasons: expect.arrayContaining([expect.stringMatching(/^number: /)]) },
  ]);
  for (const { quote, start, end } of answer.citations) expect(guide!.text.slice(start, end)).toBe(quote);
  expect(answer.citations.map(({ quote }) => quote).join(' ')).toContain('$55,000–$70,000');

  const read = await fetch(`${url}/conversations/${answer.conversationId}`, {
    headers: { 'x-conversation-token': answer.conversationToken ?? '' },
  });
  const [turn] = ConversationView.parse(await read.json()).turns;
  expect(turn?.answer).toMatchObject({ claims: answer.claims, citations: answer.citations, withheld: 2 });
  expect(JSON.stringify([answer, turn])).not.toMatch(/155,000|goats/);

  using open = new DisposableStack();
  const database = open.adopt(new Database(databasePath, { readonly: true }), (one) => one.close());
  const kept = database.prepare('SELECT text, reasons FROM withheld_sentences ORDER BY position').all();
  expect(kept).toEqual([
    {
      text: 'A senior production technician earns $155,000 a year.',
      reasons: expect.stringMatching(/number: .*155,000/),
    },
    { text: 'Most of them also keep a small herd of goats.', reasons: expect.stringMatching(/coverage: .*goats/) },
  ]);
});
