/** The panel as it stands on the page, for the handlers of what a visitor does. `root` may not hold it yet. */
export function createDrawnPanel(root: ShadowRoot) {
  const question = () => root.querySelector<HTMLTextAreaElement>('#question');
  return {
    /** What is typed now. */
    typed: (): string => question()?.value ?? '',
    /** Whether what is typed is typed on the screen, over a part of the chat. */
    hasOnScreenKeyboard: (): boolean => matchMedia('(hover: none)').matches,
    /** Takes the on-screen keyboard away, and shows what it and the move towards it have hidden. */
    putKeyboardAway(): void {
      question()?.blur();
      root.querySelector('#log')?.scrollIntoView({ block: 'nearest' });
    },
    scrollToEnd: (): void => root.querySelector('#log')?.scrollTo({ top: Number.MAX_SAFE_INTEGER }),
    /** Whether the panel lies over all of the page. */
    coversPage: (): boolean => root.querySelector('dialog')?.matches(':modal') ?? false,
  };
}

export type DrawnPanel = ReturnType<typeof createDrawnPanel>;
