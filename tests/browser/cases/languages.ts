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
];
