import type { Comparison } from './baseline/compare.ts';
import type { Summary } from './summarise.ts';
import type { Thresholds } from './thresholds.ts';

const MAX_NAMED = 5;

export type GateVerdict = { readonly passed: boolean; readonly reasons: readonly string[] };

export type GateInput = {
  readonly summary: Summary;
  /** What the graders got wrong on runs whose grades are known. */
  readonly graderFaults: readonly string[];
  /** Null when there is no baseline yet. */
  readonly comparison: Comparison | null;
};

/**
 * Whether a suite may be released, and every reason why not. A rate over no case at all is not judged. A baseline that
 * can't be compared fails nothing: the thresholds still hold, and the report says so. Neither does `underpowered`, unless
 * the rate fell by more than the margin.
 */
export function gate({ summary, graderFaults, comparison }: GateInput, thresholds: Thresholds): GateVerdict {
  const reasons: string[] = [...graderFaults];
  reasons.push(...regressions(comparison));
  const atLeast = (name: string, { rate, total, passed }: Summary['all'], wanted: number): void => {
    if (total > 0 && rate < wanted)
      reasons.push(`${name}: ${passed}/${total} = ${percent(rate)}, at least ${percent(wanted)} wanted`);
  };
  const atMost = (name: string, { rate, total, passed }: Summary['all'], allowed: number): void => {
    if (total > 0 && rate > allowed)
      reasons.push(`${name}: ${passed}/${total} = ${percent(rate)}, at most ${percent(allowed)} allowed`);
  };
  if (summary.all.total === 0) reasons.push('no case was graded');
  const { causes } = summary;
  if (summary.staleGold > 0) {
    reasons.push(
      `stale_gold: ${summary.staleGold} cases quote what the guide no longer says${named(causes.staleGold)}`,
    );
  }
  atLeast('cases', summary.all, thresholds.passRate);
  atLeast('set aside', summary.heldout, thresholds.heldoutPassRate);
  const criticalFailures = summary.critical.total - summary.critical.passed;
  if (criticalFailures > thresholds.criticalFailures) {
    reasons.push(`critical: ${criticalFailures} failed${named(causes.critical)}`);
  }
  atLeast('not answered', summary.notAnswered, thresholds.notAnsweredRate);
  atMost('wrongly declined', summary.wronglyDeclined, thresholds.wronglyDeclinedRate);
  atMost('no claims', summary.noClaims, thresholds.noClaimsRate);
  atMost('errors', summary.errors, thresholds.errorRate);
  for (const { name, role, rate, score } of summary.graders) {
    const failures = rate.total - rate.passed;
    if (role === 'zero_tolerance' && failures > thresholds.zeroToleranceFailures) {
      reasons.push(`${name}: ${failures} failed, none is tolerated${named(causes.zeroTolerance[name] ?? [])}`);
    }
    const wanted = thresholds.graders[name];
    if (wanted !== undefined && score !== null && score.mean < wanted) {
      reasons.push(`${name}: ${score.mean.toFixed(3)}, at least ${wanted} wanted`);
    }
  }
  return { passed: reasons.length === 0, reasons };
}

/** The first few of what is behind a reason. */
function named(causes: readonly string[]): string {
  if (causes.length === 0) return '';
  const more = causes.length - MAX_NAMED;
  return ` — ${causes.slice(0, MAX_NAMED).join(' | ')}${more > 0 ? ` | and ${more} more` : ''}`;
}

function regressions(comparison: Comparison | null): readonly string[] {
  if (!comparison) return [];
  const { verdict, worse, better, test } = comparison;
  const flips = worse.map(({ id, from, to, graders }) => {
    return `flipped: ${id} ${from} → ${to}${graders.length > 0 ? ` (${graders.join(', ')})` : ''}`;
  });
  if (verdict === 'regressed' && !test) return flips;
  if (!test) return [];
  const counts = `${worse.length} worse and ${better.length} better of ${test.compared}`;
  if (verdict === 'regressed') return [`regressed: ${test.about}, p = ${test.p.toFixed(4)} (${counts})`, ...flips];
  if (verdict !== 'underpowered' || test.drop <= test.margin) return [];
  return [`underpowered: fell by ${percent(test.drop)} (${counts}), too few to tell from chance; run more cases`];
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
