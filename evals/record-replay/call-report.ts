import * as z from 'zod';
import type { Call } from './calls.ts';
import { costOf, type Prices } from './cost.ts';
import { Usage } from './recording.ts';

/** What some calls used. `usage` counts only calls whose endpoint said; `cost` is null unless all did and prices are known. */
const Tally = z.object({
  calls: z.int(),
  usage: Usage,
  withoutUsage: z.int(),
  cost: z.number().nullable(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});
type Tally = z.infer<typeof Tally>;

/** What a run had to do with its endpoint: what it sent itself beside what was recorded earlier. */
export const CallReport = z.object({
  sent: Tally,
  replayed: Tally,
  failed: z.int(),
  missing: z.array(z.object({ key: z.string(), askedBy: z.array(z.string()) })),
  /** Keys of recordings that nothing asked for; empty unless the whole suite was run. */
  unused: z.array(z.string()),
});
export type CallReport = Readonly<z.infer<typeof CallReport>>;

/** Counts the calls of a run. `keys`: every recording there is, or none where that says nothing. */
export function reportCalls(calls: readonly Call[], prices: Prices | null, keys: readonly string[]): CallReport {
  const of = <Kind extends Call['kind']>(kind: Kind) =>
    calls.filter((call): call is Extract<Call, { kind: Kind }> => call.kind === kind);
  const missing = [...Map.groupBy(of('missing'), ({ key }) => key)].map(([key, some]) => ({
    key,
    askedBy: [...new Set(some.map(({ askedBy }) => askedBy))].sort(),
  }));
  const used = new Set(calls.map(({ key }) => key));
  return {
    sent: tally(of('sent'), prices),
    replayed: tally(of('replayed'), prices),
    failed: of('failed').length,
    missing: missing.sort((a, b) => (a.key < b.key ? -1 : 1)),
    unused: keys.filter((key) => !used.has(key)),
  };
}

function tally(calls: readonly Extract<Call, { kind: 'sent' | 'replayed' }>[], prices: Prices | null): Tally {
  const known = calls.flatMap(({ usage }) => (usage ? [usage] : []));
  const sum = (of: (usage: Usage) => number): number => known.reduce((total, usage) => total + of(usage), 0);
  const usage = {
    promptTokens: sum(({ promptTokens }) => promptTokens),
    completionTokens: sum(({ completionTokens }) => completionTokens),
  };
  const withoutUsage = calls.length - known.length;
  const times = calls.map(({ totalMs }) => totalMs).sort((a, b) => a - b);
  const at = (share: number): number | null =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? null;
  return {
    calls: calls.length,
    usage,
    withoutUsage,
    cost: prices && withoutUsage === 0 ? costOf(usage, prices) : null,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  };
}
