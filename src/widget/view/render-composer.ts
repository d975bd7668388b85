import { html, nothing, type TemplateResult } from 'lit/html.js';
import { turnUnderWay } from '../chat-state.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** Where the visitor writes. Send turns into Stop while an answer is under way; what is typed stays. */
export function renderComposer(view: View): TemplateResult {
  const { wording, state, display, on, maxQuestionLength } = view;
  const { strings } = wording;
  const isAnswering = turnUnderWay(state) !== null;
  const left = maxQuestionLength - display.questionLength;
  const hasCounter = display.questionLength >= maxQuestionLength * 0.8;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    on.submit();
  };
  return html`<form class="composer" part="composer" @submit=${submit}>
    ${display.notice ? html`<p class="notice">${display.notice}</p>` : nothing}
    ${display.asksAboutPersonal ? renderPersonal(view) : nothing}
    <div class="over-field">
      <label for="question">${strings.inputLabel}</label>
      ${state.turns.length > 0 ? html`<span>${strings.canBeWrong}</span>` : nothing}
    </div>
    <div class="field">
      <textarea
        id="question"
        part="input"
        rows="1"
        dir="auto"
        enterkeyhint="send"
        placeholder=${strings.placeholder}
        aria-invalid=${left < 0 ? 'true' : nothing}
        aria-describedby=${hasCounter ? 'counter' : nothing}
        @input=${on.typed}
        @keydown=${on.key}
      ></textarea>
      ${
        isAnswering
          ? html`<button class="send primary" part="send" type="button" @click=${on.stop}>${icon('stop')}<span>${strings.stop}</span></button>`
          : html`<button class="send primary" part="send" type="submit">${icon('send')}<span>${strings.send}</span></button>`
      }
    </div>
    ${
      hasCounter
        ? html`<p id="counter" class=${left < 0 ? 'counter over' : 'counter'}>
            ${left < 0 ? wording.count(strings.charactersOver, -left) : wording.count(strings.charactersLeft, left)}
          </p>`
        : nothing
    }
  </form>`;
}

/** Nothing is sent until the visitor has seen this. */
function renderPersonal({ wording: { strings }, on }: View): TemplateResult {
  return html`<div class="personal" role="group" aria-label=${strings.personal}>
    <p>${strings.personal}</p>
    <button class="plain" type="button" id="change" @click=${on.changeQuestion}>${strings.change}</button>
    <button class="plain" type="button" @click=${on.sendAnyway}>${strings.sendAnyway}</button>
  </div>`;
}
