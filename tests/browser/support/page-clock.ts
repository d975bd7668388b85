import type { Page } from 'playwright-core';

/** More than the page can have used up before its clock stops. */
const MARGIN_MS = 600_000;

/** From here on the page's timers run only as far as the test moves its clock. */
export async function stopClock({ clock }: Page): Promise<void> {
  await clock.install();
  await clock.pauseAt(Date.now() + MARGIN_MS);
}
