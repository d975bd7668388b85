import { htmlCase } from './html-case.ts';
import { escapeHtml } from './html-escape.ts';
import { modelHtml } from './html-model.ts';
import { HTML_SCRIPT } from './html-script.ts';
import { HTML_STYLE } from './html-style.ts';
import { baselineHtml, gradersHtml, overviewHtml, ratesHtml, retrievalHtml } from './html-summary.ts';
import type { Report } from './report.ts';

/**
 * The run as one self-contained page: nothing is loaded from anywhere, it works from a file, and without its script
 * every case is still there to be read.
 */
export function htmlReport(report: Report): string {
  const { verdict, times, engine } = report;
  const outcome = verdict.passed ? 'pass' : 'fail';
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
<header class="top">
<h1>Signpost evals <span class="badge ${outcome}">${verdict.passed ? 'passed' : 'failed'}</span></h1>
<nav aria-label="Parts of the report"><a href="#why">Verdict</a><a href="#rates">Rates</a><a href="#graders">Graders</a><a href="#cases">Cases</a></nav>
</header>
<main>
<section id="why">
${overviewHtml(report)}
<p class="quiet">${escapeHtml(engine)} engine · ${escapeHtml(times.startedAt)} · ${(times.totalMs / 1000).toFixed(1)} s · a case takes ${times.p50Ms.toFixed(1)} ms (half of them), ${times.p95Ms.toFixed(1)} ms (19 of 20)</p>
${baselineHtml(report)}
</section>
<section id="rates"><h2>Pass rates</h2>${ratesHtml(report)}</section>
<section id="graders"><h2>Graders</h2>${gradersHtml(report)}${retrievalHtml(report)}</section>
${modelHtml(report)}
<section id="cases"><h2>Cases</h2>
${filters(report)}
<p id="count" role="status" class="quiet"></p>
<div class="list">
${report.cases.map((one) => htmlCase(one, flipOf(report, one.id))).join('\n')}
</div>
</section>
</main>
<script>${HTML_SCRIPT}</script>
</body>
</html>
`;
}

function flipOf({ comparison }: Report, id: string): 'worse' | 'better' | null {
  if (comparison?.worse.some((flip) => flip.id === id)) return 'worse';
  return comparison?.better.some((flip) => flip.id === id) ? 'better' : null;
}

type Option = readonly [value: string, label: string];

/** Hidden until the script that they need is there. */
function filters({ categories, cases, graders }: Report): string {
  const named = (values: Iterable<string>): readonly Option[] => [...new Set(values)].map((value) => [value, value]);
  const failing = graders.flatMap(({ name }): Option[] => {
    const count = cases.filter(({ grades }) => isFault(grades[name]?.outcome)).length;
    return count === 0 ? [] : [[name, `${name} (${count})`]];
  });
  const outcomes: readonly Option[] = [['!pass', 'not passed'], ...named(cases.map(({ outcome }) => outcome))];
  const flips: readonly Option[] = [
    ['worse', 'worse'],
    ['better', 'better'],
  ];
  return `<form id="filters" hidden>
${select('Outcome', 'outcome', outcomes)}
${select('Since the baseline', 'flip', flips)}
${select('Failed grader', 'failed', failing)}
${select('Category', 'category', named(categories.map(({ category }) => category)))}
${select('Severity', 'severity', named(cases.map(({ severity }) => severity)))}
${select('Guide', 'guide', named(cases.map(({ guide }) => guide).filter((guide) => guide !== '')))}
<label class="wide">Text <input name="text" type="search" placeholder="words of the question, the answer or the id"></label>
<p class="quiet keys wide">Keys: <kbd>/</kbd> search · <kbd>j</kbd> <kbd>k</kbd> next and previous case · <kbd>Enter</kbd> open · <kbd>o</kbd> open or close all that are shown · <kbd>Esc</kbd> leave the search</p>
</form>`;
}

const isFault = (outcome: string | undefined): boolean => outcome === 'fail' || outcome === 'error';

const select = (label: string, name: string, options: readonly Option[]): string =>
  `<label>${label} <select name="${name}"><option value="">all</option>${options
    .map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`)
    .join('')}</select></label>`;
