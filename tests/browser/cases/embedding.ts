import assert from 'node:assert/strict';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn, focused } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';

export const EMBEDDING_TESTS: readonly BrowserTest[] = [
  {
    name: 'embedding: another site holds the chat twice under a strict policy, without an error and without a shift',
    async run({ open, embedding, check, screenshot }) {
      const page = await open('about:blank');
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const holder = window as unknown as { shift: number }; // set just above
            // As CLS is defined: what follows at once upon what a visitor does is expected to move.
            const isExpected = 'hadRecentInput' in entry && entry.hadRecentInput === true;
            if ('value' in entry && !isExpected) holder.shift += Number(entry.value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(embedding);
      const inline = chatOn(page, '#inline');
      const placeOf = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('main, h1, #below, #inline')].map((host) =>
            JSON.stringify(host.getBoundingClientRect()),
          ),
        );
      await inline.question.waitFor();
      const before = await placeOf();
      await inline.ask('Will I work nights?');
      await inline.answered();
      const launched = chatOn(page, '#launcher');
      await launched.launcher.click();
      await launched.answered();
      await launched.ask('What are the steps?');
      await launched.answered(2);
      assert.ok((await launched.chips.count()) >= 10);
      await check(page, 'embedded');
      await screenshot(page, 'embedded-1280');
      const paragraph = await page.locator('#below').evaluate((element) => getComputedStyle(element).fontFamily);
      assert.match(paragraph, /Times|serif/i, 'the chat leaves the page its own looks');
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift); // set above
      assert.ok(shift < 0.01, `the page shifted by ${shift}`);
      assert.deepEqual(await placeOf(), before, 'nothing of the page has moved');
    },
  },
  {
    name: 'embedding: a closed chat costs its loader; the rest comes when a pointer nears it, and runs when it is pressed',
    async run({ open, embedding, real, check }) {
      const page = await open('about:blank');
      const requests: string[] = [];
      page.on('request', (request) =>
        requests.push(
          request
            .url()
            .replace(real, '')
            .replace(/\.[0-9a-f]+\./, '.*.'),
        ),
      );
      await page.goto(`${embedding}/closed`);
      const chat = chatOn(page, '#launcher');
      await chat.launcher.waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(requests.slice(1), ['/widget.js']);
      assert.equal(await chat.launcher.getAttribute('aria-label'), 'Career advisor, AI');
      await check(page, 'closed, with the loader alone');
      const fetched = page.waitForRequest(/widget\.[0-9a-f]+\.js/);
      await chat.launcher.hover();
      await fetched;
      assert.deepEqual(requests.slice(1), ['/widget.js', '/widget.*.js']);
      assert.equal(await page.evaluate(() => customElements.get('signpost-chat') === undefined), true);
      await chat.launcher.click();
      await chat.dialog.waitFor();
      await eventually(async () => assert.match(await focused(page), /^textarea#question/));
      await chat.root.locator('.edition').waitFor();
      await page.waitForTimeout(300);
      assert.deepEqual(
        requests.slice(1).filter((url) => url !== '/widget.*.js'),
        ['/widget.js', '/guides/production-technician'],
      );
    },
  },
  {
    name: 'embedding: where the app can’t be fetched, the launcher says so, and a second press gets it',
    async run({ open, embedding, check, screenshot }) {
      const page = await open('about:blank', { allow: /Failed to load resource|net::ERR/ });
      await page.route(/widget\.[0-9a-f]+\.js/, (route) => route.abort());
      await page.goto(`${embedding}/closed`);
      const chat = chatOn(page, '#launcher');
      await chat.launcher.click();
      const again = chat.button('The advisor can’t be reached. Try again');
      await again.waitFor();
      await check(page, 'the app can’t be fetched');
      await screenshot(page, 'loader-failed-1280');
      await page.unroute(/widget\.[0-9a-f]+\.js/);
      await again.click();
      await chat.dialog.waitFor();
    },
  },
  {
    name: 'embedding: an app of another text than the loader was built with does not run',
    async run({ open, embedding }) {
      const page = await open('about:blank', { allow: /integrity|digest|Failed to/ });
      await page.route(/widget\.[0-9a-f]+\.js/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\nwindow.hacked = 1;` });
      });
      await page.goto(`${embedding}/closed`);
      const chat = chatOn(page, '#launcher');
      await chat.launcher.click();
      await chat.button('The advisor can’t be reached. Try again').waitFor();
      assert.equal(await page.evaluate(() => 'hacked' in window), false);
    },
  },
  {
    name: 'embedding: a link to the guide leads to the service, not to the site that holds the chat',
    async run({ open, embedding, real }) {
      const page = await open(embedding);
      const chat = chatOn(page, '#inline');
      await chat.ask('Will I work nights?');
      await chat.answered();
      await chat.chips.first().click();
      const href = await chat.passage.getByRole('link').getAttribute('href');
      assert.ok(href?.startsWith(`${real}/guide/production-technician#`), String(href));
    },
  },
  {
    name: 'embedding: a site that is not on the list gets no answer, and its visitor is told',
    async run({ open, refused, check }) {
      const page = await open(refused, { allow: /CORS|Failed to load resource|403/ });
      const chat = chatOn(page, '#inline');
      await chat.ask('Will I work nights?');
      await chat.problem.waitFor();
      assert.equal(await chat.chips.count(), 0);
      await check(page, 'refused');
    },
  },
  {
    name: 'embedding: the page is told of answers and problems, and never of what a visitor wrote',
    async run({ open, embedding }) {
      const page = await open(embedding);
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        for (const name of ['signpost-open', 'signpost-close', 'signpost-answer', 'signpost-problem']) {
          document.addEventListener(name, (event) =>
            seen.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`),
          ); // ours are
        }
      });
      const chat = chatOn(page, '#launcher');
      await chat.launcher.click();
      await chat.ask('Will I work nights?');
      await chat.answered();
      await chat.button('Close').click();
      await eventually(async () => {
        const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen); // set above
        assert.equal(seen.length, 3);
        assert.equal(seen[0], 'signpost-open {}');
        assert.match(seen[1] ?? '', /^signpost-answer \{"status":"answered","citationCount":\d+\}$/);
        assert.equal(seen[2], 'signpost-close {}');
      });
    },
  },
  {
    name: 'embedding: the embed page shows each choice at once, and its lines work as they are on another site',
    async run(bench) {
      const { open, real, embedding } = bench;
      const page = await open(`${real}/embed`);
      const chat = chatOn(page, '#preview');
      await chat.question.waitFor();
      await page.getByLabel('Heading').fill('Ask us');
      await page.getByLabel('Language of the chat').selectOption('de');
      await page.getByLabel('Your privacy page').fill(`${embedding}/privacy`);
      await page.getByLabel('Colours').selectOption('dark');
      await page.getByLabel('Side of the button').selectOption('start');
      await page.getByLabel('Your colour').fill('#ff0066');
      await chat.root.getByText('Ask us').waitFor();
      await chat.root.getByRole('link', { name: 'Datenschutz' }).waitFor();
      await bench.check(page, 'embed page, all chosen');
      await bench.screenshot(page, 'embed-chosen-1280');
      const lines = await page.locator('#snippet').filter({ hasText: 'ff0066' }).innerText();
      const site = await open(
        `${embedding}/host?${new URLSearchParams({ body: `<main><h1>A site</h1></main>${lines}` })}`,
      );
      const embedded = chatOn(site);
      await embedded.launcher.click();
      await embedded.root.getByRole('heading', { name: 'Ask us' }).waitFor();
      assert.equal(await embedded.root.locator('.around[lang="de"]').count(), 1);
      await eventually(async () => {
        const accent = await embedded.launcher.evaluate((button) => getComputedStyle(button).backgroundColor);
        assert.equal(accent, 'rgb(255, 0, 102)');
      });
      await bench.check(site, 'as chosen on the embed page');
    },
  },
];
