/**
 * Speaks through one polite live region: texts are handed over one at a time, `spacingMs` apart, so that a screen
 * reader finishes what it has begun. `speak` puts a text into the region.
 */
export function createAnnouncer(speak: (text: string) => void, spacingMs: number) {
  let queue: string[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  function next(): void {
    const text = queue.shift();
    if (text === undefined) {
      timer = null;
      return;
    }
    speak(text);
    timer = setTimeout(next, spacingMs);
  }

  return {
    announce(text: string): void {
      queue.push(text);
      if (timer === null) next();
    },
    /** Forgets what has not been spoken: after a stop, or when the chat is cleared. */
    silence(): void {
      queue = [];
    },
    dispose(): void {
      queue = [];
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
