import type { Bench, BrowserTest, PageOptions } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';

const PHONE: PageOptions = { width: 360 };
const DESK: PageOptions = { width: 1280 };

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

async function show({ open, scripted, check, screenshot }: Bench, state: Shown, options: PageOptions, suffix: string) {
  const page = await open(scripted, options);
  await state.show(chatOn(page));
  await check(page, `${state.name} ${suffix}`);
  await screenshot(page, `${state.name}-${suffix}`);
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
        await show(bench, state, PHONE, '360');
        await show(bench, state, DESK, '1280');
        await show(bench, state, { ...PHONE, colorScheme: 'dark' }, '360-dark');
        await show(bench, state, { ...DESK, colorScheme: 'dark' }, '1280-dark');
      },
    }),
  ),
  ...(['light', 'dark', 'forced colours', '320 pixels'] as const).map(
    (look): BrowserTest => ({
      name: `gallery: every state at once, ${look}`,
      async run({ open, scripted, check, screenshotAll }) {
        const page = await open(`${scripted}/gallery`, {
          width: look === '320 pixels' ? 320 : 1280,
          colorScheme: look === 'dark' ? 'dark' : 'light',
          forcedColors: look === 'forced colours' ? 'active' : 'none',
          allow: /Failed to load resource/,
        });
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
        await check(page, `gallery ${look}`);
        await screenshotAll(page, `gallery-${look.replace(' ', '-')}`);
      },
    }),
  ),
  {
    name: 'gallery: an answer in forced colours',
    run: (bench) =>
      show(
        bench,
        { name: 'forced-colors', show: asked('Which skills does the work need?') },
        { ...DESK, forcedColors: 'active' },
        '1280',
      ),
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
  {
    name: 'gallery: the pages, on a phone and on a desk, light and dark',
    async run({ open, real, check, screenshot }) {
      const paths = {
        home: '/',
        guide: '/guide/production-technician',
        docs: '/docs',
        embed: '/embed',
        missing: '/guide/no-such-guide',
      };
      for (const [name, path] of Object.entries(paths)) {
        for (const options of [PHONE, DESK, { ...PHONE, colorScheme: 'dark' }] as const) {
          const page = await open(real + path, { ...options, allow: /404/ });
          const suffix = 'colorScheme' in options ? `${options.width}-dark` : String(options.width);
          await check(page, `${name} page ${suffix}`);
          await screenshot(page, `page-${name}-${suffix}`);
        }
      }
    },
  },
];
