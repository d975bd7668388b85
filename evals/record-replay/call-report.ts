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

const MAX_NAMED = 20;

/** Why a run is not to be trusted whose recordings are not all there: each key with who asked, and what to do. */
export function missingReasons({ missing }: CallReport): readonly string[] {
  if (missing.length === 0) return [];
  const named = missing.slice(0, MAX_NAMED).map(({ key, askedBy }) => {
    return `missing recording: ${key}, asked by ${askedBy.slice(0, 3).join(', ')}${askedBy.length > 3 ? ', …' : ''}`;
  });
  const advice =
    'the prompt, a passage or OPENAI_MODEL is another one than when it was recorded; record what is new with --record DIR';
  return [...named, `${missing.length} of the recordings are missing: ${advice}`];
}

/** The lines of the terminal about the calls; none when there were none. */
export function callLines({ sent, replayed, failed, unused }: CallReport): string[] {
  if (sent.calls + replayed.calls + failed === 0) return [];
  const line = (name: string, { calls, usage, withoutUsage, cost, p50Ms, p95Ms }: Tally): string[] => {
    if (calls === 0) return [];
    const tokens = `${usage.promptTokens} tokens in, ${usage.completionTokens} out`;
    const unsaid = withoutUsage === 0 ? '' : ` (${withoutUsage} calls did not say)`;
    const money = cost === null ? 'cost unknown' : `cost ${cost.toFixed(4)}`;
    return [`  ${name}: ${calls} calls, ${tokens}${unsaid}, ${money}, p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}`];
  };
  return [
    'Calls to the endpoint',
    ...line('sent in this run', sent),
    ...line('replayed, as recorded', replayed),
    ...(failed === 0 ? [] : [`  failed: ${failed}`]),
    ...(unused.length === 0 ? [] : [`  unused recordings: ${unused.length}`, ...unused.map((key) => `    ${key}`)]),
    '',
  ];
}

const ms = (time: number | null): string => (time === null ? '–' : `${Math.round(time)} ms`);

/** What a run would send and cost, counted without sending anything. */
export function estimateLines(calls: readonly Call[], prices: Prices | null): string[] {
  const counted = new Map(calls.flatMap((call) => (call.kind === 'counted' ? [[call.key, call] as const] : [])));
  const all = [...counted.values()];
  const toSend = all.filter(({ isRecorded }) => !isRecorded);
  const sum = (of: (usage: Usage) => number): number => toSend.reduce((total, { most }) => total + of(most), 0);
  const promptTokens = sum((most) => most.promptTokens);
  const completionTokens = sum((most) => most.completionTokens);
  const least = prices && costOf({ promptTokens, completionTokens: 0 }, prices);
  const most = prices && costOf({ promptTokens, completionTokens }, prices);
  return [
    `Estimate: ${toSend.length} calls to send, ${all.length - toSend.length} recorded already.`,
    `About ${promptTokens} tokens in; at most ${completionTokens} out, when every answer is as long as it may be.`,
    least === null || most === null
      ? 'Cost unknown: name the prices with --prices IN,OUT (money for a million tokens).'
      : `Cost: from ${least.toFixed(4)} to ${most.toFixed(4)}.`,
    'Nothing was sent. What a model says decides what is asked next, so a run may differ a little.',
  ];
}
