import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type ChatTurn, turnUnderWay } from '../chat-state.ts';
import { icon } from './icon.ts';
import { renderFeedback } from './render-feedback.ts';
import { renderSuggestions } from './render-greeting.ts';
import { renderGuideLink } from './render-passage.ts';
import type { View } from './view.ts';

/** Under a whole answer: how it was checked, its sources, what to do with it, what to ask next. */
export function renderAnswerFoot(view: View, turn: ChatTurn): TemplateResult | typeof nothing {
  const { strings } = view.wording;
  const { end } = turn;
  if (!end) return nothing;
  const isLast = view.state.turns.at(-1) === turn && !turnUnderWay(view.state);
  return html`${view.pictures?.draw(turn, view.state.turns) ?? nothing}<div class="foot">
    ${end.status === 'partial' ? renderMissing(strings.missing, end.missing) : nothing}
    ${renderChecked(view, turn)} ${renderSources(view, turn)}
    ${end.saved ? nothing : html`<p class="unsaved">${strings.notSaved}</p>`}
    ${renderTools(view, turn)}
    ${view.display.notes.has(turn.messageId) ? html`<p class="note">${view.display.notes.get(turn.messageId)}</p>` : nothing}
    ${isLast ? renderSuggestions(view, strings.askNext, end.suggestions) : nothing}
  </div>`;
}

function renderTools(view: View, turn: ChatTurn): TemplateResult | typeof nothing {
  const canCopy = turn.citations.length > 0;
  const canRate = turn.end?.saved === true && turn.end.status !== 'conversational';
  if (!canCopy && !canRate) return nothing;
  const copy = html`<button class="quiet" @click=${() => view.on.copy(turn.messageId)}>
    ${icon('copy')}${view.wording.strings.copy}
  </button>`;
  return html`<div class="tools">${canCopy ? copy : nothing} ${canRate ? renderFeedback(view, turn) : nothing}</div>`;
}

function renderChecked({ wording }: View, { claims, end }: ChatTurn): TemplateResult | typeof nothing {
  const { strings } = wording;
  const checked = claims.filter(({ verdict }) => verdict === 'supported').length;
  if (!end || checked + end.withheld === 0) return nothing;
  return html`<details class="checked">
    <summary>${icon('check')}<span>${wording.count(strings.checked, checked)}</span></summary>
    <p>${strings.checkedMeaning}</p>
    <p>${end.degraded ? strings.degraded : end.engine === 'model' ? strings.writtenByModel : strings.writtenFromGuide}</p>
    ${end.withheld > 0 ? html`<p>${wording.count(strings.withheld, end.withheld)}</p>` : nothing}
  </details>`;
}

/** Few sources are simply there; many are folded away. */
function renderSources(view: View, { citations }: ChatTurn): TemplateResult | typeof nothing {
  const { wording } = view;
  if (citations.length === 0) return nothing;
  return html`<details class="sources" part="sources" ?open=${citations.length <= 3}>
    <summary><span>${wording.count(wording.strings.sources, citations.length)}</span></summary>
    <ul>
      ${citations.map(
        (citation) => html`<li>
          <span class="number">${citation.number}</span>
          <span>${renderGuideLink(view, citation, citation.section.join(' › '))}</span>
        </li>`,
      )}
    </ul>
  </details>`;
}

function renderMissing(label: string, words: readonly string[]): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  return html`<p class="missing">${label} ${words.map((word) => html`<span dir="auto">${word}</span>`)}</p>`;
}
