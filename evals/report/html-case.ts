import { escapeHtml, scrolling } from './html-escape.ts';
import type { ReportedCase } from './report.ts';

type ReportedText = NonNullable<ReportedCase['text']>;
type ReportedAnswer = NonNullable<ReportedText['answer']>;
type Grades = ReportedCase['grades'];

/** One case to be opened: the question, each sentence of the answer beside the passages that it cites, the verdicts. */
export function htmlCase(one: ReportedCase, flip: 'worse' | 'better' | null): string {
  const { id, category, severity, outcome, text, guide, grades } = one;
  const title = text ? text.question : 'set aside: its text is not shown';
  const answer = text?.answer?.claims.map((claim) => claim.text).join(' ') ?? '';
  const faults = faultsOf(grades).map(([name]) => name);
  const words = `${id} ${title} ${answer}`.toLowerCase();
  const data = { outcome, category, severity, guide, flip: flip ?? '', failed: faults.join(' '), words };
  const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  const badges = [outcome, ...(flip ? [flip] : [])].map((name) => `<span class="badge ${name}">${name}</span>`);
  return `<details class="case" id="case-${escapeHtml(id)}"${attributes.join('')}>
<summary>${badges.join('')}<span class="title">${escapeHtml(title)}</span><span class="quiet">${escapeHtml(id)} · ${category} · ${severity}</span></summary>
<div class="body">
${text ? openedCase(one, text) : ''}
${gradeTable(grades)}
</div>
</details>`;
}

const faultsOf = (grades: Grades) =>
  Object.entries(grades).filter(([, { outcome }]) => outcome === 'fail' || outcome === 'error');

function openedCase({ file, line, grades }: ReportedCase, text: ReportedText): string {
  const why = text.reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  return `${why === '' ? '' : `<ul class="reasons">${why}</ul>`}
${conversation(text)}
${text.answer ? answerHtml(text.answer, grades) : ''}
${wantedHtml(text)}
<p class="quiet">${escapeHtml(file)}:${line}</p>`;
}

function conversation({ turns, question, earlier }: ReportedText): string {
  const asked = turns.map(
    (turn, index) =>
      `<p class="asked">${escapeHtml(turn)}</p>${earlier[index] === undefined ? '' : `<p class="earlier">${escapeHtml(earlier[index])}</p>`}`,
  );
  return `<div class="conversation">${asked.join('')}<p class="asked">${escapeHtml(question)}</p></div>`;
}

function answerHtml({ status, claims, citations, missing, suggestions }: ReportedAnswer, grades: Grades): string {
  const shown = new Set<number>();
  const cited = (numbers: readonly number[]): string =>
    numbers
      .map((number) => {
        const citation = citations.find((one) => one.number === number);
        if (!citation) return `<p class="fail">[${number}] leads to no citation</p>`;
        const isAgain = shown.has(number);
        shown.add(number);
        const place = `<cite>[${number}] ${escapeHtml(citation.section.join(' › '))}</cite>`;
        if (isAgain) return `<p class="again">${place}</p>`;
        return `<blockquote>${place}${escapeHtml(citation.before)}<mark>${escapeHtml(citation.quote)}</mark>${escapeHtml(citation.after)}</blockquote>`;
      })
      .join('');
  const rows = claims.map(({ text, block, citations: numbers, verdict, reasons }) => {
    const marks = numbers.map((number) => ` <sup>[${number}]</sup>`).join('');
    const blamed = blamedFor(text, grades).map((name) => `<span class="badge fail">${escapeHtml(name)}</span>`);
    const check = checkHtml(verdict, reasons);
    return `<div class="sentence${blamed.length > 0 ? ' faulty' : ''}" role="row"><div role="cell"><p class="${block}">${escapeHtml(text)}${marks}</p>${blamed.join('')}${check}</div><div role="cell">${cited(numbers) || '<p class="quiet">cites nothing</p>'}</div></div>`;
  });
  const also = [
    missing.length > 0 ? `Missing in the guide: ${missing.join(', ')}` : '',
    suggestions.length > 0 ? `Suggests: ${suggestions.join(' · ')}` : '',
  ].filter((line) => line !== '');
  return `<div class="answer" role="table" aria-label="The answer, sentence by sentence, beside what it cites">
<div class="sentence head" role="row"><div role="columnheader">The answer: <strong>${status}</strong></div><div role="columnheader">What it cites</div></div>
${rows.join('\n')}
</div>
${also.map((line) => `<p class="quiet">${escapeHtml(line)}</p>`).join('')}`;
}

/** What the answer says of the sentence, and on opening how it was checked. */
function checkHtml(verdict: string, reasons: readonly string[]): string {
  const said = verdict.replace('_', ' ');
  if (reasons.length === 0) return `<p class="check">${said}</p>`;
  const how = reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  return `<details class="check"><summary>${said}</summary><ul>${how}</ul></details>`;
}

/** The graders whose evidence against the answer holds this sentence. */
const blamedFor = (text: string, grades: Grades): readonly string[] =>
  faultsOf(grades)
    .filter(([, { evidence }]) => evidence.some((span) => span.includes(text)))
    .map(([name]) => name);

function wantedHtml({ behavior, wanted, answer }: ReportedText): string {
  const { gold, nuggets, forbidden, missing } = wanted;
  const facts = nuggets.map(({ any_of: forms, vital }) => `${forms.join(' / ')}${vital ? '' : ' (good to have)'}`);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['behavior', [behavior.replace('_', ' '), ...(answer ? [] : ['(was not asked)'])]],
    ['from the guide', gold],
    ['facts', facts],
    ['has to say that the guide lacks', missing],
    ['must not hold', forbidden.map(({ value, why }) => `${value} — ${why}`)],
  ];
  const shown = rows.filter(([, values]) => values.length > 0);
  return `<dl class="wanted">${shown
    .map(
      ([name, values]) => `<dt>Wanted: ${name}</dt>${values.map((value) => `<dd>${escapeHtml(value)}</dd>`).join('')}`,
    )
    .join('')}</dl>`;
}

/** A row for each grader that found a fault; those that passed in one line. */
function gradeTable(grades: Grades): string {
  const rows = faultsOf(grades).map(([name, { outcome, score, why, evidence }]) => {
    const details = evidence.length > 0 ? `<br>${escapeHtml(evidence.join(' | '))}` : '';
    return `<tr><th scope="row">${escapeHtml(name)}</th><td><span class="badge ${outcome}">${outcome}</span></td><td class="number">${score === null ? '' : score.toFixed(2)}</td><td>${escapeHtml(why)}${details}</td></tr>`;
  });
  const passed = Object.entries(grades)
    .filter(([, { outcome }]) => outcome === 'pass')
    .map(([name, { score }]) => (score === null || score === 1 ? name : `${name} (${score.toFixed(2)})`));
  const table = `<table class="grades"><thead><tr><th scope="col">Grader</th><th scope="col">outcome</th><th scope="col" class="number">score</th><th scope="col">why</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `${rows.length > 0 ? scrolling('Faults found', table) : ''}${passed.length > 0 ? `<p class="passed"><span class="badge pass">pass</span>${escapeHtml(passed.join(', '))}</p>` : ''}`;
}
