import { percent } from '../gate.ts';
import { ruleOfThree } from '../statistics/paired-drop.ts';
import { comparisonText } from './comparison-text.ts';
import { rateChart, riskChart } from './html-charts.ts';
import { escapeHtml, scrolling } from './html-escape.ts';
import type { Report } from './report.ts';

type Rate = Report['parts'][number]['rate'];
type Comparison = NonNullable<Report['comparison']>;

const FEW = 30;

/** The verdict line, and why the gate failed. */
export function overviewHtml({ verdict }: Report): string {
  const reasons = verdict.reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  return `<p class="line">${escapeHtml(verdict.line)}</p>
${reasons === '' ? '' : `<h2>Why the gate failed</h2><ul class="reasons">${reasons}</ul>`}`;
}

/** What changed since the baseline; each flip leads to its case. */
export function baselineHtml({ comparison }: Report): string {
  if (!comparison) return '<h2>Since the baseline</h2><p>There is no baseline yet.</p>';
  const { verdict, counts, statistics, graders, scores } = comparisonText(comparison);
  const notes = [statistics, graders, scores].filter((line) => line !== '');
  return `<h2>Since the baseline</h2>
<p><strong>${escapeHtml(verdict)}</strong>: ${counts}.</p>
${flipTable(comparison)}
${notes.map((line) => `<p class="quiet">${escapeHtml(line)}</p>`).join('')}`;
}

function flipTable({ worse, better }: Comparison): string {
  if (worse.length + better.length === 0) return '';
  const row =
    (kind: 'worse' | 'better') =>
    ({ id, from, to, graders }: Comparison['worse'][number]): string =>
      `<tr><td><span class="badge ${kind}">${kind}</span></td><th scope="row"><a href="#case-${escapeHtml(id)}">${escapeHtml(id)}</a></th><td>${escapeHtml(from)} → ${escapeHtml(to)}</td><td>${escapeHtml(graders.join(', '))}</td></tr>`;
  return scrolling(
    'Flips since the baseline',
    `<table class="flips"><thead><tr><th scope="col">Change</th><th scope="col">Case</th><th scope="col">Outcome</th><th scope="col">Graders that changed</th></tr></thead><tbody>${worse.map(row('worse')).join('')}${better.map(row('better')).join('')}</tbody></table>`,
  );
}

/** The rates of categories and parts with their intervals, and the risk-coverage curve. */
export function ratesHtml(report: Report): string {
  const categories = report.categories.map(({ category, rate }) => [category, rate] as const);
  const parts = report.parts.map(({ name, rate }) => [name, rate] as const);
  return `<p class="quiet">The bar is the rate, the whiskers its 95 % Wilson interval. Fewer than ${FEW} cases are marked: their rate says little.</p>
<div class="pair">
${rateTable('Category', categories)}
<div>${rateTable('Part', parts)}${riskHtml(report)}</div>
</div>`;
}

function riskHtml({ riskCoverage }: Report): string {
  if (!riskCoverage) return '';
  return `<figure><figcaption>Wrong answers among the answers that the check is surest of, from the surest tenth to all of them. Area under the curve ${riskCoverage.aurc.toFixed(3)}; the broken line is chance (${riskCoverage.risk.toFixed(3)}).</figcaption>${riskChart(riskCoverage)}</figure>`;
}

function rateTable(title: string, rows: readonly (readonly [string, Rate])[]): string {
  const lines = rows
    .filter(([, { total }]) => total > 0)
    .map(([name, rate]) => {
      const few = rate.total < FEW ? ' <span class="quiet">few</span>' : '';
      return `<tr><th scope="row">${escapeHtml(name)}</th><td class="number">${rate.passed}/${rate.total}${few}</td><td class="number">${percent(rate.rate)}</td><td>${rateChart(rate)}</td></tr>`;
    });
  return scrolling(
    `${title}: pass rates`,
    `<table class="rates"><thead><tr><th scope="col">${title}</th><th scope="col" class="number">passed</th><th scope="col" class="number">rate</th><th scope="col">0 to 100 %</th></tr></thead><tbody>${lines.join('')}</tbody></table>`,
  );
}

/** The mean scores of the graders of retrieval, a row a category; empty when retrieval was not seen. */
export function retrievalHtml({ categories }: Report): string {
  const names = [...new Set(categories.flatMap(({ means }) => Object.keys(means)))];
  if (names.length === 0) return '';
  const rows = categories
    .filter(({ means }) => Object.keys(means).length > 0)
    .map(({ category, means }) => {
      const cells = names.map((name) => `<td class="number">${means[name]?.toFixed(3) ?? '–'}</td>`);
      return `<tr><th scope="row">${category}</th>${cells.join('')}</tr>`;
    });
  const head = names.map((name) => `<th scope="col" class="number">${escapeHtml(spoken(name))}</th>`);
  const table = `<table class="retrieval"><thead><tr><th scope="col">Category</th>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<h3>Retrieval by category</h3>${scrolling('Retrieval by category', table)}`;
}

const spoken = (name: string): string => name.replace('retrieval_', '').replaceAll('_', ' ');

/** A row a grader; one that never had anything to judge is left out and named below. */
export function gradersHtml({ graders }: Report): string {
  const applied = graders.filter(({ rate, errors }) => rate.total > 0 || errors > 0);
  const idle = graders.filter((grader) => !applied.includes(grader)).map(({ name }) => name);
  const rows = applied.map(({ name, role, rate, score, notApplicable, errors }) => {
    const failed = rate.total - rate.passed;
    const mean = score
      ? `${score.mean.toFixed(3)} <span class="quiet">${score.low.toFixed(3)}–${score.high.toFixed(3)}</span>`
      : '–';
    const bound =
      role === 'zero_tolerance' && failed === 0
        ? ` <span class="quiet">≤ ${percent(ruleOfThree(rate.total))}</span>`
        : '';
    const cells = [
      `<td>${role.replace('_', ' ')}</td>`,
      `<td class="number">${rate.passed}/${rate.total}</td>`,
      `<td class="number${failed > 0 && role !== 'measured' ? ' fail' : ''}">${failed}${bound}</td>`,
      `<td class="number">${mean}</td>`,
      `<td class="number">${notApplicable}</td>`,
      `<td class="number${errors > 0 ? ' fail' : ''}">${errors}</td>`,
    ];
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
  });
  const head = ['passed', 'failed', 'mean score', 'not applicable', 'errors'];
  return `<p class="quiet">A failure of a required grader fails its case, one of a zero-tolerance grader fails the run. “≤” is what could still be true at 95 % after no failure (rule of three). Intervals of scores are resampled by cluster.</p>
${scrolling('Graders', `<table class="graders"><thead><tr><th scope="col">Grader</th><th scope="col">role</th>${head.map((title) => `<th scope="col" class="number">${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`)}
${idle.length > 0 ? `<p class="quiet">Had nothing to judge: ${escapeHtml(idle.join(', '))}.</p>` : ''}`;
}
