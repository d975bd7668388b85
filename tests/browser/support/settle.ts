import type { Page } from 'playwright-core';

/**
 * Waits until the page has drawn its last change and nothing comes in any more: what is still half transparent has no
 * colours to be judged. Animations without an end are not waited for.
 */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const running = [document, ...shadows]
        .flatMap((root) => root.getAnimations())
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
      if (running.length === 0) return;
      // One whose element has gone is cancelled, which rejects.
      await Promise.allSettled(running.map(({ finished }) => finished));
    }
  });
