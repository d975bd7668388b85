import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Answer, type Citation, type Claim } from '../../src/domain/answer.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { ConversationView } from '../../src/domain/wire.ts';
import { support } from '../../src/verify/support.ts';
import { type Loopback, serveOnLoopback } from '../support/loopback.ts';
import { CANARY, FALSE_FIGURE, type Saying, saying } from '../support/model-sayings.ts';
import { type OpenAiStub, startOpenAiStub } from '../support/openai-stub/stub-server.ts';
import { parseEvents } from '../support/read-events.ts';
import { openRealService, type RealService } from '../support/real-service.ts';
import { guidesAt, HYGIENE, SHIPPED, vocabulary } from '../support/shipped.ts';

const QUESTIONS = [
  'What does a production technician do?',
  'How much does a senior production technician earn?',
  'What education do I need, and what skills?',
  'How do I become a production technician?',
];
const MARKUP = /[<>^`]|\]\(|https?:|www\.|<\||\[\/?INST|onerror|\[\d/i;
const MINUTE_MS = 60_000;

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-unsupported-'));
const databasePath = path.join(folder, 'signpost.sqlite');
let guide: Guide;
let other: Guide;
let stub: OpenAiStub;
let real: RealService;
let server: Loopback;

beforeAll(async () => {
  const [shipped, hygiene] = await guidesAt([SHIPPED, HYGIENE]);
  guide = shipped!;
  other = hygiene!;
  stub = await startOpenAiStub();
  real = await openRealService({ DATABASE_PATH: databasePath, OPENAI_BASE_URL: stub.baseUrl });
  server = await serveOnLoopback(real.app);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  real[Symbol.dispose]();
  await stub.close();
  rmSync(folder, { recursive: true });
});

/** The service's answer in one of its two forms, to a model that says this. */
async function ask(question: string, spoken: readonly Saying[], isStream: boolean, mode: 'normal' | 'utf8-bytes') {
  stub.enqueue({ mode, sentences: spoken.map(({ text }) => text) });
  const response = await fetch(`${server.url}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: isStream ? 'text/event-stream' : 'application/json' },
    body: JSON.stringify({ question }),
  });
  const body = await response.text();
  stub.drop();
  return body;
}

/** Whether each claim may be shown: backed by the guide's own words that it cites, or saying nothing. */
function expectBacked(claims: readonly Claim[], citations: readonly Citation[]): void {
  for (const { text, block: _, verdict, citations: numbers } of claims) {
    expect(text).not.toMatch(MARKUP);
    expect(text).not.toMatch(FALSE_FIGURE);
    expect(text.toLowerCase()).not.toContain(CANARY);
    if (verdict === 'not_factual') {
      expect(text).not.toMatch(/\d/);
      continue;
    }
    expect(numbers.length, text).toBeGreaterThan(0);
    const cited = citations.filter(({ number }) => numbers.includes(number));
    expect(cited, text).toHaveLength(numbers.length);
    for (const { quote, start, end } of cited) expect(guide.text.slice(start, end)).toBe(quote);
    const ids = cited.map(({ passageId }) => passageId);
    const evidence = guide.passages
      .filter(({ id }) => ids.includes(id))
      .map(({ section, units }) => ({
        heading: section,
        units: units.map((unit) => unit.text),
        ordinals: units.map((unit) => unit.number ?? null),
      }));
    expect(support(text, evidence, { vocabulary }).verdict, text).toBe('supported');
  }
}

/** Every text in the database that a visitor could be shown, and what was withheld, which nobody is. */
function stored(): { readonly shown: string; readonly withheld: readonly { text: string; reasons: string }[] } {
  using closing = new DisposableStack();
  const database = closing.adopt(new Database(databasePath, { readonly: true }), (open) => open.close());
  const turns = database.prepare('SELECT answer, context, question FROM turns').all();
  // The columns are those of the query.
  const withheld = database.prepare('SELECT text, reasons FROM withheld_sentences').all() as {
    text: string;
    reasons: string;
  }[];
  return { shown: JSON.stringify(turns), withheld };
}

const RUNS = 40;
/** The same mixtures in every run, so that how much of them is released and withheld is the same as well. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 1);

describe('whatever a model says', { timeout: 3 * MINUTE_MS }, () => {
  it('nothing unsupported is in any event, in JSON, in the conversation or in the store', async () => {
    let released = 0;
    let withheld = 0;
    const spoken = fc.array(saying(guide, other), { minLength: 1, maxLength: 9 });
    const mode = fc.constantFrom('normal' as const, 'utf8-bytes' as const);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...QUESTIONS), spoken, mode, async (question, sayings, how) => {
        const events = parseEvents(await ask(question, sayings, true, how));
        const claims = events.flatMap((event) => (event.type === 'claim' ? [event] : []));
        const citations = events.flatMap((event) => (event.type === 'citation' ? [event] : []));
        expectBacked(claims, citations);
        expect(events.at(-1), JSON.stringify(real.logged.at(-1))).toMatchObject({ type: 'answer-end', saved: true });
        expect(JSON.stringify(events).toLowerCase()).not.toContain(CANARY);

        const json = await ask(question, sayings, false, 'normal');
        const answer = Answer.parse(JSON.parse(json));
        expectBacked(answer.claims, answer.citations);
        expect(json.toLowerCase()).not.toContain(CANARY);
        expect(answer.claims.map(({ text }) => text)).toEqual(claims.map(({ text }) => text));

        const read = await fetch(`${server.url}/conversations/${answer.conversationId}`, {
          headers: { 'x-conversation-token': answer.conversationToken ?? '' },
        });
        const { turns } = ConversationView.parse(await read.json());
        expect(turns.map((turn) => turn.answer?.claims)).toEqual([answer.claims]);
        if (answer.engine === 'model') released += answer.claims.length;
        withheld += answer.withheld;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(released).toBeGreaterThan(10);
    expect(withheld).toBeGreaterThan(30);

    const kept = stored();
    expect(kept.shown.toLowerCase()).not.toContain(CANARY);
    expect(kept.shown).not.toMatch(/<script|onerror|<\||\[INST/i);
    expect(kept.withheld.length).toBeGreaterThanOrEqual(withheld);
    expect(kept.withheld.filter(({ reasons }) => JSON.parse(reasons).length === 0)).toEqual([]);
    expect(kept.withheld.some(({ text }) => text.includes(CANARY))).toBe(true);
  });
});
