import assert from 'node:assert/strict';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';

export const PICTURE_TESTS: readonly BrowserTest[] = [
  {
    name: 'pictures: an answer about pay comes with every band, the one it quotes set apart by weight too',
    async run({ open, real, check, screenshot }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask('How much do senior production technicians earn?');
      const bands = chat.root.locator('.bands li');
      await bands.first().waitFor();
      assert.equal(await bands.count(), 5);
      assert.match(
        (await bands.nth(2).innerText()).replace(/\s+/g, ' '),
        /Senior production technician.*\$55,000–\$70,000/,
      );
      assert.deepEqual(
        await bands.evaluateAll((items) => items.map((item) => Number(getComputedStyle(item).fontWeight) > 600)),
        [false, false, true, false, false],
      );
      await chat.root.locator('.picture').scrollIntoViewIfNeeded();
      await check(page, 'pay picture');
      await screenshot(page, 'picture-pay-1280');
    },
  },
  {
    name: 'pictures: who says where they are on the ladder sees what is next, also after a reload, and only in their browser',
    async run({ open, real, check, screenshot }) {
      const page = await open(real, { width: 360 });
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      const chat = chatOn(page);
      await chat.ask('What is the career path?');
      const rungs = chat.root.locator('.ladder li');
      await rungs.first().waitFor();
      assert.equal(await rungs.count(), 5);
      await rungs.nth(1).getByRole('button').click();
      await eventually(async () => assert.equal(await rungs.nth(1).getAttribute('aria-current'), 'step'));
      assert.match(await rungs.nth(1).innerText(), /You are here/);
      assert.match(await rungs.nth(2).innerText(), /Next/);
      await check(page, 'ladder picture');
      await screenshot(page, 'picture-ladder-360');
      await page.reload();
      await rungs.nth(1).getByText('You are here').waitFor();
      assert.ok(!sent.some((body) => /"here"|You are here/.test(body)));
      await chat.button('Clear my marks').click();
      await chat.root.locator('[aria-current]').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'pictures: ticked steps stay ticked, and the first that is open comes next and can be asked about',
    async run({ open, real, check, screenshot }) {
      const page = await open(real);
      const chat = chatOn(page);
      await chat.ask('What are the steps?');
      await chat.root.getByLabel('1. Learn what the role involves').check();
      await chat.root.getByLabel('2. Get a high school diploma').check();
      await chat.root.getByText('2 done').waitFor();
      assert.match(await chat.root.locator('.next').innerText(), /What next: Continue your education/);
      await chat.root.locator('.next').scrollIntoViewIfNeeded();
      await check(page, 'steps picture');
      await screenshot(page, 'picture-steps-1280');
      await page.reload();
      await chat.root.getByText('2 done').waitFor();
      await chat.button('Ask about this step').click();
      await chat.answered(2);
      assert.ok((await chat.turns.nth(1).locator('.chip').count()) > 0, 'the step is answered from the guide');
      assert.equal(await chat.root.locator('.steps').count(), 1, 'the list is not repeated');
    },
  },
  {
    name: 'pictures: without their file or the guide’s facts the answer stands alone',
    async run({ open, real }) {
      for (const missing of [/widget-pictures\./, '**/guides/*']) {
        const page = await open('about:blank', { allow: /Failed to load resource|net::ERR/ });
        await page.route(missing, (route) => route.abort());
        await page.goto(real);
        const chat = chatOn(page);
        const failed = page.waitForEvent('requestfailed');
        await chat.ask('What are the steps?');
        await chat.answered();
        await failed;
        assert.equal(await chat.root.locator('.picture').count(), 0);
        assert.ok((await chat.chips.count()) >= 10);
      }
    },
  },
];
