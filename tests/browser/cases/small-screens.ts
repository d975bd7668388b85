import assert from 'node:assert/strict';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn, focused } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';

const SMALLEST_TARGET_PX = 44;

export const SMALL_SCREEN_TESTS: readonly BrowserTest[] = [
  {
    name: 'accessibility: on a phone, a source on the same page is shown, not hidden behind the chat',
    async run({ open, scripted }) {
      const page = await open(`${scripted}/guide/production-technician`, { width: 360 });
      const chat = chatOn(page);
      await chat.launcher.click();
      await chat.ask('Keep this answer');
      await chat.answered();
      await chat.root.locator('.sources a').first().click();
      await chat.dialog.waitFor({ state: 'detached' });
      await eventually(async () => {
        const box = await page.locator(':target').boundingBox();
        assert.ok(box && box.y >= 0 && box.y < 700, `the passage is at ${box?.y}`);
      });
    },
  },
  {
    name: 'accessibility: nothing is lost at 320 pixels, and every control is large enough for a thumb',
    async run({ open, scripted, check, screenshot }) {
      const page = await open(scripted, { width: 320 });
      const chat = chatOn(page);
      await chat.ask('Which skills does the work need?');
      await chat.answered();
      await check(page, '320 pixels');
      await screenshot(page, 'answered-320');
      const small = await chat.root.locator('button:visible').evaluateAll(
        (buttons, smallest) =>
          buttons
            .filter((button) => !button.classList.contains('chip'))
            .map((button) => ({ text: button.textContent?.trim(), box: button.getBoundingClientRect() }))
            .filter(({ box }) => box.width < smallest || box.height < smallest)
            .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
        SMALLEST_TARGET_PX,
      );
      assert.deepEqual(small, []);
      const chip = await chat.chips.first().boundingBox();
      assert.ok(chip && chip.width >= 22 && chip.height >= 22);
    },
  },
  {
    name: 'accessibility: over a phone, Escape closes a passage before the panel, and the way back of the system closes the panel',
    async run({ open, scripted }) {
      const page = await open(`${scripted}/guide/production-technician`, { width: 360 });
      const chat = chatOn(page);
      await chat.launcher.click();
      await chat.ask('How much do senior technicians earn?');
      await chat.answered();
      await chat.chips.first().click();
      await chat.passage.waitFor();
      await page.keyboard.press('Escape');
      await chat.passage.waitFor({ state: 'detached' });
      await chat.dialog.waitFor();
      // what Android's back gesture does to a modal dialog
      await chat.dialog.evaluate((dialog) => (dialog as HTMLDialogElement).requestClose()); // it is one
      await chat.dialog.waitFor({ state: 'detached' });
      await page.waitForFunction(() => !document.querySelector('signpost-chat')?.hasAttribute('open'));
      await eventually(async () => assert.match(await focused(page), /^button#launcher/));
    },
  },
  {
    name: 'accessibility: at 400 % zoom, on a phone on its side and with the keyboard up, one can write, read and close',
    async run({ open, scripted, check, screenshot }) {
      const sizes = { 'zoom-400': [320, 256], landscape: [740, 360], keyboard: [360, 380] } as const;
      for (const [name, [width, height]] of Object.entries(sizes)) {
        const page = await open(`${scripted}/guide/production-technician`, { width, height });
        const chat = chatOn(page);
        await chat.launcher.click();
        const isModal = await chat.dialog.evaluate((dialog) => dialog.matches(':modal'));
        assert.equal(isModal, true, `${name}: the panel takes the whole of a small window`);
        await chat.ask('Which skills does the work need?');
        await chat.answered();
        for (const part of [chat.question, chat.button('Ask'), chat.button('Close'), chat.button('Options')]) {
          const box = await part.boundingBox();
          assert.ok(box && box.y >= 0 && box.y + box.height <= height, `${name}: ${part} is at ${box?.y}`);
        }
        const log = await chat.root.locator('#log').boundingBox();
        assert.ok(log && log.height >= 100, `${name}: ${log?.height} px are left to read in`);
        await check(page, name);
        await screenshot(page, name);
      }
    },
  },
  {
    name: 'accessibility: text with the spacing that WCAG 1.4.12 names is not cut off',
    async run({ open, scripted, check, screenshot }) {
      for (const width of [320, 1280]) {
        const page = await open(`${scripted}/guide/production-technician`, { width });
        const chat = chatOn(page);
        await chat.launcher.click();
        await chat.question.waitFor();
        // a visitor's own stylesheet reaches into shadow trees; a page's doesn't
        await chat.root.evaluate(({ shadowRoot }) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
            p { margin-bottom: 2em !important }`);
          shadowRoot?.adoptedStyleSheets.push(sheet);
        });
        await chat.ask('How much do senior technicians earn?');
        await chat.answered();
        await chat.root.locator('.bands li').first().waitFor();
        await chat.chips.first().click();
        await chat.passage.locator('b').first().waitFor();
        const cut = await chat.root.evaluate(({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('button, h2, p, li, label, summary') ?? [])]
            .filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible')
            .filter((part) => !part.classList.contains('hidden'))
            .map((part) => `${part.tagName} ${part.textContent?.trim().slice(0, 30)}`),
        );
        assert.deepEqual(cut, []);
        const log = await chat.root
          .locator('#log')
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        assert.ok(log <= 0, `${log} px lie beyond the edge`);
        await check(page, `text spacing ${width}`);
        await screenshot(page, `text-spacing-${width}`);
      }
    },
  },
  {
    name: 'accessibility: on a touch screen a sent question takes the keyboard away from the answer; at a desk one writes on',
    async run({ open, scripted }) {
      const phone = await open(`${scripted}/guide/production-technician`, {
        width: 360,
        isMobile: true,
        hasTouch: true,
      });
      const chat = chatOn(phone);
      await chat.launcher.tap();
      await chat.question.fill('Which skills does the work need?');
      await chat.button('Ask').tap();
      await chat.answered();
      assert.doesNotMatch(await focused(phone), /textarea/);
      await eventually(async () => {
        const top = await chat.root.locator('.question').boundingBox();
        assert.ok(top && top.y < 160, `the question is at ${top?.y}`);
      });

      const inPage = await open(scripted, { width: 360, isMobile: true, hasTouch: true });
      const inline = chatOn(inPage);
      await inline.question.tap();
      await inPage.evaluate(() => scrollTo(0, 500)); // as a keyboard that comes up does
      await inline.question.fill('Which skills does the work need?');
      await inline.button('Ask').tap();
      await inline.answered();
      await eventually(async () => {
        const question = await inline.root.locator('.question').boundingBox();
        assert.ok(question && question.y >= 0, `the question is at ${question?.y}`);
      });
    },
  },
];
