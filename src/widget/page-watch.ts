import { SAVES } from './conversation-storage.ts';

/** What the chat has to know of the page around it. */
type PageWatcher = {
  /** Another tab, or another chat of this page, has written to the storage under this key. */
  stored(key: string | null): void;
  /** The page is being left. */
  left(): void;
  /** The part of the page that can be seen has changed, as when an on-screen keyboard comes up. */
  resized(viewport: VisualViewport): void;
  /** The page's colours may have changed. */
  restyled(): void;
};

/** Watches the page around `chat` until the function that it returns is called. */
export function watchPage(chat: HTMLElement, { stored, left, resized, restyled }: PageWatcher): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const { visualViewport } = window;
  const onViewport = () => visualViewport && resized(visualViewport);
  addEventListener('storage', ({ key }) => stored(key), { signal });
  SAVES.addEventListener('save', (event) => event instanceof CustomEvent && stored(event.detail), { signal });
  addEventListener('pagehide', left, { signal });
  for (const name of ['resize', 'scroll']) visualViewport?.addEventListener(name, onViewport, { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyled, { signal });
  chat.addEventListener('signpost-restyle', restyled, { signal });
  return () => ended.abort();
}
