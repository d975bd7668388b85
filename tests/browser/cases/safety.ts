import assert from 'node:assert/strict';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';
import { HOSTILE_QUESTION } from '../support/scripted-answers.ts';

/** Each runs, or asks for something elsewhere, where text is taken for markup. */
const HOSTILE_TEXTS = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg onload="window.hacked = 1"></svg>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '<a href="javascript:window.hacked = 1" autofocus onfocus="window.hacked = 1">here</a>',
  '[here](javascript:window.hacked=1) ![pixel](https://evil.example/p.png)',
  '"><style>@import url(https://evil.example/a.css)</style>',
  '{{constructor.constructor("window.hacked = 1")()}} $' + '{window.hacked = 1}',
  '<!--?lit$0$--><link rel="prefetch" href="https://evil.example/">',
  '\u202Egnp.exe\u202C <meta http-equiv="refresh" content="0;url=https://evil.example/">',
];

const wasHacked = () => 'hacked' in window;

export const SAFETY_TESTS: readonly BrowserTest[] = [
  {
    name: 'safety: hostile text in an answer, its quotes and its suggestions is shown as text',
    async run({ open, scripted, check, screenshot }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await chat.ask(HOSTILE_QUESTION);
      await chat.answered();
      assert.ok((await chat.turns.first().locator('.answer').innerText()).includes('<script>window.hacked=1</script>'));
      assert.equal(await chat.root.locator('.log img, .log script, .log iframe').count(), 0);
      assert.equal(await page.evaluate(wasHacked), false);
      await check(page, 'hostile');
      await screenshot(page, 'hostile-1280');
    },
  },
  {
    name: 'safety: hostile questions execute nothing and request nothing, live and after a reload',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      for (const [index, text] of HOSTILE_TEXTS.entries()) {
        await chat.ask(text);
        await chat.answered(index + 1);
      }
      await page.reload();
      await chat.answered(HOSTILE_TEXTS.length);
      const shown = await chat.root.locator('.question').allInnerTexts();
      assert.ok(shown[0]?.includes('<script>window.hacked = 1</script>'));
      assert.equal(await page.evaluate(wasHacked), false);
    },
  },
  {
    name: 'safety: a link that is no web address is not a link, and a quote that is markup stays text',
    async run({ open, scripted }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await page.route('**/ask', async (route) => {
        const whole = await (await route.fetch()).text();
        const body = whole
          .replaceAll(/"url":"[^"]*"/g, '"url":"javascript:window.hacked=1"')
          .replaceAll(/"quote":"[^"]*"/g, '"quote":"<img src=x onerror=window.hacked=1>"');
        await route.fulfill({ status: 200, contentType: 'text/event-stream', body });
      });
      await page.route('**/passages/*', (route) =>
        route.fulfill({ status: 200, json: { kind: 'prose', units: 'none' } }),
      );
      await chat.ask('How much do senior technicians earn?');
      await chat.answered();
      await chat.chips.first().click();
      assert.equal(await chat.passage.locator('mark').innerText(), '<img src=x onerror=window.hacked=1>');
      assert.equal(await chat.root.locator('.log a').count(), 0);
      assert.equal(await page.evaluate(wasHacked), false);
    },
  },
  {
    name: 'safety: what another script left in the storage does not break the chat',
    async run({ open, real }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.question.fill('x');
      for (const rubbish of [
        '',
        '[]',
        '{"conversation":{"id":7}}',
        '{"conversation":{"id":"../guides","token":"t"}}',
      ]) {
        await page.evaluate((value) => {
          for (const key of Object.keys(localStorage)) localStorage.setItem(key, value);
        }, rubbish);
        await page.reload();
        await chat.root.locator('.hello').waitFor();
      }
    },
  },
];
