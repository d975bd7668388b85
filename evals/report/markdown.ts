import { percent } from '../gate.ts';
import { judgeLines } from '../judge/judge-gate.ts';
import { callLines } from '../record-replay/call-lines.ts';
import { comparisonText } from './comparison-text.ts';
import type { Report, ReportedCase } from './report.ts';

const MAX_LISTED = 50;

/**
 * The run for a job summary: verdict, what changed since the baseline, why the gate failed, the tables, then the failed
 * cases. The most telling comes first and lists are cut, so that a summary cut short by its host still says enough.
 */
export function markdownReport(report: Report): string {
  return [
    `## ${report.verdict.passed ? '✅' : '❌'} Signpost evals`,
    '',
    escapeMarkdown(report.verdict.line),
    '',
    ...list('Why the gate failed', report.verdict.reasons),
    ...comparison(report),
    ...table(
      ['Category', 'passed', 'rate', '95 % interval'],
      [
        ...report.categories.map(({ category, rate }) => [category, rate] as const),
        ...report.parts.map(({ name, rate }) => [name, rate] as const),
      ]
        .filter(([, { total }]) => total > 0)
        .map(([name, { passed, total, rate, low, high }]) => [
          name,
          `${passed}/${total}`,
          percent(rate),
          `${percent(low)} – ${percent(high)}`,
        ]),
    ),
    ...table(
      ['Grader', 'role', 'passed', 'mean score', 'not applicable', 'errors'],
      report.graders.map(({ name, role, rate, score, notApplicable, errors }) => [
        name,
        role.replace('_', ' '),
        `${rate.passed}/${rate.total}`,
        score ? `${score.mean.toFixed(3)} (${score.low.toFixed(3)} – ${score.high.toFixed(3)})` : '–',
        String(notApplicable),
        String(errors),
      ]),
    ),
    ...list('Judge', report.judges.flatMap(judgeLines)),
    ...list('Calls to the endpoint', report.calls ? callLines(report.calls) : []),
    ...list('Failed cases', report.cases.filter(({ outcome }) => outcome !== 'pass').map(failedCase)),
  ].join('\n');
}

function comparison({ comparison }: Report): string[] {
  if (!comparison) return ['No baseline to compare with.', ''];
  const { verdict, counts, statistics, graders, scores, worse, better } = comparisonText(comparison);
  return [
    `**Baseline: ${escapeMarkdown(verdict)}** (${counts})`,
    '',
    ...list('Flips', [...worse.map((flip) => `↓ ${flip}`), ...better.map((flip) => `↑ ${flip}`)]),
    ...[statistics, graders, scores].filter((line) => line !== '').flatMap((line) => [escapeMarkdown(line), '']),
  ];
}

function failedCase({ id, category, severity, outcome, text }: ReportedCase): string {
  const what = text ? `“${text.question}”: ${text.reasons.join('; ')}` : 'set aside';
  return `${id} (${category}, ${severity}, ${outcome}): ${what}`;
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MAX_LISTED;
  const shown = lines.slice(0, MAX_LISTED).map((line) => `- ${escapeMarkdown(line)}`);
  return [`### ${title}`, '', ...shown, ...(more > 0 ? [`- … and ${more} more`] : []), ''];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

const escapeMarkdown = (text: string): string =>
  text.replaceAll(/\s*\n\s*/gu, ' ').replaceAll(/[\\`*_[\]<>|#]/gu, '\\$&');
