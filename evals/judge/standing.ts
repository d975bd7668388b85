import { percent } from '../gate.ts';
import { type Rate, wilson } from '../statistics/wilson.ts';
import type { Opinion } from './opinion.ts';
import type { Sentinel } from './sentinels.ts';

/** Of sentences that hold, how many a judge has to call supported; of those that don't, how many it may not. */
const FLOORS = { sensitivity: 0.85, specificity: 0.9 } as const;

/**
 * How far a judge can be trusted, by what it said of sentences whose verdict is known. `counts`: it reaches both floors.
 * `advisory`: it falls short of one, and might reach it on more sentinels. `discarded`: even the upper end of an interval is
 * below its floor, or it said nothing usable: its verdicts are not used at all. `why` says what it falls short of.
 */
export type Standing = {
  readonly kind: 'counts' | 'advisory' | 'discarded';
  readonly why: string;
  readonly sensitivity: Rate;
  readonly specificity: Rate;
};

/** The standing of a judge from its replies to the sentinels, in their order. Replies that can't be used are left out. */
export function standingOf(sentinels: readonly Sentinel[], replies: readonly Opinion[]): Standing {
  const said = sentinels.flatMap(({ holds }, index) => {
    const reply = replies[index];
    if (!reply?.ok) return [];
    return holds.map((isTrue, at) => ({ isTrue, isYes: reply.judgements[at]?.verdict === 'supported' }));
  });
  const known = said.filter(({ isTrue }) => isTrue);
  const wrong = said.filter(({ isTrue }) => !isTrue);
  const sensitivity = wilson(known.filter(({ isYes }) => isYes).length, known.length);
  const specificity = wilson(wrong.filter(({ isYes }) => !isYes).length, wrong.length);
  const measured = { sensitivity, specificity };
  if (said.length === 0) return { kind: 'discarded', why: 'it gave no usable verdict on any sentinel', ...measured };
  const short = [
    shortOf('sensitivity', sensitivity, 'sentences that hold are called supported'),
    shortOf('specificity', specificity, 'sentences that do not hold are not called supported'),
  ].filter((one) => one !== null);
  const why = short.map(({ text }) => text).join('; ');
  if (short.length === 0) return { kind: 'counts', why, ...measured };
  return { kind: short.some(({ isSure }) => isSure) ? 'discarded' : 'advisory', why, ...measured };
}

function shortOf(
  name: keyof typeof FLOORS,
  { passed, total, rate, low, high }: Rate,
  what: string,
): { readonly text: string; readonly isSure: boolean } | null {
  const floor = FLOORS[name];
  if (total > 0 && rate >= floor) return null;
  const interval = `95 % interval ${percent(low)} – ${percent(high)}`;
  const text = `${name} ${percent(rate)}: ${passed} of ${total} ${what} (${interval}), at least ${percent(floor)} wanted`;
  return { text, isSure: high < floor };
}
