import { parseJson } from '../../domain/parse-json.ts';
import { keep } from '../local-storage.ts';

/** What a visitor has marked for themselves: kept in the browser and never sent. */
export type Progress = {
  /** The rung of the ladder they are on, by its order. */
  readonly here: number | null;
  /** The steps they have done, by number. */
  readonly done: readonly number[];
};

const NOTHING: Progress = { here: null, done: [] };

/** The marks for one guide; without a storage, or with a full one, they last until the page is left. */
export function openProgress(storage: Storage | null, guide: string) {
  const key = `signpost progress ${guide}`;
  let progress = parseProgress(storage?.getItem(key) ?? null);
  return {
    read: (): Progress => progress,
    save(change: Partial<Progress>): void {
      progress = { ...progress, ...change };
      keep(storage, key, JSON.stringify(progress));
    },
  };
}

/** Pure. No marks for anything that this version did not write. */
export function parseProgress(json: string | null): Progress {
  const value = parseJson(json ?? 'null');
  if (typeof value !== 'object' || value === null || !('done' in value) || !Array.isArray(value.done)) return NOTHING;
  const isNumber = (item: unknown): item is number => typeof item === 'number';
  return { here: 'here' in value && isNumber(value.here) ? value.here : null, done: value.done.filter(isNumber) };
}
