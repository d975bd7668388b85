import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fill } from '../wording.ts';
import type { View } from './view.ts';

/** What the advisor is and what it answers from, always first; with suggested questions until one is asked. */
export function renderGreeting(view: View): TemplateResult {
  const { wording, greeting, suggestions, state, card, guideUrl, privacyUrl } = view;
  const { strings, lang } = wording;
  const isNew = (state.turns.length === 0 || view.display.isDeleting) && state.restoring === 'no';
  return html`<div class="greeting">
    ${isNew ? html`<p class="hello" dir="auto">${greeting}</p>` : nothing}
    <p class="disclosure">
      ${strings.disclosure} ${lang === 'en' ? nothing : strings.guideLanguage} ${strings.stored}
      ${privacyUrl ? html`<a href=${privacyUrl} target="_blank" rel="noopener noreferrer">${strings.privacy}</a>` : nothing}
    </p>
    ${isNew ? renderSuggestions(view, strings.tryAsking, suggestions) : nothing}
    ${
      isNew && card
        ? html`<p class="edition">
            <a href=${guideUrl ?? nothing} target="_blank" rel="noopener noreferrer"><bdi lang="en">${card.title}</bdi></a>
            ${fill(strings.updated, wording.day(card.updated))}
          </p>`
        : nothing
    }
  </div>`;
}

/** Questions to ask with one press. */
export function renderSuggestions(
  { on }: View,
  label: string,
  suggestions: readonly string[],
): TemplateResult | typeof nothing {
  if (suggestions.length === 0) return nothing;
  return html`<div class="suggestions" part="suggestions">
    <p class="label">${label}</p>
    <ul>
      ${suggestions.map(
        (question) =>
          html`<li><button part="suggestion" dir="auto" @click=${() => on.ask(question)}>${question}</button></li>`,
      )}
    </ul>
  </div>`;
}
