import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { axeFaults } from './axe-faults.ts';
import { settle } from './settle.ts';

const OUT_FOLDER = 'out/screenshots';
/** A screenshot is for people: CI has none who would look at it. */
const HAS_VIEWER = process.env['CI'] === undefined;

/** Where the servers of a run listen. */
export type Addresses = {
  /** The service itself, extractive. */
  readonly real: string;
  /** The real HTTP side with answers from a script. */
  readonly scripted: string;
  /** A page of another origin that may ask, and one that may not. */
  readonly embedding: string;
  readonly refused: string;
};

/** The window of a page, and the colours that its visitor prefers. */
export type Look = Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'> & {
  readonly width?: number;
  readonly height?: number;
};

export type PageOptions = Look &
  Omit<BrowserContextOptions, 'viewport'> & {
    /** Console errors that the test brings about on purpose. */
    readonly allow?: RegExp;
  };

/** What a test works with: pages that are watched for errors and foreign requests. */
export type Bench = Addresses & {
  open(url: string, options?: PageOptions): Promise<Page>;
  /** The same page in another window, or in other colours. */
  change(page: Page, look: Look): Promise<void>;
  /** Fails when axe finds anything, or the page is wider than its window. */
  check(page: Page, state: string): Promise<void>;
  screenshot(page: Page, name: string): Promise<void>;
  /** All of the page, however long. */
  screenshotAll(page: Page, name: string): Promise<void>;
  /** Lets the pages of this test ask another server of ours. */
  trust(url: string): void;
};

export type BrowserTest = { readonly name: string; readonly run: (bench: Bench) => Promise<void> };

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Runs one test on pages of its own. Throws what the test throws, or names what its pages reported. */
export async function runTest({ run }: BrowserTest, browser: Browser, addresses: Addresses): Promise<void> {
  const faults: string[] = [];
  const contexts: { close(): Promise<void> }[] = [];
  const hosts = new Set(Object.values(addresses).map((address) => new URL(address).host));

  const take = async (page: Page, name: string, fullPage: boolean) => {
    if (!HAS_VIEWER) return;
    mkdirSync(OUT_FOLDER, { recursive: true });
    await page.screenshot({ path: `${OUT_FOLDER}/${name}.png`, animations: 'disabled', fullPage });
  };

  const bench: Bench = {
    ...addresses,
    async open(url, { width, height, allow, ...options } = {}) {
      const context = await browser.newContext({ ...options, viewport: windowOf(width, height) });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !allow?.test(message.text())) faults.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol !== 'data:' && !hosts.has(host)) faults.push(`a request to ${request.url()}`);
      });
      await page.goto(url);
      return page;
    },
    async change(page, { width, height, ...colours }) {
      await page.setViewportSize(windowOf(width, height));
      await page.emulateMedia(colours);
    },
    async check(page, state) {
      await settle(page);
      faults.push(...(await axeFaults(page)).map((fault) => `axe, ${state}: ${fault}`));
      const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflowPx > 0) faults.push(`${state}: ${overflowPx} px wider than the window`);
    },
    screenshot: (page, name) => take(page, name, false),
    screenshotAll: (page, name) => take(page, name, true),
    trust: (url) => void hosts.add(new URL(url).host),
  };

  try {
    await run(bench);
  } finally {
    for (const context of contexts) await context.close();
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

const windowOf = (width = 1280, height = width < 600 ? 740 : 860) => ({ width, height });
