import assert from 'node:assert/strict';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';
import { CLIPBOARD, copiedBy } from '../support/clipboard.ts';
import { eventually } from '../support/eventually.ts';

export const ASKING_TESTS: readonly BrowserTest[] = [
  {
    name: 'asking: a typed question is answered with chips that lead to the highlighted passage in the guide',
    async run({ open, real, check, screenshot }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask('How much do senior production technicians earn?');
      await chat.answered();
      const answer = await chat.turns.first().locator('.answer').innerText();
      assert.match(answer, /\$55,000/);
      assert.match(answer, /\$70,000/);

      await chat.chips.first().click();
      const quoted = await chat.passage.locator('mark').first().innerText();
      assert.match(quoted, /\$55,000–\$70,000/);
      await check(page, 'passage open');
      await screenshot(page, 'real-passage-1280');

      const link = chat.passage.getByRole('link', { name: /Read it in the guide/ });
      const opened = page.context().waitForEvent('page');
      await link.click();
      const guide = await opened;
      await guide.waitForLoadState();
      const target = guide.locator(':target');
      assert.match(await target.innerText(), /\$55,000–\$70,000/);
      await eventually(async () =>
        assert.ok(await target.evaluate((element) => element.getBoundingClientRect().top < innerHeight)),
      );
      const colours = await target.evaluate((element) => [
        getComputedStyle(element).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
      assert.notEqual(colours[0], 'rgba(0, 0, 0, 0)');
      assert.notEqual(colours[0], colours[1]);
      await check(guide, 'guide at a passage');
      await screenshot(guide, 'guide-passage-1280');
    },
  },
  {
    name: 'asking: every suggested question of the page gets an answer that cites the guide',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      const buttons = chat.root.locator('.suggestions button');
      // They come with the guide, a moment after the chat.
      await buttons.nth(2).waitFor();
      const suggested = await buttons.allInnerTexts();
      assert.ok(suggested.length >= 3, `only ${suggested.length} suggestions`);
      for (const [index, question] of suggested.entries()) {
        if (index > 0) await chat.ask(question);
        else await chat.button(question).click();
        await chat.answered(index + 1);
        assert.ok((await chat.turns.nth(index).locator('.chip').count()) > 0, `no source for "${question}"`);
      }
    },
  },
  {
    name: 'asking: sentences are on the page before the answer has ended, and Stop keeps them',
    async run({ open, scripted, check }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await chat.ask('A question that the script never finishes');
      await chat.root.getByText('typically earns $55,000 to $70,000').waitFor();
      assert.equal(await chat.turns.first().locator('.foot').count(), 0);
      await check(page, 'answering');
      await chat.question.fill('typed while it answers');
      await chat.button('Stop').click();
      await chat.root.locator('.end').getByText('You stopped this answer.').waitFor();
      await chat.root.getByRole('status').getByText('You stopped this answer.').waitFor();
      assert.equal(await chat.root.locator('.claim').count(), 1);
      assert.equal(await chat.question.inputValue(), 'typed while it answers');
      await chat.root.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    },
  },
  {
    name: 'asking: an answer can be copied with its sources',
    async run({ open, real }) {
      const page = await open(real, { permissions: CLIPBOARD });
      const chat = chatOn(page);
      await chat.ask('Will I work nights?');
      await chat.answered();
      const copied = await copiedBy(page, async () => {
        await chat.button('Copy with sources').click();
        await chat.root.getByText('Copied').first().waitFor();
      });
      assert.match(copied, /^Will I work nights\?/);
      assert.match(copied, /\[1\]/);
      assert.match(copied, /Sources:\n\[1\] /);
      assert.match(copied, new RegExp(`${real}/guide/`));
    },
  },
  {
    name: 'asking: a rating is kept with the answer, with its reasons',
    async run({ open, real, check }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask('Will I work nights?');
      await chat.answered();
      const rated = page.waitForResponse('**/feedback');
      await chat.button('Not helpful').click();
      await rated;
      await chat.root.getByLabel('It is unclear').check();
      await chat.root.getByLabel(/Anything else/).fill('Which nights?');
      await check(page, 'reasons');
      const kept = page.waitForResponse('**/feedback');
      await chat.button('Send').click();
      const { reasons, comment } = (await kept).request().postDataJSON();
      assert.deepEqual({ reasons, comment }, { reasons: ['unclear'], comment: 'Which nights?' });
      await chat.root.getByText('Thank you for telling us.').first().waitFor();
      await page.reload();
      await chat.answered();
      assert.equal(await chat.button('Not helpful').getAttribute('aria-pressed'), 'true');
      assert.equal(await chat.button(/^Helpful/).getAttribute('aria-pressed'), 'false');
    },
  },
  {
    name: 'asking: who is in distress is pointed to people who help, before anything else',
    async run({ open, real, check, screenshot }) {
      const page = await open(real, { width: 360 });
      const chat = chatOn(page);
      await chat.ask('I want to kill myself');
      await chat.answered();
      assert.match(await chat.turns.first().locator('.answer').innerText(), /988/);
      assert.equal(await chat.chips.count(), 0);
      await check(page, 'distress');
      await screenshot(page, 'distress-360');
    },
  },
  {
    name: 'asking: without JavaScript the page leads to the guide, and the guide can be read',
    async run({ open, real }) {
      const page = await open(real, { javaScriptEnabled: false });
      await page.getByRole('link', { name: 'read the guide' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.ok((await page.locator('article h2').count()) > 3);
    },
  },
];
