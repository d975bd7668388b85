import { percent } from '../gate.ts';
import type { RiskCoverage } from '../statistics/risk-coverage.ts';
import type { Rate } from '../statistics/wilson.ts';

const WIDTH = 240;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;
const CAP = 4;

const x = (share: number): string => (share * WIDTH).toFixed(1);

/** A rate as a bar with its interval as whiskers, on a scale from 0 to 100 %. */
export function rateChart({ rate, low, high }: Rate): string {
  const label = `${percent(rate)}, 95 % interval ${percent(low)} to ${percent(high)}`;
  const whisker = `M${x(low)} ${MIDDLE - CAP}v${CAP * 2}M${x(low)} ${MIDDLE}H${x(high)}M${x(high)} ${MIDDLE - CAP}v${CAP * 2}`;
  return `<svg class="chart" preserveAspectRatio="xMinYMid" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}"><title>${label}</title><rect class="track" y="3" width="${WIDTH}" height="${HEIGHT - 6}" rx="2"/><rect class="bar" y="3" width="${x(rate)}" height="${HEIGHT - 6}" rx="2"/><path class="interval" d="${whisker}"/></svg>`;
}

const PLOT = { width: 320, height: 150, left: 44, bottom: 28, top: 10, right: 22 } as const;

/** Risk over coverage: a line from the surest tenth of the answers to all of them, and what chance would give. */
export function riskChart({ points, risk, aurc }: RiskCoverage): string {
  const top = Math.max(0.1, Math.ceil(Math.max(risk, ...points.map((point) => point.risk)) * 10) / 10);
  const atX = (coverage: number): string => (PLOT.left + coverage * (PLOT.width - PLOT.left - PLOT.right)).toFixed(1);
  const atY = (value: number): string =>
    (PLOT.top + (1 - value / top) * (PLOT.height - PLOT.top - PLOT.bottom)).toFixed(1);
  const line = points.map(({ coverage, risk: value }) => `${atX(coverage)},${atY(value)}`).join(' ');
  const grid = [0, top / 2, top].map(
    (value) =>
      `<path class="grid" d="M${PLOT.left} ${atY(value)}H${PLOT.width - PLOT.right}"/><text x="${PLOT.left - 6}" y="${atY(value)}" text-anchor="end" dominant-baseline="middle">${Math.round(value * 100)} %</text>`,
  );
  const ticks = [0.1, 0.5, 1].map(
    (share) =>
      `<text x="${atX(share)}" y="${PLOT.height - 8}" text-anchor="middle">${Math.round(share * 100)} %</text>`,
  );
  const label = `Share of wrong answers among the surest: area under the curve ${aurc.toFixed(3)}, by chance ${risk.toFixed(3)}`;
  return `<svg class="plot" viewBox="0 0 ${PLOT.width} ${PLOT.height}" role="img" aria-label="${label}">${grid.join('')}${ticks.join('')}<path class="chance" d="M${atX(0)} ${atY(risk)}H${atX(1)}"/><polyline class="line" points="${line}"/></svg>`;
}
