import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** The panel's title and what can be done with the whole conversation. */
export function renderHeader({ wording: { strings }, heading, state, display, on, isLauncher }: View): TemplateResult {
  const hasTurns = state.turns.length > 0;
  return html`<header part="header">
      <h2 id="heading">${icon('signpost')}<span>${heading}</span> <span class="badge">${strings.ai}</span></h2>
      ${
        hasTurns
          ? html`<button class="tool" title=${strings.newChat} aria-label=${strings.newChat} @click=${on.startNew}>${icon('plus')}</button>
              <button
                class="tool"
                id="delete"
                title=${strings.deleteChat}
                aria-label=${strings.deleteChat}
                @click=${() => on.confirmDelete(true)}
              >${icon('bin')}</button>`
          : nothing
      }
      ${
        isLauncher
          ? html`<button class="tool" title=${strings.close} aria-label=${strings.close} @click=${on.hide}>${icon('close')}</button>`
          : nothing
      }
    </header>
    ${
      display.isConfirmingDelete
        ? html`<div class="confirm" role="group" aria-label=${strings.deleteChat}>
            <p>${strings.deleteQuestion}</p>
            <button class="plain" id="keep" @click=${() => on.confirmDelete(false)}>${strings.deleteNo}</button>
            <button class="primary danger" @click=${on.delete}>${strings.deleteYes}</button>
          </div>`
        : nothing
    }`;
}
