import assert from 'node:assert/strict';
import type { Bench, BrowserTest, PageOptions } from '../support/bench.ts';
import { chatOn, savedKey } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { stopClock } from '../support/page-clock.ts';

/** Two tabs of one browser on the same page, both with their chat there. */
async function twoTabs(open: Bench['open'], url: string, options?: PageOptions) {
  const page = await open(url, options);
  const other = await page.context().newPage();
  await other.goto(url);
  const [mine, theirs] = [chatOn(page), chatOn(other)];
  await mine.question.waitFor();
  await theirs.question.waitFor();
  return { page, other, mine, theirs };
}

export const KEEPING_TESTS: readonly BrowserTest[] = [
  {
    name: 'keeping: a reload keeps the conversation and the draft, and a follow-up goes on with it',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask('What certifications are there?');
      await chat.answered();
      await chat.question.fill('who is behind');
      await page.reload();
      await chat.answered();
      assert.match(await chat.turns.first().locator('.question').innerText(), /What certifications are there\?/);
      assert.ok((await chat.chips.count()) > 0);
      await eventually(async () => assert.equal(await chat.question.inputValue(), 'who is behind'));
      const before = await savedKey(page);
      await chat.ask('Who is behind the second one?');
      await chat.answered(2);
      assert.deepEqual(await savedKey(page), before);
      await page.reload();
      await chat.answered(2);
      assert.equal(await chat.turns.count(), 2);
    },
  },
  {
    name: 'keeping: a new conversation starts empty and gets a key of its own',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask('Will I work nights?');
      await chat.answered();
      const first = await savedKey(page);
      assert.ok(first);
      await chat.button('New conversation').click();
      await chat.turns.waitFor({ state: 'detached' });
      await eventually(async () => assert.equal(await savedKey(page), null));
      await chat.ask('Which skills does the work need?');
      await chat.answered();
      const second = await savedKey(page);
      assert.ok(second && second.id !== first.id);
    },
  },
  {
    name: 'keeping: a deleted conversation is gone from the browser and from the service',
    async run({ open, real, check }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask('Will I work nights?');
      await chat.answered();
      const key = await savedKey(page);
      assert.ok(key);
      await chat.button('Options').click();
      await chat.button('Delete conversation').click();
      await check(page, 'asked whether to delete');
      await stopClock(page);
      await chat.root
        .getByRole('group', { name: 'Delete conversation' })
        .getByRole('button', { name: 'Delete' })
        .click();
      await chat.button('Undo').waitFor();
      await page.clock.runFor(5_000);
      await chat.root.getByText('The conversation is deleted.').first().waitFor();
      assert.equal(await chat.turns.count(), 0);
      await eventually(async () => assert.equal(await savedKey(page), null));
      const response = await fetch(`${real}/conversations/${key.id}`, {
        headers: { 'x-conversation-token': key.token },
      });
      assert.equal(response.status, 404);
    },
  },
  {
    name: 'keeping: what one tab asks, the other shows',
    async run({ open, real }) {
      const { mine, theirs } = await twoTabs(open, real);
      await theirs.ask('Will I work nights?');
      await mine.answered();
      assert.match(await mine.turns.first().innerText(), /Will I work nights\?/);
    },
  },
  {
    name: 'keeping: another tab shows an answer once it is whole, never as one that is missing; both asking at once is told',
    async run({ open, real }) {
      const { page, other, mine, theirs } = await twoTabs(open, real, { allow: /409/ });
      await mine.ask('Which skills does the work need?');
      await mine.answered();
      await theirs.answered();
      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      await page.route('**/ask', async (route) => {
        const response = await route.fetch();
        await held;
        await route.fulfill({ response });
      });
      await mine.ask('Will I work nights?');
      await mine.turns.nth(1).waitFor();
      await other.waitForTimeout(500);
      assert.equal(await theirs.turns.count(), 1);
      assert.equal(await theirs.problem.count(), 0);
      release();
      await theirs.answered(2);

      await other.route('**/ask', (route) =>
        route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'conversation_busy' }),
        }),
      );
      await theirs.ask('What are the steps?');
      await theirs.root.locator('[data-problem="busy"]').waitFor();
      await other.unroute('**/ask');
      await theirs.button('Try again').click();
      await theirs.answered(3);
      await mine.answered(3);
    },
  },
  {
    name: 'keeping: what one tab deletes is gone from the other',
    async run({ open, real }) {
      const { mine, theirs } = await twoTabs(open, real);
      await theirs.ask('Will I work nights?');
      await mine.answered();
      await mine.button('New conversation').click();
      await theirs.root.locator('.hello').waitFor();
      assert.equal(await theirs.turns.count(), 0);
    },
  },
  {
    name: 'keeping: the chat works where the browser keeps nothing',
    async run({ open, real }) {
      const page = await open('about:blank');
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('The user has switched it off', 'SecurityError');
          },
        }),
      );
      await page.goto(real);
      const chat = chatOn(page);
      await chat.ask('What certifications are there?');
      await chat.answered();
      const sent = page.waitForRequest('**/ask');
      await chat.ask('Who is behind the second one?');
      await chat.answered(2);
      const followUp = await sent;
      assert.ok(followUp.postDataJSON().conversationId, 'the follow-up belongs to the conversation');
      assert.ok(await followUp.headerValue('x-conversation-token'));
    },
  },
  {
    name: 'keeping: a conversation that the service no longer has leaves an empty chat',
    async run({ open, real }) {
      const page = await open(real, { allow: /404/ });
      const chat = chatOn(page);
      await chat.ask('Will I work nights?');
      await chat.answered();
      const key = await savedKey(page);
      await fetch(`${real}/conversations/${key?.id}`, {
        method: 'DELETE',
        headers: { 'x-conversation-token': key?.token ?? '' },
      });
      await page.reload();
      await chat.root.locator('.hello').waitFor();
      await eventually(async () => assert.equal(await savedKey(page), null));
    },
  },
];
