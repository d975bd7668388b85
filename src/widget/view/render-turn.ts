import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type ChatTurn, isUnderWay } from '../chat-state.ts';
import { problemAction } from '../problem.ts';
import { fill } from '../wording.ts';
import { renderAnswerFoot } from './render-answer-foot.ts';
import { renderClaims } from './render-claims.ts';
import type { View } from './view.ts';

/** One question with its answer, as far as it has come. */
export function renderTurn(view: View, turn: ChatTurn): TemplateResult {
  const { strings } = view.wording;
  return html`<article class="turn" data-message=${turn.messageId} aria-busy=${isUnderWay(turn)}>
    <h3 class="question" part="question"><span class="hidden">${strings.you}: </span><span dir="auto">${turn.question}</span></h3>
    <div class="answer" part="answer" lang="en">
      ${view.display.isWhole && isUnderWay(turn) ? nothing : renderClaims(view, turn)}
    </div>
    ${isUnderWay(turn) ? html`<p class="stage">${turn.stage ? strings.stages[turn.stage] : strings.answering}</p>` : nothing}
    ${turn.phase === 'answered' ? renderAnswerFoot(view, turn) : renderEnd(view, turn)}
  </article>`;
}

/** Why there is no whole answer, with the one thing to do about it. */
function renderEnd({ wording, on }: View, turn: ChatTurn): TemplateResult | typeof nothing {
  const { strings } = wording;
  if (turn.phase === 'stopped') {
    return html`<div class="end">
      <p>${strings.stopped}</p>
      <button class="plain" @click=${() => on.act('retry', turn.messageId)}>${strings.actions.again}</button>
    </div>`;
  }
  if (!turn.problem) return nothing;
  const { kind, retryAfterSeconds, requestId } = turn.problem;
  const action = problemAction(kind);
  return html`<div class="end problem" data-problem=${kind}>
    <p role=${kind === 'interrupted' ? nothing : 'alert'}>
      ${strings.problems[kind]}
      ${retryAfterSeconds === undefined ? nothing : wording.count(strings.retryAfter, retryAfterSeconds)}
      ${kind === 'server' && requestId ? html`<small>${fill(strings.requestId, requestId)}</small>` : nothing}
    </p>
    <button class="primary" @click=${() => on.act(action, turn.messageId)}>
      ${kind === 'interrupted' ? strings.actions.again : strings.actions[action]}
    </button>
  </div>`;
}
