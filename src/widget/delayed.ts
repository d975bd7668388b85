/** Something that is done after `delayMs` unless it is called off before. */
export function createDelayed(run: () => void, delayMs: number) {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function cancel(): boolean {
    const wasWaiting = timer !== null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return wasWaiting;
  }

  return {
    start(): void {
      cancel();
      timer = setTimeout(() => {
        timer = null;
        run();
      }, delayMs);
    },
    /** True when it was still waiting. */
    cancel,
    /** Does at once what is still waiting. */
    hurry(): void {
      if (cancel()) run();
    },
  };
}
