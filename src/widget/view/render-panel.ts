import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from './icon.ts';
import { renderComposer } from './render-composer.ts';
import { renderGreeting } from './render-greeting.ts';
import { renderHeader } from './render-header.ts';
import { renderTurn } from './render-turn.ts';
import type { View } from './view.ts';

/** The whole chat: in the page, or as a launcher with a dialog. */
export function renderChat(view: View, announcement: string): TemplateResult {
  const { wording, isLauncher, isOpen, on } = view;
  // The one live region. It stands outside the dialog's content changes and is never hidden while the panel is open.
  const speaker = html`<p class="hidden" role="status" lang=${wording.lang}>${announcement}</p>`;
  if (!isLauncher) {
    return html`<section
      class="panel"
      part="panel"
      aria-labelledby="heading"
      lang=${wording.lang}
      dir=${wording.direction}
      @keydown=${on.escape}
    >
      ${renderContent(view)}${speaker}
    </section>`;
  }
  return html`<div class="around" lang=${wording.lang} dir=${wording.direction}>
    <button
      class="launcher"
      id="launcher"
      part="launcher"
      aria-label="${view.heading}, ${wording.strings.ai}"
      aria-expanded=${isOpen}
      aria-controls="panel"
      @click=${on.toggle}
    >${icon(isOpen ? 'close' : 'signpost')}<span>${view.heading}</span></button>
    <dialog class="panel" id="panel" part="panel" aria-labelledby="heading" @keydown=${on.escape} @close=${on.hide}>
      ${renderContent(view)}${speaker}
    </dialog>
  </div>`;
}

function renderContent(view: View): TemplateResult {
  const { wording, state, display, on } = view;
  const { strings } = wording;
  return html`${renderHeader(view)}
    <div class="log-frame">
      <div
        class="log"
        id="log"
        part="log"
        role="group"
        aria-label=${strings.conversation}
        tabindex="0"
        @scroll=${on.scrolled}
      >
      ${renderGreeting(view)}
      ${state.restoring === 'yes' ? html`<p class="stage">${strings.restoring}</p>` : nothing}
      ${
        state.restoring === 'failed'
          ? html`<div class="end problem"><p role="alert">${strings.restoreFailed}</p>
              <button class="primary" @click=${on.restore}>${strings.actions.retry}</button></div>`
          : nothing
      }
      ${display.isDeleting ? nothing : state.turns.map((turn) => renderTurn(view, turn))}
    </div>
    ${
      display.hasUnseen
        ? html`<button class="jump" title=${strings.jump} aria-label=${strings.jump} @click=${on.jump}>${icon('latest')}</button>`
        : nothing
    }
    </div>
    ${renderComposer(view)}`;
}
