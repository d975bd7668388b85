import type { Page } from 'playwright-core';
import type { Bench, BrowserTest, Look, PageOptions } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';

const PHONE: PageOptions = { width: 360 };
const DESK: PageOptions = { width: 1280 };
const LOOKS: Readonly<Record<string, Look>> = {
  '1280': { ...DESK, colorScheme: 'light' },
  '1280-dark': { ...DESK, colorScheme: 'dark' },
  '360-dark': { ...PHONE, colorScheme: 'dark' },
  '360': { ...PHONE, colorScheme: 'light' },
};

const PAGES = {
  home: '/',
  guide: '/guide/production-technician',
  docs: '/docs',
  embed: '/embed',
  missing: '/guide/no-such-guide',
};

type Shown = { readonly name: string; readonly show: (chat: ReturnType<typeof chatOn>) => Promise<void> };

const asked = (question: string) => async (chat: ReturnType<typeof chatOn>) => {
  await chat.ask(question);
  await chat.answered();
};

/** Every state of a chat that is not a problem: those have their own tests. */
const STATES: readonly Shown[] = [
  { name: 'empty', show: async (chat) => chat.question.waitFor() },
  {
    name: 'answering',
    show: async (chat) => {
      await chat.ask('A question that the script never finishes');
      await chat.root.locator('.claim').first().waitFor();
    },
  },
  { name: 'answered', show: asked('How much do senior technicians earn?') },
  {
    name: 'passage',
    show: async (chat) => {
      await asked('How much do senior technicians earn?')(chat);
      await chat.chips.first().click();
      await chat.passage.locator('b').first().waitFor();
    },
  },
  { name: 'list', show: asked('Which skills does the work need?') },
  {
    name: 'meaning',
    show: async (chat) => {
      await asked('Which skills does the work need?')(chat);
      await chat.root.locator('.checked summary').click();
    },
  },
  { name: 'partial', show: asked('What is the average pay in Ohio?') },
  { name: 'declined', show: asked('What is the capital of France?') },
  { name: 'unsaved', show: asked('Keep this answer') },
  {
    name: 'conversation',
    show: async (chat) => {
      await asked('How much do senior technicians earn?')(chat);
      await chat.ask('What is the capital of France?');
      await chat.answered(2);
    },
  },
  {
    name: 'too-long',
    show: async (chat) => {
      await chat.question.fill('How do I start? '.repeat(130));
      await chat.root.getByText('characters too many').waitFor();
    },
  },
];

/** Checks a page, as it stands, on a desk and on a phone, light and dark. */
async function lookAt({ change, check, screenshot }: Bench, page: Page, name: string): Promise<void> {
  for (const [suffix, look] of Object.entries(LOOKS)) {
    await change(page, look);
    await check(page, `${name} ${suffix}`);
    await screenshot(page, `${name}-${suffix}`);
  }
}

/** The gallery with every answer whole, every picture drawn, and one passage open. */
async function openGallery({ open, scripted }: Bench, look: Look = {}): Promise<Page> {
  const page = await open(`${scripted}/gallery`, { ...look, allow: /Failed to load resource/ });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('signpost-chat')].every(
      ({ dataset, shadowRoot }) =>
        !dataset['ask'] || dataset['state'] === 'answering' || shadowRoot?.querySelector('.foot, .problem'),
    ),
  );
  for (const state of ['pay', 'ladder', 'steps', 'arabic']) {
    await page.locator(`[data-state="${state}"] .picture`).first().waitFor();
  }
  await page.locator('[data-state="partial"] .chip').first().click();
  await page.locator('[data-state="partial"] .passage b').first().waitFor();
  return page;
}

async function showLaunched({ open, scripted, check, screenshot }: Bench, options: PageOptions, suffix: string) {
  const page = await open(`${scripted}/guide/production-technician`, options);
  const chat = chatOn(page);
  await screenshot(page, `launcher-${suffix}`);
  await chat.launcher.click();
  await asked('How much do senior technicians earn?')(chat);
  await check(page, `launched ${suffix}`);
  await screenshot(page, `launched-${suffix}`);
}

export const GALLERY_TESTS: readonly BrowserTest[] = [
  ...STATES.map(
    (state): BrowserTest => ({
      name: `gallery: ${state.name}, on a phone and on a desk, light and dark`,
      async run(bench) {
        const page = await bench.open(bench.scripted);
        await state.show(chatOn(page));
        await lookAt(bench, page, state.name);
      },
    }),
  ),
  {
    name: 'gallery: every state at once, light, dark and at 320 pixels',
    async run(bench) {
      const page = await openGallery(bench);
      const looks: Readonly<Record<string, Look>> = {
        light: { ...DESK, colorScheme: 'light' },
        dark: { ...DESK, colorScheme: 'dark' },
        '320-pixels': { width: 320, colorScheme: 'light' },
      };
      for (const [name, look] of Object.entries(looks)) {
        await bench.change(page, look);
        await bench.check(page, `gallery ${name}`);
        await bench.screenshotAll(page, `gallery-${name}`);
      }
    },
  },
  {
    name: 'gallery: every state at once, in forced colours',
    async run(bench) {
      const page = await openGallery(bench, { forcedColors: 'active' });
      await bench.check(page, 'gallery forced colours');
      await bench.screenshotAll(page, 'gallery-forced-colours');
    },
  },
  {
    name: 'gallery: an answer in forced colours',
    async run(bench) {
      const page = await bench.open(bench.scripted, { forcedColors: 'active' });
      await asked('Which skills does the work need?')(chatOn(page));
      await bench.check(page, 'forced colours');
      await bench.screenshot(page, 'forced-colors-1280');
    },
  },
  {
    name: 'gallery: the launcher and its dialog, on a phone and on a desk',
    async run(bench) {
      await showLaunched(bench, PHONE, '360');
      await showLaunched(bench, DESK, '1280');
    },
  },
  {
    // docs/screenshots holds copies of these, for the README
    name: 'gallery: what the README shows',
    async run({ open, real, screenshot }) {
      const desk = await open(real);
      await asked('How much do senior production technicians earn?')(chatOn(desk));
      await chatOn(desk).chips.first().click();
      await chatOn(desk).passage.locator('b').first().waitFor();
      await screenshot(desk, 'readme-desk');
      const phone = await open(`${real}/guide/production-technician`, PHONE);
      await chatOn(phone).launcher.click();
      await asked('How much do senior production technicians earn?')(chatOn(phone));
      await chatOn(phone).root.locator('.bands').waitFor();
      await screenshot(phone, 'readme-phone');
      const page = await open(`${real}/guide/production-technician#work-environment-p2`, { width: 1100, height: 740 });
      const launched = chatOn(page);
      await launched.launcher.click();
      await asked('What does the career path look like?')(launched);
      const rungs = launched.root.locator('.ladder li');
      await rungs.nth(1).getByRole('button').click();
      await rungs
        .first()
        .evaluate((rung) => rung.closest('.picture')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await screenshot(page, 'readme-launcher');
    },
  },
  ...Object.entries(PAGES).map(
    ([name, path]): BrowserTest => ({
      name: `gallery: the page “${name}”, on a phone and on a desk, light and dark`,
      async run(bench) {
        await lookAt(bench, await bench.open(bench.real + path, { allow: /404/ }), `page-${name}`);
      },
    }),
  ),
];
