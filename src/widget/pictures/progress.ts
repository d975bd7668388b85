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
      try {
        storage?.setItem(key, JSON.stringify(progress));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error; // full, or switched off since
      }
    },
  };
}

/** Pure. No marks for anything that this version did not write. */
export function parseProgress(json: string | null): Progress {
  let value: unknown;
  try {
    value = JSON.parse(json ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING;
    throw error;
  }
  if (typeof value !== 'object' || value === null || !('done' in value) || !Array.isArray(value.done)) return NOTHING;
  const isNumber = (item: unknown): item is number => typeof item === 'number';
  return { here: 'here' in value && isNumber(value.here) ? value.here : null, done: value.done.filter(isNumber) };
}
