/** An answer with how sure its check was of it (0..1) and whether it was right. */
export type Judged = { readonly confidence: number; readonly isRight: boolean };

export type RiskCoverage = {
  /** Area under the curve: the mean risk over all coverages, 0..1. Lower is better; `risk` is what pure chance would give. */
  readonly aurc: number;
  /** Share of all answers that are wrong. */
  readonly risk: number;
  /** The share of wrong answers among the surest, for each tenth of the answers that are kept. */
  readonly points: readonly { readonly coverage: number; readonly risk: number }[];
};

const POINTS = 10;

/**
 * The risk-coverage curve (El-Yaniv and Wiener, 2010): answers are kept from the surest down, and at each point the share
 * of wrong ones among those kept is the risk. Answers of equal confidence are kept or dropped together. Null without any.
 */
export function riskCoverage(answers: readonly Judged[]): RiskCoverage | null {
  if (answers.length === 0) return null;
  const levels = [...Map.groupBy(answers, ({ confidence }) => confidence)].sort(([a], [b]) => b - a);
  const risks: number[] = [];
  let wrong = 0;
  for (const [, some] of levels) {
    wrong += some.filter(({ isRight }) => !isRight).length;
    const risk = wrong / (risks.length + some.length);
    for (const _ of some) risks.push(risk);
  }
  const points = Array.from({ length: POINTS }, (_, index) => {
    const coverage = (index + 1) / POINTS;
    return { coverage, risk: risks[Math.ceil(coverage * risks.length) - 1] ?? 0 };
  });
  const aurc = risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
  return { aurc, risk: wrong / answers.length, points };
}
