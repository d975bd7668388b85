import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ProblemKind } from '../../../src/widget/problem.ts';
import { EN } from '../../../src/widget/strings/en.ts';
import { startService } from '../../support/service-process.ts';
import type { Bench, BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';
import { stopClock } from '../support/page-clock.ts';

const QUESTION = 'Will I work nights?';
const NETWORK_ERRORS = /Failed to load resource|net::ERR/;

type Refusal = { readonly status: number; readonly code: string; readonly headers?: Readonly<Record<string, string>> };

const REFUSALS: Readonly<Partial<Record<ProblemKind, Refusal>>> = {
  limit: { status: 429, code: 'rate_limited', headers: { 'retry-after': '20' } },
  busy: { status: 409, code: 'conversation_busy' },
  full: { status: 409, code: 'conversation_full' },
  gone: { status: 404, code: 'conversation_unknown' },
  too_long: { status: 400, code: 'question_too_long' },
  wordless: { status: 400, code: 'question_empty' },
  unavailable: { status: 403, code: 'origin_refused' },
  restarting: { status: 503, code: 'restarting' },
  server: { status: 500, code: 'internal', headers: { 'x-request-id': 'b6f0c7' } },
};

/** Makes the next answer end in this way; later ones are the service's own. */
async function failNextAnswer(page: Page, kind: ProblemKind): Promise<void> {
  const refusal = REFUSALS[kind];
  await page.route(
    '**/ask',
    async (route) => {
      if (refusal) {
        const { status, code, headers = {} } = refusal;
        return route.fulfill({
          status,
          headers,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code }),
        });
      }
      if (kind === 'cut_off') {
        const whole = await (await route.fetch()).text();
        const cut = whole.slice(0, whole.indexOf('event: answer-end'));
        return route.fulfill({ status: 200, contentType: 'text/event-stream', body: cut });
      }
      return route.abort('connectionrefused');
    },
    { times: 1 },
  );
}

async function seesProblem({ open, scripted }: Bench, kind: ProblemKind): Promise<Page> {
  const page = await open(scripted, { allow: NETWORK_ERRORS });
  const chat = chatOn(page);
  await failNextAnswer(page, kind);
  await chat.ask('How much do senior technicians earn?');
  await chat.root.locator(`[data-problem="${kind}"]`).waitFor();
  assert.ok((await chat.problem.innerText()).includes(EN.problems[kind]));
  assert.equal(await chat.problem.getByRole('button').count(), 1, 'a problem has one action');
  return page;
}

