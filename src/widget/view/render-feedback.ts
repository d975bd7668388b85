import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Feedback } from '../../domain/conversation.ts';
import type { ChatTurn } from '../chat-state.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

const REASONS: readonly Feedback['reasons'][number][] = ['wrong', 'no_source', 'missed', 'unclear'];

/** Two toggles, and after "not helpful" a short form that nobody has to fill in. */
export function renderFeedback(view: View, turn: ChatTurn): TemplateResult {
  const { strings } = view.wording;
  const toggle = (rating: Feedback['rating'], label: string, picture: 'up' | 'down') => html`<button
    class="quiet"
    aria-pressed=${turn.feedback?.rating === rating}
    @click=${() => view.on.rate(turn.messageId, rating)}
  >${icon(picture)}${label}</button>`;
  return html`<div class="rate" role="group" aria-label=${strings.rate}>
      ${toggle('helpful', strings.helpful, 'up')} ${toggle('not_helpful', strings.notHelpful, 'down')}
    </div>
    ${view.display.reasonsFor === turn.messageId ? renderReasons(view, turn) : nothing}`;
}

function renderReasons({ wording: { strings }, on }: View, turn: ChatTurn): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const sent = new FormData(event.currentTarget);
    const chosen = sent.getAll('reason');
    on.sendReasons(
      turn.messageId,
      REASONS.filter((reason) => chosen.includes(reason)),
      String(sent.get('comment') ?? ''),
    );
  };
  return html`<form class="reasons" @submit=${send}>
    <fieldset>
      <legend>${strings.whatWasWrong}</legend>
      ${REASONS.map(
        (reason) =>
          html`<label class="reason"><input type="checkbox" name="reason" value=${reason} />${strings.reasons[reason]}</label>`,
      )}
    </fieldset>
    <label class="comment">${strings.comment}<textarea name="comment" rows="2" maxlength="500"></textarea></label>
    <button class="primary" type="submit">${strings.sendFeedback}</button>
  </form>`;
}
