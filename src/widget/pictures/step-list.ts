import type { TemplateResult } from 'lit/html.js';
import type { StepFact } from '../../domain/guide.ts';
import type { Pencil } from './picture-kit.ts';
import type { Progress } from './progress.ts';

/** The guide's steps to tick, and the first that isn't ticked as what comes next. */
export function drawSteps(
  { html, nothing, strings, wording, ask }: Pencil,
  steps: readonly StepFact[],
  { done }: Progress,
  tick: (done: readonly number[]) => void,
): TemplateResult {
  const next = steps.find(({ number }) => !done.includes(number));
  const count = steps.filter(({ number }) => done.includes(number)).length;
  const toggle = (number: number) =>
    tick(done.includes(number) ? done.filter((other) => other !== number) : [...done, number]);
  return html`<p class="picture-title">${strings.steps}${count > 0 ? html` <small>${wording().count(strings.done, count)}</small>` : nothing}</p>
    <ol class="steps">
      ${steps.map(
        ({ number, title }) => html`<li>
          <label><input type="checkbox" .checked=${done.includes(number)} @change=${() => toggle(number)} /><span lang="en" dir="auto">${number}. ${title}</span></label>
        </li>`,
      )}
    </ol>
    ${
      next
        ? html`<div class="next"><p><b>${strings.next}:</b> <bdi lang="en">${next.title}</bdi></p>
            <button class="plain" @click=${() => ask(`Step ${next.number}: ${next.title}`)}>${strings.askAbout}</button></div>`
        : html`<p class="next"><b>${strings.allDone}</b></p>`
    }`;
}
