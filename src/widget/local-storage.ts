/** The browser's storage, or null where the visitor or a sandbox has switched it off. */
export function openLocalStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Keeps a text where there is room for it; whoever calls has it in memory too. */
export function keep(storage: Storage | null, key: string, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // full, or switched off since
  }
}
