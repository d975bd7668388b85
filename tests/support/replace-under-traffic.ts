import { readFileSync } from 'node:fs';
import { Answer } from '../../src/domain/answer.ts';

export const ADMIN_TOKEN = 'replace-under-traffic'.padEnd(40, 'x');

const first = readFileSync('tests/support/guides/wind-turbine-technician.md', 'utf8');
/** Every figure of pay in another currency, and every passage moved by a line. */
const second = first
  .replaceAll('£', '€')
  .replace('currency: GBP', 'currency: EUR')
  .replace('\n## ', '\nIt was read again.\n\n## ');
const EDITIONS = [first, second];
const SLUG = 'wind-turbine-technician';
const QUESTION = 'What does a senior wind turbine technician earn?';

export type Traffic = {
  /** By the currency of their figures. */
  readonly answers: { readonly pounds: number; readonly euros: number };
  /** Answers that were empty, of neither edition, or of both; and refusals. */
  readonly wrong: readonly string[];
};

/**
 * Asks `asks` times, `clients` at a time, while the guide is published again and again in turn of its two editions, at
 * least `replacements` times. `call` sends a request to the service.
 */
export async function askWhileReplacing(
  call: (path: string, init: RequestInit) => Promise<Response>,
  { asks, clients, replacements }: { readonly asks: number; readonly clients: number; readonly replacements: number },
): Promise<Traffic> {
  const publish = async (text: string) => {
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'text/markdown' };
    const response = await call(`/guides/${SLUG}`, { method: 'PUT', headers, body: text });
    if (!response.ok) throw new Error(`the guide was refused: ${await response.text()}`);
    await response.body?.cancel();
  };
  await publish(first);

  const answers = { pounds: 0, euros: 0 };
  const wrong: string[] = [];
  let asked = 0;
  const ask = async () => {
    const response = await call('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: QUESTION, guide: SLUG }),
    });
    const text = await response.text();
    const answer = Answer.safeParse(response.ok ? JSON.parse(text) : null);
    const edition = answer.success ? editionOf(answer.data) : null;
    if (edition === null) wrong.push(text.slice(0, 400));
    else answers[edition] += 1;
  };
  const client = async () => {
    while (asked < asks) {
      asked += 1;
      await ask();
    }
  };
  const owner = async () => {
    for (let n = 1; n <= replacements; n += 1) {
      // Spread over the asking, so that both editions answer.
      while (asked < (n * asks) / (replacements + 1)) await new Promise((resolve) => setTimeout(resolve, 5));
      await publish(EDITIONS[n % EDITIONS.length]!);
    }
  };
  await Promise.all([owner(), ...Array.from({ length: clients }, client)]);
  return { answers, wrong };
}

/** The edition that every quote and every figure of an answer is of; null when it has none or they disagree. */
function editionOf({ answer, citations }: Answer): keyof Traffic['answers'] | null {
  const [quoted, another] = EDITIONS.filter((text) =>
    citations.every(({ start, end, quote }) => text.slice(start, end) === quote),
  );
  if (quoted === undefined || another !== undefined) return null;
  const isFirst = quoted === first;
  if (answer.includes(isFirst ? '€' : '£')) return null;
  return isFirst ? 'pounds' : 'euros';
}
