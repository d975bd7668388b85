import { expect, it } from 'vitest';
import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import type { SqlDatabase, Statement } from '../../src/adapters/storage/sql-database.ts';
import { guide, keyOf, newTurn } from '../support/conversation-samples.ts';
import { openTemporaryDatabase } from '../support/databases.ts';
import { sampleGuide } from '../support/guide-samples.ts';

/** Documented at https://developers.cloudflare.com/d1/platform/limits/; of sizes that have changed, the smaller one. */
const D1 = { boundValues: 100, statementBytes: 100_000, valueBytes: 1_000_000, queriesOfARequest: 1_000 } as const;

/** A database that keeps every statement it is given. */
function openRecording(): { readonly db: SqlDatabase; readonly statements: Statement[] } {
  const inner = openTemporaryDatabase();
  const statements: Statement[] = [];
  const db: SqlDatabase = {
    all: (statement) => {
      statements.push(statement);
      return inner.all(statement);
    },
    batch: (batch) => {
      statements.push(...batch);
      return inner.batch(batch);
    },
    scrub: () => inner.scrub(),
  };
  return { db, statements };
}

const bytesOf = (value: unknown) => Buffer.byteLength(String(value));
const largestOf = (statements: readonly Statement[]) => ({
  boundValues: Math.max(...statements.map(({ params }) => params.length)),
  statementBytes: Math.max(...statements.map(({ sql }) => bytesOf(sql))),
  valueBytes: Math.max(...statements.flatMap(({ params }) => params.map(bytesOf))),
  queriesOfARequest: statements.length,
});

function expectWithinLimits(statements: readonly Statement[]): void {
  expect(statements.length).toBeGreaterThan(0);
  for (const [limit, largest] of Object.entries(largestOf(statements))) {
    // Both have the same keys.
    expect(largest, limit).toBeLessThanOrEqual(D1[limit as keyof typeof D1]);
  }
}

it.each([
  ['in English', 'A beekeeper looks after the bees. '],
  ['in a script of three bytes a character', '養蜂家は蜂の世話をする。'],
])('a guide of 3,000 long passages %s stays within what D1 takes', { timeout: 60_000 }, async (_, sentence) => {
  const { db, statements } = openRecording();
  const paragraphs = Array.from({ length: 10 }, (__, n) => `${n} ${sentence.repeat(20)}`);
  const sections = Array.from({ length: 300 }, (__, n) => ({ heading: `Part ${n}`, paragraphs }));
  const store = createGuideStore(db);
  const large = await sampleGuide('beekeeper', sections);
  expect(await store.replace(large)).toBe('indexed');
  await store.profile(large.slug);
  await store.text(large.slug);
  await store.passages(
    large.hash,
    large.passages.map(({ id }) => id),
  );
  expectWithinLimits(statements);
});

it('the longest question and its answer stay within what D1 takes', async () => {
  const { db, statements } = openRecording();
  const store = createConversationStore(db);
  const turn = { ...newTurn(1), question: '🐝'.repeat(10_000) };
  expect(await store.open({ key: keyOf(1), guide }, turn)).toMatchObject({ ok: true });
  expect(await store.get(keyOf(1))).toMatchObject({ ok: true });
  expect(await store.delete(keyOf(1))).toEqual({ ok: true, value: true });
  expectWithinLimits(statements);
});
