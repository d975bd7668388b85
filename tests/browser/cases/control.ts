import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn, focused, savedKey } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { stopClock } from '../support/page-clock.ts';

const NIGHTS = 'Will I work nights?';

/** Deletes the conversation, from its options: it can be taken back still. */
async function remove(chat: ReturnType<typeof chatOn>): Promise<void> {
  await chat.button('Delete conversation').click();
  await chat.root.getByRole('button', { name: 'Delete', exact: true }).click();
  await chat.button('Undo').waitFor();
}

export const CONTROL_TESTS: readonly BrowserTest[] = [
  {
    name: 'control: a deletion can be taken back for five seconds, and nothing is deleted until then',
    async run({ open, real, check, screenshot }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask(NIGHTS);
      await chat.answered();
      const deletions: string[] = [];
      page.on('request', (request) => void (request.method() === 'DELETE' && deletions.push(request.url())));
      await chat.button('Options').click();
      await check(page, 'options');
      await screenshot(page, 'options-1280');
      await stopClock(page);
      await remove(chat);
      assert.equal(await chat.turns.count(), 0);
      await eventually(async () => assert.match(await focused(page), /#undo/));
      await page.clock.runFor(4_900);
      await chat.button('Undo').click();
      await chat.answered();
      await page.clock.runFor(10_000);
      await page.waitForTimeout(200);
      assert.deepEqual(deletions, []);
      await page.clock.resume();
      await page.reload();
      await chat.answered();
    },
  },
  {
    name: 'control: while a deletion can be taken back, the chat is as easy to read and to use as ever',
    async run({ open, real, check, screenshot }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask(NIGHTS);
      await chat.answered();
      await chat.button('Options').click();
      await remove(chat);
      await check(page, 'undo');
      await screenshot(page, 'undo-1280');
    },
  },
  {
    name: 'control: a page that is left while a deletion can still be undone has it deleted',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask(NIGHTS);
      await chat.answered();
      const key = await savedKey(page);
      assert.ok(key);
      await stopClock(page);
      await chat.button('Options').click();
      await remove(chat);
      await page.goto('about:blank');
      const { id, token } = key;
      await eventually(async () => {
        const { status } = await fetch(`${real}/conversations/${id}`, { headers: { 'x-conversation-token': token } });
        assert.equal(status, 404, 'the conversation is gone');
      });
    },
  },
  {
    name: 'control: the conversation can be downloaded with its sources',
    async run({ open, embedding }) {
      const page = await open(embedding);
      const chat = chatOn(page, '#inline');
      await chat.ask(NIGHTS);
      await chat.answered();
      await chat.button('Options').click();
      const started = page.waitForEvent('download');
      await chat.button('Download the conversation').click();
      const download = await started;
      assert.equal(download.suggestedFilename(), 'conversation.txt');
      const text = await readFile(await download.path(), 'utf8');
      assert.match(text, /^Will I work nights\?/);
      assert.match(text, /Sources:\n\[1\] /);
    },
  },
  {
    name: 'control: a question with a phone number waits until the visitor has seen the hint',
    async run({ open, scripted, check, screenshot }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await chat.ask('Call me on 555 010 9999 about pay');
      await chat.button('Change it').waitFor();
      assert.equal(await chat.turns.count(), 0);
      await check(page, 'personal data');
      await screenshot(page, 'personal-1280');
      await chat.button('Change it').click();
      await eventually(async () => assert.match(await focused(page), /^textarea#question/));
      assert.equal(await chat.question.inputValue(), 'Call me on 555 010 9999 about pay');
      await chat.question.press('Enter');
      await chat.button('Ask anyway').click();
      await chat.turns.first().waitFor();
    },
  },
  {
    name: 'control: who wants whole answers sees none in parts and hears each at once, also after a reload',
    async run({ open, scripted }) {
      const page = await open(scripted, { allow: /404/ });
      const chat = chatOn(page);
      await chat.button('Options').click();
      await chat.root.getByLabel('Show answers only when they are whole').check();
      await chat.ask('A question that the script never finishes');
      await chat.root.locator('.stage').waitFor();
      await page.waitForTimeout(500);
      assert.equal(await chat.root.locator('.claim').count(), 0);
      await chat.button('Stop').click();
      await page.reload();
      await chat.ask('How much do senior technicians earn?');
      await chat.answered();
      assert.equal(await chat.root.locator('.claim').count(), 3);
      await chat.root
        .getByRole('status')
        .getByText(/typically earns.*without a country/)
        .waitFor();
    },
  },
  {
    name: 'control: a question of the service’s longest length is sent, and one character more is not',
    async run({ open, real, check }) {
      const page = await open(real);
      const chat = chatOn(page);
      const longest = '🪜'.repeat(1_000 - NIGHTS.length) + NIGHTS;
      await chat.question.fill(`${longest}x`);
      await chat.root.getByText('1 character too many').waitFor();
      await chat.question.press('Enter');
      await chat.question.fill(longest);
      await chat.root.getByText('0 characters left').waitFor();
      await check(page, 'longest question');
      await chat.question.press('Enter');
      await chat.answered();
      assert.equal(await chat.turns.count(), 1, 'only the second was sent');
      assert.equal(await chat.root.locator('.question [dir]').innerText(), longest);
    },
  },
  {
    name: 'control: colours of a site that can’t be read are put right',
    async run({ open, scripted, check }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await chat.question.waitFor();
      await page.evaluate(() => {
        const element = document.querySelector<HTMLElement>('signpost-chat');
        element?.style.setProperty('--signpost-accent', '#ffd600');
        element?.style.setProperty('--signpost-on-accent', '#ffffff');
        element?.dispatchEvent(new Event('signpost-restyle'));
      });
      await eventually(async () => {
        const [ink, paper] = await chat
          .button('Ask')
          .evaluate((button) => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor]);
        assert.equal(ink, 'rgb(0, 0, 0)');
        assert.equal(paper, 'rgb(255, 214, 0)');
      });
      await chat.ask('How much do senior technicians earn?');
      await chat.answered();
      await check(page, 'a pale theme');
    },
  },
];
