import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong. Its report of what is right takes five times as long, and nobody reads it. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe; // the line above has put it there
    const { violations } = await run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`);
  });
}
