import assert from 'node:assert/strict';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { holdRequests } from '../support/held-requests.ts';
import { INLINE, LAUNCHER, openHost } from '../support/host-page.ts';

const NIGHTS = 'Will I work nights?';

export const SLOW_NETWORK_TESTS: readonly BrowserTest[] = [
  {
    name: 'slow network: a pressed launcher shows that something is coming, and opens once it has come',
    async run(bench) {
      const page = await openHost(bench, { body: `<main><h1>A host</h1></main>${LAUNCHER}` });
      const release = await holdRequests(page, /widget\.[0-9a-f]+\.js/);
      const chat = chatOn(page);
      await chat.launcher.click();
      assert.equal(await chat.launcher.getAttribute('aria-busy'), 'true');
      await bench.check(page, 'the app is on its way');
      await chat.launcher.click();
      release();
      await chat.dialog.waitFor();
      await chat.question.waitFor();
    },
  },
  {
    name: 'slow network: a chat in the page has its room and its frame before its script does anything more',
    async run(bench) {
      const page = await openHost(bench, { body: `${INLINE}<p id="below">Below</p>` });
      const whole = await (async () => {
        await chatOn(page).question.waitFor();
        return page.locator('#below').boundingBox();
      })();
      const slow = await openHost(bench, {
        body: `${INLINE}<p id="below">Below</p>`,
        allow: /net::ERR|Failed to load/,
      });
      await slow.route(/widget\.[0-9a-f]+\.js/, () => undefined);
      await slow.reload();
      await slow.waitForFunction(() => document.querySelector('signpost-chat')?.shadowRoot);
      await eventually(async () => assert.deepEqual(await slow.locator('#below').boundingBox(), whole));
      await bench.screenshot(slow, 'slow-inline-1280');
    },
  },
  {
    name: 'slow network: a question stands in the conversation, with what is being done, before anything has come back',
    async run(bench) {
      const page = await openHost(bench, { body: INLINE });
      await page.route('**/ask', () => undefined);
      const chat = chatOn(page);
      await chat.ask(NIGHTS);
      await chat.turns.first().getByText(NIGHTS).waitFor();
      await chat.turns.first().locator('.stage').getByText('Answering').waitFor();
      await eventually(async () => assert.equal(await chat.question.inputValue(), ''));
      await chat.button('Stop').click();
      await chat.button('Ask again').waitFor();
    },
  },
  {
    name: 'slow network: a passage opens at once with its quote, and its section follows',
    async run(bench) {
      const page = await openHost(bench, { body: INLINE });
      const release = await holdRequests(page, '**/passages/*');
      const chat = chatOn(page);
      await chat.ask('How much do senior production technicians earn?');
      await chat.answered();
      await chat.chips.first().click();
      assert.match(await chat.passage.locator('mark').innerText(), /\$55,000–\$70,000/);
      assert.equal(await chat.passage.locator('b').count(), 0);
      release();
      await chat.passage.locator('b').first().waitFor();
    },
  },
];
