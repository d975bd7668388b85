import type { Locator, Page } from 'playwright-core';

/** The chat of a page, in the words of its visitor. */
export function chatOn(page: Page, selector = 'signpost-chat') {
  const root = page.locator(selector);
  const question = root.getByLabel('Your question');
  const answers = root.locator('.turn');
  return {
    root,
    question,
    turns: answers,
    chips: root.locator('.chip'),
    passage: root.locator('.passage'),
    problem: root.locator('[data-problem]'),
    launcher: root.locator('#launcher'),
    /** The panel of a launcher, while it is open. */
    dialog: root.getByRole('dialog'),
    button: (name: string | RegExp): Locator => root.getByRole('button', { name }),
    async ask(text: string): Promise<void> {
      await question.fill(text);
      await question.press('Enter');
    },
    /** Waits until the nth answer (from 1) is whole. */
    answered: (nth = 1): Promise<void> =>
      answers
        .nth(nth - 1)
        .locator('.foot')
        .waitFor({ state: 'attached' }),
  };
}

/** What has the focus, looked up through shadow roots. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active ? `${active.tagName.toLowerCase()}${active.id ? `#${active.id}` : ''}.${active.className}` : '';
  });

/** The key that the browser keeps of its conversation. */
export const savedKey = (page: Page) =>
  page.evaluate(() => {
    const name = Object.keys(localStorage).find((candidate) => candidate.startsWith('signpost http'));
    return JSON.parse(localStorage.getItem(name ?? '') ?? 'null')?.conversation as {
      readonly id: string;
      readonly token: string;
    } | null; // what the widget wrote
  });
