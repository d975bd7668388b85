import { keep } from './local-storage.ts';

const KEY = 'signpost preferences';

/** Whether this browser's visitor wants answers only when they are whole. */
export const readsWhole = (storage: Storage | null): boolean => storage?.getItem(KEY) === 'whole';

/** Keeps the choice for every chat of this origin, where the browser keeps anything. */
export function saveReadsWhole(storage: Storage | null, isWhole: boolean): void {
  keep(storage, KEY, isWhole ? 'whole' : 'as it comes');
}
