/** A file beside the script that asks for it: its name, and the `integrity` that its text must have. */
export type PinnedFile = readonly [name: string, integrity: string];

/** Fetches a module without running it. A browser that knows `modulepreload` refuses a text of another integrity. */
export function fetchPinned([name, integrity]: PinnedFile, base: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = 'anonymous';
  link.integrity = integrity;
  link.href = new URL(name, base).href;
  link.onload = link.onerror = () => link.remove();
  document.head.append(link);
}

/** Runs a module once. Rejects when it can't be fetched, or holds another text than it was built with. */
export function importPinned(file: PinnedFile, base: string): Promise<unknown> {
  fetchPinned(file, base);
  return import(new URL(file[0], base).href);
}
