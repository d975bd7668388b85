import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startService } from '../../support/service-process.ts';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';
import { CLIPBOARD, copiedBy } from '../support/clipboard.ts';
import { hostilePassage, hostileStream, hostileTurn } from '../support/hostile-answer.ts';
import { HOSTILE_GUIDE } from '../support/hostile-guide.ts';
import { PLANTED, RENDER_PAYLOADS } from '../support/render-payloads.ts';
import { HOSTILE_QUESTION } from '../support/scripted-answers.ts';

const QUESTIONS = RENDER_PAYLOADS.filter((payload) => payload.length <= 1_000 && payload.trim() !== '').slice(0, 12);

const wasHacked = () => 'hacked' in window;

/** Hands the page an answer's stream a byte at a time; very long ones in odd pieces. Runs in the page. */
function deliverByteByByte(): void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith('/ask')) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const step = bytes.length > 50_000 ? 997 : 1;
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + step));
        at += step;
      },
    });
    return new Response(body, { headers: response.headers });
  };
}

/** Nothing ran, nothing was planted, and every link leads to the service. */
async function stayedText(page: Page, service: string): Promise<void> {
  assert.equal(await page.evaluate(wasHacked), false);
  const log = page.locator('signpost-chat').first().locator('.log');
  assert.deepEqual(
    await log.locator(PLANTED).evaluateAll((found) => found.map(({ outerHTML }) => outerHTML.slice(0, 80))),
    [],
  );
  const links = await log.locator('a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  assert.deepEqual(
    links.filter((href) => !href.startsWith(`${service}/`)),
    [],
  );
}

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
      for (const [index, text] of QUESTIONS.entries()) {
        await chat.ask(text);
        await chat.answered(index + 1);
      }
      await page.reload();
      await chat.answered(QUESTIONS.length);
      const shown = await chat.root.locator('.question').allInnerTexts();
      assert.ok(shown[0]?.includes('<script>window.hacked = 1</script>'));
      assert.equal(await page.evaluate(wasHacked), false);
    },
  },
  {
    name: 'safety: hostile text in every field of a live answer, cut at every byte, of a restored one and of a copy stays text',
    async run({ open, scripted }) {
      // without motion each of the many chips stands still at once
      const page = await open('about:blank', { permissions: CLIPBOARD, reducedMotion: 'reduce' });
      await page.addInitScript(deliverByteByByte);
      await page.goto(scripted);
      const chat = chatOn(page);
      let payload = '';
      await page.route('**/passages/*', (route) => route.fulfill({ json: hostilePassage(payload) }));
      await page.route('**/ask', (route) =>
        route.fulfill({ contentType: 'text/event-stream', body: hostileStream(payload) }),
      );
      for (const [index, next] of RENDER_PAYLOADS.entries()) {
        payload = next;
        await chat.ask(`Payload ${index}`);
        await chat.answered(index + 1);
        await chat.turns.nth(index).locator('.chip').first().click();
        await chat.passage.waitFor();
      }
      const [script = ''] = RENDER_PAYLOADS;
      const copied = await copiedBy(page, async () => {
        await chat.turns.first().getByRole('button', { name: 'Copy with sources' }).click();
        await chat.turns.first().getByText('Copied').waitFor();
      });
      assert.ok(copied.includes(script));
      await stayedText(page, scripted);

      await page.route('**/conversations/*', (route) =>
        route.fulfill({ json: { turns: RENDER_PAYLOADS.map(hostileTurn) } }),
      );
      await page.reload();
      await chat.answered(RENDER_PAYLOADS.length);
      assert.equal((await chat.root.locator('.question').first().innerText()).includes(script), true);
      await stayedText(page, scripted);
    },
  },
  {
    name: 'safety: a hostile guide stays text on its page, on every other page, and in the chat’s pictures and passages',
    async run({ open, trust, screenshot }) {
      const folder = mkdtempSync(path.join(tmpdir(), 'signpost-hostile-'));
      try {
        writeFileSync(path.join(folder, 'baker.md'), HOSTILE_GUIDE);
        await using service = startService({ ENGINE: 'extractive', KNOWLEDGE_DIR: folder });
        const url = await service.url;
        trust(url);
        const page = await open('about:blank');
        for (const place of ['/guide/baker', '/embed', '/docs', '/']) {
          await page.goto(url + place, { waitUntil: 'networkidle' });
          assert.equal(await page.evaluate(wasHacked), false, place);
          assert.equal(
            await page.locator('main img, main iframe, main [onclick], main [onmouseover]').count(),
            0,
            place,
          );
          const links = await page
            .locator('main a')
            .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
          assert.deepEqual(
            links.filter((href) => /^(?:javascript|data|vbscript):/i.test(href ?? '')),
            [],
            place,
          );
        }
        const chat = chatOn(page);
        const questions = ['What are the steps?', 'How much does a junior baker earn?', 'Do bakers work nights?'];
        for (const [index, question] of questions.entries()) {
          await chat.ask(question);
          await chat.answered(index + 1);
          await chat.turns.nth(index).locator('.chip').first().click();
          await chat.passage.waitFor();
        }
        await chat.root.locator('.picture').first().waitFor();
        await stayedText(page, url);
        await screenshot(page, 'hostile-guide-1280');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
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
