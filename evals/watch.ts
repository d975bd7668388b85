import { AsyncLocalStorage } from 'node:async_hooks';

type Asking = { readonly name: string; readonly faults: string[] };

/** Tells what goes wrong far down, in a call to an endpoint, to the case that was being asked. */
export type Watch = {
  /**
   * Does the work in the name of a case and returns the faults that were told meanwhile. Rejects with what `stop` was
   * given.
   */
  during<Value>(
    name: string,
    work: () => Promise<Value>,
  ): Promise<{ readonly value: Value; readonly faults: readonly string[] }>;
  /** The case that is being asked here; "" outside of any. */
  asking(): string;
  /** A fault of the case that is being asked here. It counts once. */
  fault(text: string): void;
  /** Nothing more may be asked. */
  stop(error: Error): void;
};

export function createWatch(): Watch {
  const current = new AsyncLocalStorage<Asking>();
  let stopped: Error | null = null;
  return {
    async during(name, work) {
      const asking: Asking = { name, faults: [] };
      const value = await current.run(asking, async () => {
        if (stopped) throw stopped;
        return work();
      });
      if (stopped) throw stopped;
      return { value, faults: asking.faults };
    },
    asking: () => current.getStore()?.name ?? '',
    fault(text) {
      const faults = current.getStore()?.faults;
      if (faults && !faults.includes(text)) faults.push(text);
    },
    stop(error) {
      stopped ??= error;
    },
  };
}
