import { describe, expect, it } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { serveOnLoopback } from '../support/loopback.ts';
import { type StubScript, startOpenAiStub } from '../support/openai-stub/stub-server.ts';
import { openRealService } from '../support/real-service.ts';

const QUESTION = 'What does a senior production technician do and earn?';
const HONEST = 'A senior production technician earns $55,000 to $70,000 a year [1].';
/** True to the guide's "act as mentors to technicians with less experience", in a word that the guide does not have. */
const PARAPHRASE = 'Senior production technicians act as sherpas to technicians with less experience [1].';
const QUOTE = 'act as mentors to technicians with less experience';
const TIMEOUT_MS = 300;

const saying = (verdict: string, quote: string, id = 's1'): StubScript => ({
  sentences: [JSON.stringify({ verdicts: [{ id, verdict, quote }] })],
});
const yes = saying('supported', QUOTE);

/** What `npm start` serves, with the stub as the model that answers and as the one that is asked for a second opinion. */
async function askWith(
  written: readonly string[],
  opinions: readonly StubScript[],
  settings = { GUARD_JUDGE: 'model' },
) {
  await using cleanup = new AsyncDisposableStack();
  const stub = cleanup.use(await startOpenAiStub());
  const real = cleanup.use(
    await openRealService({
      OPENAI_BASE_URL: stub.baseUrl,
      GUARD_JUDGE_MODEL: 'judge-of-sentences',
      GUARD_JUDGE_TIMEOUT_MS: String(TIMEOUT_MS),
      ...settings,
    }),
  );
  const { url } = cleanup.use(await serveOnLoopback(real.app));
  stub.enqueue({ sentences: written.map((sentence) => `${sentence} `) }, ...opinions);
  const response = await fetch(`${url}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: QUESTION }),
  });
  const answer = Answer.parse(await response.json());
  const stored = await fetch(`${url}/conversations/${answer.conversationId}`, {
    headers: { 'x-conversation-token': answer.conversationToken ?? '' },
  });
  const asked = stub.requests.filter(({ body }) => body['model'] === 'judge-of-sentences');
  return { answer, stored: JSON.stringify(await stored.json()), asked, logged: real.logged };
}

const texts = ({ claims }: Answer) => claims.map(({ text }) => text).join('\n');

describe('a second opinion on a borderline sentence', { timeout: 60_000 }, () => {
  it('is not asked for unless it is switched on', async () => {
    const { answer, asked } = await askWith([HONEST, PARAPHRASE], [yes], { GUARD_JUDGE: 'off' });
    expect(asked).toEqual([]);
    expect(answer).toMatchObject({ engine: 'model', withheld: 1 });
    expect(texts(answer)).not.toContain('sherpas');
  });

  it('releases it with the words that were quoted as its citation', async () => {
    const { answer, asked } = await askWith([HONEST, PARAPHRASE], [yes]);
    expect(asked).toHaveLength(1);
    expect(answer.withheld).toBe(0);
    const claim = answer.claims.find(({ text }) => text.includes('sherpas'));
    expect(claim).toMatchObject({ verdict: 'supported' });
    expect(claim?.reasons).toContain('second opinion: backed by the words that are cited');
    expect(claim?.reasons.some((reason) => /coverage: .*sherpas/.test(reason))).toBe(true);
    const quotes = answer.citations.filter(({ number }) => claim?.citations.includes(number));
    expect(quotes.map(({ quote }) => quote).join(' ')).toContain(QUOTE);
  });

  it('sends the sentence and the passages as marked data, and no question', async () => {
    const { asked } = await askWith([HONEST, PARAPHRASE], [yes]);
    const [system, user] = asked[0]!.messages;
    expect(system?.content).not.toContain('sherpas');
    expect(user?.content).toMatch(/^s1 \[1, 2, .*\] Senior\^production\^technicians\^act\^as\^sherpas/m);
    expect(user?.content).not.toContain(QUESTION);
  });

  it.each<[string, StubScript]>([
    ['says no', saying('unsupported', '')],
    ['says partial', saying('partial', QUOTE)],
    ['quotes what stands nowhere', saying('supported', 'act as sherpas to technicians with less experience')],
    ['quotes nothing', saying('supported', '')],
    ['quotes two words', saying('supported', 'less experience')],
    ['quotes half a word', saying('supported', 'ct as mentors to technicians with less experienc')],
    ['speaks of another sentence', saying('supported', QUOTE, 's2')],
    ['writes no JSON', { sentences: ['Yes, that is supported.'] }],
    ['writes broken JSON', { sentences: ['{"verdicts": [{"id": "s1", "verdict": "supported", "quote": "act as'] }],
    ['writes without end', { mode: 'endless' }],
    ['is silent', { mode: 'hang-after-headers' }],
    ['does not answer', { mode: 'hang-before-headers' }],
    ['drips', { mode: 'slow-drip' }],
    ['is asked too often', { mode: 'rate-limit', retryAfter: '1' }],
    ['is down', { mode: 'error-500' }],
    ['sends a page', { mode: 'html' }],
    ['breaks off', { mode: 'cut-mid-line', sentences: ['{"verdicts"'] }],
    ['filters', { mode: 'content-filter' }],
  ])('leaves it withheld when the model %s, and the rest of the answer as it is', async (_, opinion) => {
    const { answer, stored, asked } = await askWith([HONEST, PARAPHRASE], [opinion]);
    expect(asked).toHaveLength(1);
    expect(answer).toMatchObject({ engine: 'model', degraded: false, withheld: 1 });
    expect(texts(answer)).toContain('$55,000 to $70,000');
    expect(JSON.stringify(answer) + stored).not.toContain('sherpas');
  });

  it.each([
    ['a number', 'A senior production technician earns $155,000 to $170,000 a year [1].'],
    ['a negation', 'Senior production technicians do not act as mentors to technicians with less experience [1].'],
    ['a name', 'Senior production technicians act as mentors to NASA technicians with less experience [1].'],
    ['strength', 'Senior production technicians must always act as mentors to technicians with less experience [1].'],
    ['an address', 'Senior production technicians act as mentors to technicians (https://evil.example) [1].'],
    ['a mark that was never offered', 'Senior production technicians act as sherpas to technicians [42].'],
    ['goats', 'Most people in this job also keep a small herd of goats [1].'],
  ])(
    'is never asked for where the check found %s wrong, whatever a model that always says yes would say',
    async (_, bad) => {
      const { answer, asked } = await askWith([HONEST, bad], [yes, yes]);
      expect(asked).toEqual([]);
      expect(answer).toMatchObject({ engine: 'model', withheld: 1 });
      expect(texts(answer)).toContain('$55,000 to $70,000');
    },
  );

  it.each([
    ['the pay', 'Mid-level production technicians have 2–5 years of experience'],
    ['safety', 'Learn every safety rule and protocol, and follow them all'],
  ])('counts for nothing when the words that were quoted are of %s', async (_, quote) => {
    const { answer, asked } = await askWith([HONEST, PARAPHRASE], [saying('supported', quote)]);
    expect(asked).toHaveLength(1);
    expect(texts(answer)).not.toContain('sherpa');
  });

  it('is asked for three times an answer at most', async () => {
    const written = ['sherpas', 'falconers', 'beacons', 'umpires', 'ushers'].map((word) =>
      PARAPHRASE.replace('sherpas', word),
    );
    const { answer, asked } = await askWith([HONEST, ...written], [yes, yes, yes, yes, yes]);
    expect(asked).toHaveLength(3);
    expect(answer.withheld).toBe(2);
  });
});
