import { percent } from '../gate.ts';
import type { Rate } from '../statistics/wilson.ts';
import type { JudgeReport } from './judge-report.ts';

/** Sentences without a usable verdict, over all that a judge was asked about. */
const MAX_ERRORS = 0.01;
/** Sentences that are backed, as corrected for the judge's own faults. */
const MIN_SUPPORTED = 0.95;

/**
 * Why a run may not be released, by its judge. A judge that was asked for and turns out unfit stops it too: a site owner
 * relies on what it says. One that is advisory stops nothing; one that counts stops a release when even the upper end of
 * the interval is too low.
 */
export function judgeReasons({ aspect, standing, errors, supported, model }: JudgeReport): readonly string[] {
  const reasons: string[] = [];
  if (standing.kind === 'discarded') reasons.push(`judge of ${aspect} discarded (${model}): ${standing.why}`);
  if (errors.rate > MAX_ERRORS) {
    const counts = `${errors.passed} of ${errors.total} sentences`;
    reasons.push(
      `judge of ${aspect}, errors (${model}): ${counts} got no usable verdict, at most ${percent(MAX_ERRORS)} allowed`,
    );
  }
  const corrected = supported?.corrected;
  // How many facts are there is for the graders' thresholds: a judge only shows where they are mistaken.
  if (aspect === 'support' && standing.kind === 'counts' && corrected && corrected.high < MIN_SUPPORTED) {
    reasons.push(
      `judge of support (${model}): ${percent(corrected.rate)} of the sentences are backed (95 % interval up to ${percent(corrected.high)}), at least ${percent(MIN_SUPPORTED)} wanted`,
    );
  }
  return reasons;
}

/** What the judge found, a line each. */
export function judgeLines(report: JudgeReport): string[] {
  const { aspect, model, standing, supported, agreement, disagreements, unverified, errors, problems } = report;
  const { kind, sensitivity, specificity } = standing;
  return [
    `${aspect}: ${model} ${kind === 'counts' ? 'counts' : `is ${kind}`}: sensitivity ${shown(sensitivity)}, specificity ${shown(specificity)}`,
    ...(standing.why === '' ? [] : [standing.why]),
    ...(report.judgesItself ? ['warning: it judges what it has written itself; name another with --judge-model'] : []),
    ...(supported
      ? [
          `${aspect === 'support' ? 'sentences that it calls backed' : 'facts that it finds'}: ${shown(supported.found)}`,
        ]
      : []),
    ...(supported?.corrected
      ? [
          `corrected for its faults: ${percent(supported.corrected.rate)} (${percent(supported.corrected.low)} – ${percent(supported.corrected.high)})`,
        ]
      : []),
    ...(agreement
      ? [`agrees with the graders on ${shown(agreement.agreed)}, kappa ${agreement.kappa?.toFixed(3) ?? 'not defined'}`]
      : []),
    ...(unverified === 0 ? [] : [`quotes that are in no passage: ${unverified}`]),
    ...(errors.passed === 0 ? [] : [`no usable verdict: ${errors.passed} of ${errors.total}`]),
    ...problems.map(({ problem, times }) => `${times} × ${problem}`),
    ...disagreements.map(({ id, code, judge, text }) => {
      return `${id}: the graders say ${code}, the judge ${judge}${text ? `: ${text.sentence}` : ''}`;
    }),
  ];
}

const shown = ({ passed, total, low, high }: Rate): string => `${passed}/${total} (${percent(low)} – ${percent(high)})`;
