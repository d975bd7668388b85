import { percent } from '../gate.ts';
import { HTML_SCRIPT, HTML_STYLE } from './html-assets.ts';
import { htmlCase } from './html-case.ts';
import { escapeHtml } from './html-escape.ts';
import type { Report } from './report.ts';

type Rate = Report['parts'][number]['rate'];

/**
 * The run as one self-contained page: nothing is loaded from anywhere, it works from a file, and without its script
 * every case is still there to be read.
 */
export function htmlReport(report: Report): string {
  const { verdict, comparison, times } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${verdict.passed ? 'Passed' : 'Failed'}: Signpost evals</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>Signpost evals <span class="${verdict.passed ? 'pass' : 'fail'}">${verdict.passed ? 'passed' : 'failed'}</span></h1>
<p>${escapeHtml(verdict.line)}</p>
<p class="quiet">${escapeHtml(report.engine)} engine · ${escapeHtml(times.startedAt)} · ${(times.totalMs / 1000).toFixed(1)} s · a case ${times.p50Ms.toFixed(1)} ms (p50), ${times.p95Ms.toFixed(1)} ms (p95)</p>
${verdict.reasons.length > 0 ? `<h2>Why the gate failed</h2>${items(verdict.reasons)}` : ''}
<h2>Since the baseline</h2>
${comparisonHtml(comparison)}
</header>
<main>
<section><h2>Pass rates</h2>
<p class="quiet">The bar is the rate, the line its 95 % Wilson interval.</p>
${rateTable(
  'Category',
  report.categories.map(({ category, rate }) => [category, rate]),
)}
${rateTable(
  'Part',
  report.parts.map(({ name, rate }) => [name, rate]),
)}
</section>
<section><h2>Graders</h2>${graderTable(report)}</section>
<section><h2>Cases</h2>
${filters(report)}
<p id="count" role="status"></p>
<div id="cases">
${report.cases.map((one) => htmlCase(one, flipOf(report, one.id))).join('\n')}
</div>
</section>
</main>
<script>${HTML_SCRIPT}</script>
</body>
</html>
`;
}

const items = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;

function comparisonHtml(comparison: Report['comparison']): string {
  if (!comparison) return '<p>There is no baseline yet.</p>';
  const { verdict, differences, worse, better, added, removed, changed } = comparison;
  const why = differences.length > 0 ? `, because these differ: ${differences.join(', ')}` : '';
  const flips = [...worse, ...better].map(
    ({ id, from, to, graders }) => `${id}: ${from} → ${to} (${graders.join(', ')})`,
  );
  return `<p><strong>${verdict}</strong>${escapeHtml(why)}: ${worse.length} worse, ${better.length} better, ${added.length} new, ${removed.length} removed, ${changed.length} rewritten.</p>${flips.length > 0 ? items(flips) : ''}`;
}

function flipOf({ comparison }: Report, id: string): 'worse' | 'better' | null {
  if (comparison?.worse.some((flip) => flip.id === id)) return 'worse';
  return comparison?.better.some((flip) => flip.id === id) ? 'better' : null;
}

function rateTable(title: string, rows: readonly (readonly [string, Rate])[]): string {
  const lines = rows
    .filter(([, { total }]) => total > 0)
    .map(
      ([name, rate]) =>
        `<tr><th scope="row">${escapeHtml(name)}</th><td>${rate.passed}/${rate.total}</td><td>${percent(rate.rate)}</td><td>${chart(rate)}</td></tr>`,
    );
  return `<table><thead><tr><th scope="col">${title}</th><th scope="col">passed</th><th scope="col">rate</th><th scope="col">interval</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** A bar with its interval, 200 units wide. */
function chart({ rate, low, high }: Rate): string {
  const x = (share: number): string => (share * 200).toFixed(1);
  const label = `${percent(rate)}, interval ${percent(low)} to ${percent(high)}`;
  return `<svg viewBox="0 0 200 12" width="200" height="12" role="img" aria-label="${label}"><rect class="track" width="200" height="12"/><rect class="bar" width="${x(rate)}" height="12"/><line class="interval" x1="${x(low)}" x2="${x(high)}" y1="6" y2="6"/></svg>`;
}

function graderTable({ graders }: Report): string {
  const rows = graders.map(({ name, role, rate, score, notApplicable, errors }) => {
    const mean = score ? `${score.mean.toFixed(3)} (${score.low.toFixed(3)} to ${score.high.toFixed(3)})` : '–';
    const cells = [role.replace('_', ' '), `${rate.passed}/${rate.total}`, mean, String(notApplicable), String(errors)];
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = ['Grader', 'role', 'passed', 'mean score', 'not applicable', 'errors'];
  return `<table><thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function filters({ categories, cases }: Report): string {
  const option = (value: string): string => `<option>${escapeHtml(value)}</option>`;
  const guides = [...new Set(cases.map(({ guide }) => guide))].filter((guide) => guide !== '');
  return `<form id="filters">
<label>Outcome <select name="outcome"><option value="">all</option><option value="!pass">not passed</option>${['pass', 'fail', 'error', 'stale_gold'].map(option).join('')}</select></label>
<label>Category <select name="category"><option value="">all</option>${categories.map(({ category }) => option(category)).join('')}</select></label>
<label>Guide <select name="guide"><option value="">all</option>${guides.map(option).join('')}</select></label>
<label>Baseline <select name="flip"><option value="">all</option><option value="worse">worse</option><option value="better">better</option></select></label>
<label>Text <input name="text" type="search" placeholder="question or id"></label>
</form>`;
}
