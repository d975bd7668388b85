import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { INLINE, LAUNCHER, openHost } from '../support/host-page.ts';

const NIGHTS = 'Will I work nights?';

const HOSTILE_RESET = `
  * { font: italic 40px/3 fantasy; letter-spacing: 9px; word-spacing: 20px; text-transform: uppercase; text-align: right;
    text-indent: 40px; color: red; cursor: wait; white-space: pre; direction: rtl; list-style: square; text-shadow: 3px 3px blue;
    box-sizing: content-box; margin: 30px; padding: 30px; border: 5px dashed lime; }
  button, input, textarea, p, a, h2, h3, ul, li, div, dialog, section, svg { all: unset; display: none; }`;

/** How the parts of a chat come out: their type, colour and height. */
const looks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('signpost-chat')].flatMap(({ shadowRoot }) =>
      ['h2', '.hello', '.disclosure', '.suggestions button', '.field textarea', '.send', '#launcher'].map(
        (selector) => {
          const part = shadowRoot?.querySelector(selector);
          if (!part) return `${selector}: none`;
          const style = getComputedStyle(part);
          const shown = [
            'font',
            'letter-spacing',
            'word-spacing',
            'color',
            'text-transform',
            'text-indent',
            'text-align',
            'direction',
            'text-shadow',
            'cursor',
          ].map((property) => style.getPropertyValue(property));
          return [selector, ...shown, part.getBoundingClientRect().height].join(' | ');
        },
      ),
    ),
  );

