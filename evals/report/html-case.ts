import { escapeHtml } from './html-escape.ts';
import type { ReportedCase } from './report.ts';

type ReportedText = NonNullable<ReportedCase['text']>;
type ReportedAnswer = NonNullable<ReportedText['answer']>;

/** One case to be opened: the question, each sentence of the answer beside the passages that it cites, the verdicts. */
export function htmlCase(one: ReportedCase, flip: 'worse' | 'better' | null): string {
  const { id, category, severity, outcome, text, guide } = one;
  const title = text ? text.question : 'set aside: its text is not shown';
  const words = `${id} ${title}`.toLowerCase();
  const data = { outcome, category, guide, flip: flip ?? '', words };
  const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  return `<details class="case"${attributes.join('')}>
<summary><span class="badge ${outcome}">${outcome}</span>${flip ? `<span class="badge ${flip}">${flip}</span>` : ''} <span class="title">${escapeHtml(title)}</span> <span class="quiet">${escapeHtml(id)} · ${category} · ${severity}</span></summary>
${text ? openedCase(one, text) : ''}
${gradeTable(one)}
</details>`;
}

function openedCase(
  { file, line }: ReportedCase,
  { turns, question, behavior, reasons, answer }: ReportedText,
): string {
  const asked = [...turns, question].map((turn) => `<li>${escapeHtml(turn)}</li>`).join('');
  const why = reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  return `<p class="quiet">${escapeHtml(file)}:${line} · wanted: ${behavior}</p>
<ol class="asked">${asked}</ol>
${why === '' ? '' : `<ul class="reasons">${why}</ul>`}
${answer ? answerHtml(answer) : ''}`;
}

function answerHtml({ status, claims, citations, missing, suggestions }: ReportedAnswer): string {
  const cited = (numbers: readonly number[]): string =>
    citations
      .filter(({ number }) => numbers.includes(number))
      .map(
        ({ number, section, before, quote, after }) =>
          `<blockquote><cite>[${number}] ${escapeHtml(section.join(' › '))}</cite>${escapeHtml(before)}<mark>${escapeHtml(quote)}</mark>${escapeHtml(after)}</blockquote>`,
      )
      .join('');
  const rows = claims.map(
    ({ text, block, citations: numbers }) =>
      `<tr><td class="${block}">${escapeHtml(text)}${numbers.map((number) => ` <sup>[${number}]</sup>`).join('')}</td><td>${cited(numbers)}</td></tr>`,
  );
  const also = [
    missing.length > 0 ? `missing: ${missing.join(', ')}` : '',
    suggestions.length > 0 ? `suggests: ${suggestions.join(' · ')}` : '',
  ].filter((line) => line !== '');
  return `<p>Answer: <strong>${status}</strong></p>
<table class="answer"><thead><tr><th scope="col">What it says</th><th scope="col">What it cites</th></tr></thead><tbody>${rows.join('')}</tbody></table>
${also.map((line) => `<p class="quiet">${escapeHtml(line)}</p>`).join('')}`;
}

function gradeTable({ grades }: ReportedCase): string {
  const rows = Object.entries(grades)
    .filter(([, { outcome }]) => outcome !== 'not_applicable')
    .map(
      ([name, { outcome, score, why }]) =>
        `<tr><th scope="row">${escapeHtml(name)}</th><td><span class="badge ${outcome}">${outcome}</span></td><td>${score === null ? '' : score.toFixed(2)}</td><td>${escapeHtml(why)}</td></tr>`,
    );
  if (rows.length === 0) return '';
  return `<table class="grades"><thead><tr><th scope="col">Grader</th><th scope="col">outcome</th><th scope="col">score</th><th scope="col">why</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