export const PROBLEM_TESTS: readonly BrowserTest[] = [
  ...(['cut_off', 'unreachable', ...Object.keys(REFUSALS)] as ProblemKind[]).map(
    (kind): BrowserTest => ({
      // the keys of REFUSALS are kinds
      name: `problems: "${kind}" has its own words and one action, on a phone and on a desk`,
      async run(bench) {
        const page = await seesProblem(bench, kind);
        for (const width of [1280, 360]) {
          await bench.change(page, { width });
          await bench.check(page, `${kind} ${width}`);
          await bench.screenshot(page, `problem-${kind}-${width}`);
        }
      },
    }),
  ),
  {
    name: 'problems: a retry asks the same message again, and the answer takes the place of the problem',
    async run(bench) {
      const page = await seesProblem(bench, 'cut_off');
      const chat = chatOn(page);
      const sent = page.waitForRequest('**/ask');
      await chat.button('Try again').click();
      const { messageId } = (await sent).postDataJSON();
      await chat.answered();
      assert.equal(await chat.turns.count(), 1);
      assert.equal(await chat.turns.first().getAttribute('data-message'), messageId);
      assert.equal(await chat.problem.count(), 0);
    },
  },
  {
    name: 'problems: a full conversation goes on in a new one, with the same question',
    async run(bench) {
      const page = await seesProblem(bench, 'full');
      const chat = chatOn(page);
      await chat.button('Ask in a new conversation').click();
      await chat.answered();
      assert.match(await chat.turns.first().innerText(), /How much do senior technicians earn\?/);
    },
  },
  {
    name: 'problems: offline and back: one question, asked twice, is one turn of the conversation',
    async run({ open, real, check, screenshot }) {
      const page = await open(real, { allow: NETWORK_ERRORS });
      const chat = chatOn(page);
      await chat.question.waitFor(); // the chat itself comes over the network too
      await page.context().setOffline(true);
      await chat.ask(QUESTION);
      await chat.root.locator('[data-problem="offline"]').waitFor();
      await check(page, 'offline');
      await screenshot(page, 'problem-offline-1280');
      await page.context().setOffline(false);
      await chat.button('Try again').click();
      await chat.answered();
      await page.reload();
      await chat.answered();
      assert.equal(await chat.turns.count(), 1);
    },
  },
  {
    name: 'problems: who asks too often hears from the service itself when they can go on',
    async run({ open, trust, check }) {
      await using service = startService({ ENGINE: 'extractive', ASKS_PER_MINUTE: '1', PROXY_HOPS: '1' });
      const url = await service.url;
      trust(url);
      const page = await open(url, {
        allow: NETWORK_ERRORS,
        extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' }, // this machine itself has no limit
      });
      const chat = chatOn(page);
      await chat.ask(QUESTION);
      await chat.answered();
      await chat.ask('What are the steps?');
      await chat.root.locator('[data-problem="limit"]').waitFor();
      assert.match(await chat.problem.innerText(), /You can ask again in \d+ seconds?\./);
      await check(page, 'limit of the service');
    },
  },
  {
    name: 'problems: an answer whose end the browser never saw is there after a retry, not asked twice',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      await failNextAnswer(page, 'cut_off');
      await chat.ask(QUESTION);
      await chat.root.locator('[data-problem="cut_off"]').waitFor();
      await chat.button('Try again').click();
      await chat.answered();
      await page.reload();
      await chat.answered();
      assert.equal(await chat.turns.count(), 1);
    },
  },
  {
    name: 'problems: a silent service counts as stalled after half a minute',
    async run({ open, scripted, check }) {
      const page = await open(scripted, { allow: NETWORK_ERRORS });
      const chat = chatOn(page);
      await chat.question.waitFor();
      await page.route('**/ask', () => undefined);
      await stopClock(page);
      await chat.ask(QUESTION);
      await chat.root.locator('.stage').waitFor();
      await page.clock.runFor(29_999);
      await page.waitForTimeout(200);
      assert.equal(await chat.problem.count(), 0);
      await page.clock.runFor(1);
      await chat.root.locator('[data-problem="stalled"]').waitFor();
      await page.clock.resume();
      await check(page, 'stalled');
    },
  },
  {
    name: 'problems: a question that the page was left with is offered again after a reload',
    async run({ open, scripted, check }) {
      const page = await open(scripted, { allow: NETWORK_ERRORS });
      const chat = chatOn(page);
      await page.route('**/ask', () => undefined, { times: 1 });
      await chat.ask(QUESTION);
      await chat.root.locator('.stage').waitFor();
      await page.reload();
      await chat.root.locator('[data-problem="interrupted"]').waitFor();
      await check(page, 'interrupted');
    },
  },
  {
    name: 'problems: an earlier conversation that cannot be fetched says so and can be fetched later',
    async run({ open, real, check, screenshot }) {
      const page = await open(real, { allow: NETWORK_ERRORS });
      const chat = chatOn(page);
      await chat.ask(QUESTION);
      await chat.answered();
      await page.route('**/conversations/*', (route) => route.abort(), { times: 1 });
      await page.reload();
      await chat.root.getByText('can’t be fetched right now').waitFor();
      await check(page, 'not restored');
      await screenshot(page, 'problem-not-restored-1280');
      await chat.button('Try again').click();
      await chat.answered();
    },
  },
];
