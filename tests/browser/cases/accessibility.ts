import assert from 'node:assert/strict';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn, focused } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { holdRequests } from '../support/held-requests.ts';
import { stopClock } from '../support/page-clock.ts';

export const ACCESSIBILITY_TESTS: readonly BrowserTest[] = [
  {
    name: 'accessibility: asking, opening a passage and closing it again needs no mouse',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.question.waitFor();
      for (let presses = 0; presses < 40 && !(await focused(page)).startsWith('textarea#question'); presses++) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('How much do senior production technicians earn?');
      await page.keyboard.press('Shift+Enter');
      assert.match(await chat.question.inputValue(), /\n$/, 'Shift+Enter writes a new line');
      await page.keyboard.press('Enter');
      await chat.answered();
      await eventually(async () =>
        assert.match(await focused(page), /^textarea#question/, 'the focus stays where the visitor writes'),
      );

      for (let presses = 0; presses < 40 && !(await focused(page)).endsWith('.chip'); presses++) {
        await page.keyboard.press('Shift+Tab');
      }
      await page.keyboard.press('Enter');
      await chat.passage.waitFor();
      assert.match(await focused(page), /\.chip$/);
      await page.keyboard.press('Tab');
      for (let presses = 0; presses < 10 && !(await focused(page)).startsWith('a'); presses++)
        await page.keyboard.press('Tab');
      assert.match(await focused(page), /^a/, 'the link to the guide can be reached');
      await page.keyboard.press('Escape');
      await chat.passage.waitFor({ state: 'detached' });
      await eventually(async () => assert.match(await focused(page), /\.chip$/, 'the focus is back on the chip'));
    },
  },
  {
    name: 'accessibility: Enter that ends an input method composition sends nothing',
    async run({ open, scripted }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await chat.question.fill('ka');
      for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
        await chat.question.dispatchEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...composing });
      }
      assert.equal(await chat.turns.count(), 0);
      assert.equal(await chat.question.inputValue(), 'ka');
    },
  },
  {
    name: 'accessibility: the launcher opens a dialog that takes the focus, and Escape gives it back',
    async run({ open, scripted, check }) {
      const page = await open(`${scripted}/guide/production-technician`);
      const chat = chatOn(page);
      assert.equal(await chat.launcher.getAttribute('aria-expanded'), 'false');
      await check(page, 'closed');
      await chat.launcher.focus();
      await page.keyboard.press('Enter');
      await chat.dialog.waitFor();
      await eventually(async () => assert.match(await focused(page), /^textarea#question/));
      assert.equal(await chat.launcher.getAttribute('aria-expanded'), 'true');
      await check(page, 'open beside the page');
      await chat.question.fill('half a question');
      await page.keyboard.press('Escape');
      await chat.dialog.waitFor({ state: 'detached' });
      await eventually(async () => assert.match(await focused(page), /^button#launcher/));
      await page.keyboard.press('Enter');
      await chat.dialog.waitFor();
      assert.equal(await chat.question.inputValue(), 'half a question', 'the draft survives closing');
    },
  },
  {
    name: 'accessibility: beside a page the dialog leaves the page alone; over a phone it keeps the focus inside',
    async run({ open, scripted, check }) {
      const isModal = ({ dialog }: ReturnType<typeof chatOn>) => dialog.evaluate((panel) => panel.matches(':modal'));
      const desk = await open(`${scripted}/guide/production-technician`);
      await chatOn(desk).launcher.click();
      assert.equal(await isModal(chatOn(desk)), false);
      const phone = await open(`${scripted}/guide/production-technician`, { width: 360 });
      const chat = chatOn(phone);
      await chat.launcher.click();
      assert.equal(await isModal(chat), true);
      await check(phone, 'over a phone');
      for (let presses = 0; presses < 25; presses++) {
        await phone.keyboard.press('Tab');
        const place = await phone.evaluate(() => document.activeElement?.tagName);
        assert.ok(place === 'SIGNPOST-CHAT' || place === 'BODY', `the focus left for ${place}`);
      }
      await chat.button('Close').click();
      await chat.dialog.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'accessibility: one polite region speaks each finished sentence, and the stream itself is none',
    async run({ open, scripted }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await chat.question.waitFor();
      await page.evaluate(() => {
        const region = document.querySelector('signpost-chat')?.shadowRoot?.querySelector('[role="status"]');
        const spoken: string[] = [];
        Object.assign(window, { spoken });
        if (region)
          new MutationObserver(() => spoken.push(region.textContent ?? '')).observe(region, {
            childList: true,
            characterData: true,
            subtree: true,
          });
      });
      await stopClock(page);
      await chat.ask('How much do senior technicians earn?');
      await chat.answered();
      await page.clock.runFor(10_000); // one a second, so that a screen reader can follow
      await page.waitForFunction(() =>
        (window as unknown as { spoken: string[] }).spoken.some((text) => text.includes('complete')),
      ); // set just above
      const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken); // set just above
      assert.deepEqual(
        spoken.map((text) => text.split(' ').slice(0, 2).join(' ')),
        ['Answering', 'A senior', 'The role', 'The guide', 'Answer complete,'],
      );
      const live = await chat.root.locator('[aria-live], [role="log"], [role="status"]').count();
      assert.equal(live, 1);
    },
  },
  {
    name: 'accessibility: the host’s focus stays where it is while an answer arrives, and its own outline is left alone',
    async run({ open, scripted }) {
      const page = await open(`${scripted}/guide/production-technician`);
      const chat = chatOn(page);
      const release = await holdRequests(page, '**/ask');
      await chat.launcher.click();
      await chat.ask('How much do senior technicians earn?');
      await chat.turns.first().waitFor();
      await page.locator('.brand').focus();
      release();
      await chat.answered();
      await page.waitForTimeout(300);
      assert.match(await focused(page), /brand/);
    },
  },
  {
    name: 'accessibility: who asks for less motion gets none',
    async run({ open, scripted }) {
      const page = await open(scripted, { reducedMotion: 'reduce' });
      const chat = chatOn(page);
      await chat.ask('A question that the script never finishes');
      await chat.root.locator('.claim').first().waitFor();
      const running = await page.evaluate(
        () => document.querySelector('signpost-chat')?.shadowRoot?.getAnimations().length ?? -1,
      );
      assert.equal(running, 0);
    },
  },
];
