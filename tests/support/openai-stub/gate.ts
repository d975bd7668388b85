/** Lets a test decide when the stub goes on: each `open()` lets one step through, in advance or when it is waited for. */
export type Gate = {
  /** Lets `steps` more steps through. */
  open(steps?: number): void;
  /** Resolves when the next step may be taken. */
  pass(): Promise<void>;
  /** Resolves when somebody waits at the gate: everything before it was sent. */
  reached(): Promise<void>;
};

export function createGate(): Gate {
  let permits = 0;
  const waiting: (() => void)[] = [];
  const watchers: (() => void)[] = [];
  return {
    open(steps = 1) {
      for (let step = 0; step < steps; step++) {
        const next = waiting.shift();
        if (next) next();
        else permits++;
      }
    },
    pass() {
      if (permits > 0) {
        permits--;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        waiting.push(resolve);
        for (const watcher of watchers.splice(0)) watcher();
      });
    },
    reached() {
      if (waiting.length > 0) return Promise.resolve();
      return new Promise((resolve) => watchers.push(resolve));
    },
  };
}
