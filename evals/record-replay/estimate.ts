import type { Call } from './calls.ts';
import { costOf, type Prices } from './cost.ts';
import type { Usage } from './recording.ts';

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
