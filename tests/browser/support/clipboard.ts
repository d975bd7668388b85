import type { Page } from 'playwright-core';

/** What a page needs to be opened with to read the clipboard. */
export const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

let lastUse: Promise<unknown> = Promise.resolve();

/** What is on the clipboard after `copy`. All pages of the browser share one clipboard: they wait for each other. */
export function copiedBy(page: Page, copy: () => Promise<void>): Promise<string> {
  const use = lastUse.then(async () => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await copy();
    return page.evaluate(() => navigator.clipboard.readText());
  });
  lastUse = use.catch(() => undefined);
  return use;
}
