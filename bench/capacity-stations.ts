/** A place where a question is worked on: `servers` at once, each for `serviceMs` on average, `visits` times a question. */
export type Station = {
  readonly name: string;
  readonly servers: number;
  readonly serviceMs: number;
  readonly visits: number;
  /** Where the figures come from. */
  readonly source: string;
};

export type Load = {
  readonly station: Station;
  /** The share of its time that a server is at work; 1 and above: the queue grows without bound. */
  readonly utilisation: number;
  /** Mean time in the queue of one visit; null when the queue grows without bound. */
  readonly waitMs: number | null;
};

/**
 * Utilisation by the utilisation law, `arrivals × visits × service ÷ servers`, and waiting by Erlang's C formula for Poisson
 * arrivals and exponential service (M/M/c; Kleinrock, Queueing Systems I, 1975).
 */
export function loadOf(station: Station, questionsPerMinute: number): Load {
  const { servers, serviceMs, visits } = station;
  const offered = (questionsPerMinute / 60_000) * visits * serviceMs;
  const utilisation = offered / servers;
  if (utilisation >= 1) return { station, utilisation, waitMs: null };
  // Erlang B by its recursion, which needs no factorials, then C from B.
  let blocking = 1;
  for (let n = 1; n <= servers; n += 1) blocking = (offered * blocking) / (n + offered * blocking);
  const queueing = blocking / (1 - utilisation * (1 - blocking));
  return { station, utilisation, waitMs: (queueing * serviceMs) / (servers * (1 - utilisation)) };
}

export type Simulated = { readonly meanWaitMs: number; readonly p95WaitMs: number };

/** The same station played through for `visitsSimulated` visits, first come first served; equal seeds give equal results. */
export function simulate(station: Station, questionsPerMinute: number, visitsSimulated: number, seed = 1): Simulated {
  const draw = exponential(seed);
  const meanGapMs = 60_000 / (questionsPerMinute * station.visits);
  const freeAtMs = new Float64Array(station.servers);
  const waits: number[] = [];
  let nowMs = 0;
  for (let n = 0; n < visitsSimulated; n += 1) {
    nowMs += draw() * meanGapMs;
    let next = 0;
    for (let server = 1; server < freeAtMs.length; server += 1) if (freeAtMs[server]! < freeAtMs[next]!) next = server;
    const startMs = Math.max(nowMs, freeAtMs[next]!);
    freeAtMs[next] = startMs + draw() * station.serviceMs;
    waits.push(startMs - nowMs);
  }
  waits.sort((a, b) => a - b);
  const meanWaitMs = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  return { meanWaitMs, p95WaitMs: waits[Math.floor(waits.length * 0.95)] ?? 0 };
}

/** Exponentially distributed numbers of mean 1, from a 32-bit generator (mulberry32, Ettinger 2017). */
function exponential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return -Math.log(1 - ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32);
  };
}
