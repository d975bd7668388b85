import assert from 'node:assert/strict';
import * as ar from '../../../src/widget/strings/ar.ts';
import * as de from '../../../src/widget/strings/de.ts';
import * as es from '../../../src/widget/strings/es.ts';
import * as fr from '../../../src/widget/strings/fr.ts';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';

const LANGUAGES = { es, fr, de, ar };

export const LANGUAGE_TESTS: readonly BrowserTest[] = [
  ...Object.entries(LANGUAGES).map(
    ([lang, { STRINGS }]): BrowserTest => ({
      name: `languages: on a page in ${lang} the chat speaks it, and says that the guide is in English`,
      async run({ open, embedding, check, screenshot }) {
        for (const width of [360, 1280]) {
          const page = await open(`${embedding}/closed?lang=${lang}`, { width });
          const chat = chatOn(page, '#launcher');
          assert.match((await chat.launcher.getAttribute('aria-label')) ?? '', new RegExp(STRINGS.heading));
          await chat.launcher.click();
          await chat.root.getByText(STRINGS.guideLanguage).waitFor();
          await chat.root.getByLabel(STRINGS.inputLabel).fill('What are the steps?');
          await chat.button(STRINGS.send).click();
          await chat.answered();
          assert.equal(await chat.root.locator('.answer').getAttribute('lang'), 'en');
          const direction = await chat.root.locator('.log').evaluate((log) => getComputedStyle(log).direction);
          assert.equal(direction, lang === 'ar' ? 'rtl' : 'ltr');
          await check(page, `${lang} ${width}`);
          await screenshot(page, `language-${lang}-${width}`);
        }
      },
    }),
  ),
  {
    name: 'languages: where a language can’t be fetched the chat speaks English',
    async run({ open, embedding }) {
      const page = await open('about:blank', { allow: /Failed to load resource|net::ERR/ });
      await page.route(/widget-es\./, (route) => route.abort());
      await page.goto(`${embedding}/closed?lang=es`);
      const chat = chatOn(page, '#launcher');
      await chat.launcher.click();
      await chat.question.waitFor();
    },
  },
  {
    name: 'languages: words 40 % longer than the English ones fit a narrow phone, and a desk',
    async run({ open, scripted, check, screenshot }) {
      for (const width of [320, 1280]) {
        const page = await open(`${scripted}/guide/production-technician`, { width });
        const chat = chatOn(page);
        await chat.launcher.click();
        await chat.ask('What is the average pay in Ohio?');
        await chat.answered();
        await chat.root.locator('.bands li').first().waitFor();
        await chat.button('Options').click();
        await chat.root.locator('#options-list').waitFor();
        const cut = await chat.root.evaluate(({ shadowRoot }) => {
          const texts = document.createTreeWalker(shadowRoot ?? document, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const words = text.nodeValue?.trim() ?? '';
            if (words.length > 2) text.nodeValue += ` ${words.slice(0, Math.ceil(words.length * 0.4)).trim()}`;
          }
          return [...(shadowRoot?.querySelectorAll('button:not(.chip), label, summary, p, li, h2 span') ?? [])]
            .filter((part) => !part.classList.contains('hidden') && part.scrollWidth > part.clientWidth + 1)
            .filter((part) => getComputedStyle(part).display !== 'inline')
            .map((part) => `${part.className} ${part.textContent?.trim().slice(0, 40)}`);
        });
        assert.deepEqual(cut, []);
        await check(page, `40 % longer ${width}`);
        await screenshot(page, `longer-words-${width}`);
      }
    },
  },
];
