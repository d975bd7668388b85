import type { Page } from 'playwright-core';
import type { Bench, PageOptions } from './bench.ts';

export type HostPage = PageOptions & {
  /** HTML of the page's body; the chat's script is added after it. */
  readonly body: string;
  readonly css?: string;
  /** Runs in the page before anything else does. */
  readonly before?: () => void;
};

/** Opens a page of an allowed site that is made up for one test. */
export async function openHost(
  { open, embedding }: Bench,
  { body, css = '', before, ...options }: HostPage,
): Promise<Page> {
  const page = await open('about:blank', options);
  if (before) await page.addInitScript(before);
  await page.goto(`${embedding}/host?${new URLSearchParams({ body, css })}`);
  return page;
}

export const INLINE = '<signpost-chat guide="production-technician"></signpost-chat>';
export const LAUNCHER = '<signpost-chat guide="production-technician" mode="launcher"></signpost-chat>';
