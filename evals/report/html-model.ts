import { judgeLines } from '../judge/judge-gate.ts';
import { callLines } from '../record-replay/call-lines.ts';
import { escapeHtml } from './html-escape.ts';
import type { Report } from './report.ts';

/** What a model judge found, with each disagreement beside its case, and what was asked of the endpoint; "" without either. */
export function modelHtml({ judges, calls }: Report): string {
  return [
    ...(judges.length > 0 ? [`<section id="judge"><h2>Judge</h2>${judges.map(judgeHtml).join('')}</section>`] : []),
    ...(calls ? [`<section id="calls"><h2>Calls to the endpoint</h2>${items(callLines(calls))}</section>`] : []),
  ].join('\n');
}

type JudgeReport = Report['judges'][number];

const judgeHtml = (judge: JudgeReport): string =>
  `${items(judgeLines({ ...judge, disagreements: [] }))}${disagreements(judge)}`;

function disagreements({ disagreements: all }: JudgeReport): string {
  if (all.length === 0) return '';
  const rows = all.map(({ id, code, judge, text }) => {
    const cells = [text?.sentence ?? 'set aside: its text is not shown', code, judge, text?.quote ?? ''];
    const link = `<a href="#case-${escapeHtml(id)}">${escapeHtml(id)}</a>`;
    return `<tr><th scope="row">${link}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const head = ['Case', 'Sentence', 'Graders', 'Judge', 'Its quote'];
  return `<h3>Where it and the graders disagree</h3>
<div class="scroll"><table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const items = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
