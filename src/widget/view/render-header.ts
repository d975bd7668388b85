import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** The panel's title and what can be done with the whole conversation. */
export function renderHeader(view: View): TemplateResult {
  const { wording, heading, state, display, on, isLauncher } = view;
  const { strings } = wording;
  const hasTurns = state.turns.length > 0 && !display.isDeleting;
  return html`<header part="header">
      <h2 id="heading">${icon('signpost')}<span>${heading}</span> <span class="badge">${strings.ai}</span></h2>
      ${
        hasTurns
          ? html`<button class="tool" title=${strings.newChat} aria-label=${strings.newChat} @click=${on.startNew}>${icon('plus')}</button>`
          : nothing
      }
      <button
        class="tool"
        id="options"
        title=${strings.options}
        aria-label=${strings.options}
        aria-expanded=${display.isShowingOptions}
        aria-controls=${display.isShowingOptions ? 'options-list' : nothing}
        @click=${on.toggleOptions}
      >${icon('more')}</button>
      ${
        isLauncher
          ? html`<button class="tool" title=${strings.close} aria-label=${strings.close} @click=${on.hide}>${icon('close')}</button>`
          : nothing
      }
    </header>
    ${display.isShowingOptions ? renderOptions(view, hasTurns) : nothing}
    ${display.isConfirmingDelete ? renderConfirm(view) : nothing}
    ${display.isDeleting ? renderUndo(view) : nothing}`;
}

function renderOptions({ wording: { strings }, display, on }: View, hasTurns: boolean): TemplateResult {
  return html`<div class="options" id="options-list" role="group" aria-label=${strings.options}>
    <label class="reason"
      ><input
        type="checkbox"
        .checked=${display.isWhole}
        @change=${() => on.setWhole(!display.isWhole)}
      />${strings.whole}</label
    >
    ${
      hasTurns
        ? html`<button class="plain" @click=${on.download}>${strings.download}</button>
            <button class="plain" id="delete" @click=${() => on.confirmDelete(true)}>${strings.deleteChat}</button>`
        : nothing
    }
  </div>`;
}

function renderConfirm({ wording: { strings }, on }: View): TemplateResult {
  return html`<div class="confirm" role="group" aria-label=${strings.deleteChat}>
    <p>${strings.deleteQuestion}</p>
    <button class="plain" id="keep" @click=${() => on.confirmDelete(false)}>${strings.deleteNo}</button>
    <button class="primary danger" @click=${on.delete}>${strings.deleteYes}</button>
  </div>`;
}

function renderUndo({ wording: { strings }, on }: View): TemplateResult {
  return html`<div class="confirm" role="group" aria-label=${strings.deleteChat}>
    <p>${strings.deleting}</p>
    <button class="plain" id="undo" @click=${on.undoDelete}>${strings.undo}</button>
  </div>`;
}