export const HOST_TESTS: readonly BrowserTest[] = [
  {
    name: 'hosts: a page with a hostile reset changes nothing of the chat, closed, open or in the page',
    async run(bench) {
      // the box of the element is the page's own; what is in it is not
      const plain = INLINE.replace('>', ' style="margin: 0; padding: 0; border: 0">');
      const both = `<main style="all: initial; display: block; width: 700px">${plain}</main>${LAUNCHER}`;
      const seen: (readonly string[])[] = [];
      for (const css of ['', HOSTILE_RESET]) {
        const alone = chatOn(await openHost(bench, { body: LAUNCHER, css })).launcher;
        await alone.waitFor();
        const page = await openHost(bench, { body: both, css });
        const launched = chatOn(page, '[mode=launcher]');
        await chatOn(page, 'main signpost-chat').button(/^How/).first().waitFor();
        const closed = [await alone.boundingBox(), await launched.launcher.boundingBox()];
        assert.deepEqual(closed[0], closed[1], 'the launcher stays where its loader has put it');
        await launched.launcher.click();
        await launched.button(/^How/).first().waitFor();
        seen.push([JSON.stringify(closed), ...(await looks(page))]);
        await bench.screenshot(page, css ? 'host-reset-1280' : 'host-plain-1280');
      }
      assert.deepEqual(seen[1], seen[0]);
      assert.equal(seen[0]?.length, 15);
    },
  },
  {
    name: 'hosts: a page gets no global and no cookie from the chat, and only the chat’s own keys in its storage',
    async run(bench) {
      const page = await openHost(bench, {
        body: INLINE,
        before: () => Object.assign(window, { namesBefore: Object.getOwnPropertyNames(window) }),
      });
      const chat = chatOn(page);
      await chat.ask(NIGHTS);
      await chat.answered();
      const left = await page.evaluate(() => ({
        // what the line above has written
        globals: Object.getOwnPropertyNames(window).filter(
          (name) =>
            name !== 'namesBefore' && !(window as unknown as { namesBefore: string[] }).namesBefore.includes(name),
        ),
        cookie: document.cookie,
        keys: Object.keys(localStorage),
        session: sessionStorage.length,
      }));
      assert.deepEqual(left.globals, []);
      assert.equal(left.cookie, '');
      assert.ok(
        left.keys.every((key) => key.startsWith('signpost ')),
        left.keys.join(),
      );
      assert.equal(left.session, 0);
      assert.deepEqual(await page.context().cookies(), []);
    },
  },
  {
    name: 'hosts: a chat that the page takes out and puts back goes on where it was',
    async run(bench) {
      const page = await openHost(bench, { body: `<div id="one">${LAUNCHER}</div><div id="two"></div>`, width: 360 });
      const chat = chatOn(page);
      await chat.launcher.click();
      await chat.ask(NIGHTS);
      await chat.answered();
      await chat.question.fill('half a question');
      await page.evaluate(() => {
        const moved = document.querySelector('signpost-chat');
        if (moved) document.querySelector('#two')?.append(moved);
      });
      const isModal = () => chat.dialog.evaluate((panel) => panel.matches(':modal'));
      await eventually(async () => assert.equal(await isModal(), true));
      assert.equal(await chat.turns.count(), 1);
      assert.equal(await chat.question.inputValue(), 'half a question');

      await page.evaluate(() => {
        const removed = document.querySelector('signpost-chat');
        removed?.remove();
        Object.assign(window, { removed });
      });
      await page.evaluate(() => document.body.append((window as unknown as { removed: Element }).removed)); // set just above
      await chat.question.waitFor();
      await eventually(async () => assert.equal(await isModal(), true));
      assert.equal(await chat.turns.count(), 1);
      await chat.button('Close').click();
      await chat.dialog.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'hosts: an answer goes on while the page moves the chat; taken out, the question can be asked again',
    async run({ open, scripted }) {
      const page = await open(scripted);
      const chat = chatOn(page);
      await chat.ask('A question that the script never finishes');
      await chat.root.locator('.claim').first().waitFor();
      const move = () =>
        page.evaluate(() => {
          const moved = document.querySelector('signpost-chat');
          if (moved) document.querySelector('.ask')?.append(moved);
        });
      await move();
      await page.waitForTimeout(200);
      await chat.button('Stop').waitFor();
      assert.equal(await chat.problem.count(), 0);
      await page.evaluate(async () => {
        const removed = document.querySelector('signpost-chat');
        removed?.remove();
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (removed) document.querySelector('.ask')?.append(removed);
      });
      await chat.root.locator('[data-problem="interrupted"]').waitFor();
      assert.equal(await chat.button('Ask again').count(), 1);
    },
  },
  {
    name: 'hosts: two chats on one page show the same conversation, and a third about nothing in particular works',
    async run(bench) {
      const page = await openHost(bench, { body: `<div id="a">${INLINE}</div><div id="b">${INLINE}</div>` });
      const [one, other] = [chatOn(page, '#a signpost-chat'), chatOn(page, '#b signpost-chat')];
      await other.question.waitFor();
      await one.ask(NIGHTS);
      await one.answered();
      await other.answered();
      await other.ask('Which skills does the work need?');
      await other.answered(2);
      await one.answered(2);
      await page.evaluate(() => {
        const third = document.createElement('signpost-chat');
        third.id = 'third';
        document.body.append(third);
      });
      const third = chatOn(page, '#third');
      await third.ask(NIGHTS);
      await third.answered();
      assert.equal(await one.turns.count(), 2, 'another guide’s chat is another conversation');
    },
  },
  {
    name: 'hosts: nonsense in the attributes is text, or counts as not given',
    async run(bench) {
      const page = await openHost(bench, {
        body: `<signpost-chat api="javascript:window.hacked=1" guide="production-technician" theme="<b>" max-length="many"
          heading='<img src=x onerror="window.hacked=1">' greeting="<script>window.hacked=1</script>" privacy="javascript:window.hacked=1"></signpost-chat>`,
      });
      const many = Array.from({ length: 10_000 }, (_, index) => `Question ${index}?`).join('|');
      const chat = chatOn(page);
      await chat.root.evaluate((element, value) => element.setAttribute('suggestions', value), many);
      await chat.ask(NIGHTS);
      await chat.root.locator('h2').getByText('<img src=x').waitFor();
      await chat.answered();
      await chat.button('New conversation').click();
      await chat.root.getByText('<script>window.hacked=1</script>').waitFor();
      assert.equal(await chat.root.locator('.greeting .suggestions button').count(), 6);
      assert.equal(await chat.root.locator('.disclosure a').count(), 0);
      assert.equal(await page.evaluate(() => 'hacked' in window), false);
    },
  },
  {
    name: 'hosts: an empty chat offers the guide’s own questions, names its edition, and links to the site’s privacy page',
    async run(bench) {
      const page = await openHost(bench, {
        body: `<signpost-chat guide="production-technician" mode="launcher" position="start" privacy="/privacy"></signpost-chat>`,
      });
      const chat = chatOn(page);
      await chat.launcher.waitFor();
      const closed = await chat.launcher.boundingBox();
      assert.ok(closed && closed.x < 40, `the launcher stands at ${closed?.x}`);
      await chat.launcher.click();
      await chat.root
        .locator('.edition')
        .getByText(/Updated \w+ \d+, \d{4}/)
        .waitFor();
      const panel = await chat.dialog.boundingBox();
      assert.ok(panel && panel.x < 40, `the panel stands at ${panel?.x}`);
      const { suggestions, title } = await (await fetch(`${bench.real}/guides/production-technician`)).json();
      assert.deepEqual(await chat.root.locator('.suggestions button').allInnerTexts(), suggestions);
      assert.equal(await chat.root.locator('.edition a').innerText(), title);
      assert.equal(
        await chat.root.getByRole('link', { name: 'Privacy' }).getAttribute('href'),
        `${bench.embedding}/privacy`,
      );
      await bench.screenshot(page, 'host-position-start-1280');
    },
  },
  {
    name: 'hosts: a page that has patched the language’s own objects keeps its patches and has a working chat',
    async run(bench) {
      const page = await openHost(bench, {
        body: INLINE,
        before: () => {
          const { fetch } = window;
          const { map } = Array.prototype;
          Object.assign(Array.prototype, {
            extra: 'an enumerable name',
            map(this: readonly unknown[], ...args: Parameters<typeof map>) {
              return map.apply(this, args);
            },
          });
          Object.assign(Object.prototype, { more: () => 'of every object' });
          Object.assign(window, { fetch: (...args: Parameters<typeof fetch>) => fetch(...args) });
        },
      });
      const chat = chatOn(page);
      await chat.ask(NIGHTS);
      await chat.answered();
      assert.ok((await chat.chips.count()) > 0);
      assert.equal(await page.evaluate(() => 'extra' in [] && 'more' in {}), true);
    },
  },
  {
    name: 'hosts: in a sandboxed frame the chat comes up, and says that it isn’t available there',
    async run(bench) {
      const inner = `${LAUNCHER}<script src="${bench.real}/widget.js"></script>`.replaceAll('"', '&quot;');
      const page = await openHost(bench, {
        body: `<iframe sandbox="allow-scripts" width="500" height="700" srcdoc="<!doctype html><html lang='en'><meta charset='utf-8'><title>x</title>${inner}"></iframe>`,
        allow: /CORS|Failed to load resource|net::ERR|403/,
      });
      const frame = page.frameLocator('iframe');
      await frame.locator('#launcher').click();
      await frame.getByLabel('Your question').fill(NIGHTS);
      await frame.getByLabel('Your question').press('Enter');
      await frame.locator('[data-problem]').waitFor();
    },
  },
  {
    name: 'hosts: printed, a chat is its questions and answers, all of them, without its controls',
    async run(bench) {
      for (const body of [INLINE, LAUNCHER]) {
        const page = await openHost(bench, { body: `<h1>A host</h1>${body}`, height: 600 });
        const chat = chatOn(page);
        if (body === LAUNCHER) await chat.launcher.click();
        await chat.ask('What are the steps?');
        await chat.answered();
        await chat.ask('How much do senior production technicians earn?');
        await chat.answered(2);
        await page.emulateMedia({ media: 'print' });
        await eventually(async () => {
          const boxes = await chat.root.locator('.panel, .log').evaluateAll((found) =>
            found.map((box) => ({
              shown: box.clientHeight,
              all: box.scrollHeight,
              place: getComputedStyle(box).position,
            })),
          );
          assert.equal(boxes.length, 2);
          for (const { shown, all, place } of boxes) {
            assert.ok(all - shown <= 2, `${all - shown} px are cut off`);
            assert.equal(place, 'static');
          }
        });
        for (const selector of ['.composer', '.tools', '#launcher', '.jump', 'header .tool'])
          assert.equal(await chat.root.locator(`${selector}:visible`).count(), 0, selector);
        await bench.screenshotAll(page, body === LAUNCHER ? 'print-launcher' : 'print-inline');
      }
    },
  },
];
