import type { CallReport } from './call-report.ts';

type Tally = CallReport['sent'];

const MAX_NAMED = 20;
const MAX_IN_LINE = 5;

/** Why a run is not to be trusted whose recordings are not all there: each key with who asked, and what to do. */
export function missingReasons({ missing }: CallReport): readonly string[] {
  if (missing.length === 0) return [];
  const named = missing.slice(0, MAX_NAMED).map(({ key, askedBy }) => {
    return `missing recording: ${key}, asked by ${someOf(askedBy)}`;
  });
  const advice =
    'the prompt, a passage or OPENAI_MODEL is another one than when it was recorded; record what is new with --record DIR';
  return [...named, `${missing.length} of the recordings are missing: ${advice}`];
}

/** What a run had to do with its endpoint, a line each; none when it had nothing to do with one. */
export function callLines({ sent, replayed, failed, unused }: CallReport): string[] {
  return [
    ...tallyLine('sent in this run', sent),
    ...tallyLine('replayed, as recorded', replayed),
    ...(failed === 0 ? [] : [`failed: ${failed}`]),
    ...(unused.length === 0 ? [] : [`unused recordings: ${unused.length} (${someOf(unused)})`]),
  ];
}

function tallyLine(name: string, { calls, usage, withoutUsage, cost, p50Ms, p95Ms }: Tally): string[] {
  if (calls === 0) return [];
  const tokens = `${usage.promptTokens} tokens in, ${usage.completionTokens} out`;
  const unsaid = withoutUsage === 0 ? '' : ` (${withoutUsage} calls did not say)`;
  const money = cost === null ? 'cost unknown' : `cost ${cost.toFixed(4)}`;
  return [`${name}: ${calls} calls, ${tokens}${unsaid}, ${money}, p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}`];
}

const someOf = (names: readonly string[]): string =>
  [...names.slice(0, MAX_IN_LINE), ...(names.length > MAX_IN_LINE ? ['…'] : [])].join(', ');

const ms = (time: number | null): string => (time === null ? '–' : `${Math.round(time)} ms`);
