import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Claim } from '../../domain/answer.ts';
import type { ChatTurn } from '../chat-state.ts';
import { type ClaimBlock, claimBlocks } from '../claim-blocks.ts';
import { fill } from '../wording.ts';
import { renderPassage } from './render-passage.ts';
import { chipName, type View } from './view.ts';

const MAX_UNBROKEN = 20;

/** The sentences of an answer, each followed by the chips of the passages that it was checked against. */
export function renderClaims(view: View, turn: ChatTurn): readonly TemplateResult[] {
  return claimBlocks(turn.claims).map((block) => renderBlock(view, turn, block));
}

function renderBlock(view: View, turn: ChatTurn, { kind, claims }: ClaimBlock): TemplateResult {
  if (kind === 'paragraph') {
    return html`<p dir="auto">${claims.map((claim) => renderClaim(view, turn, claim))}</p>
      ${claims.map((claim) => renderOpenPassage(view, turn, claim))}`;
  }
  const items = claims.map(
    (claim) => html`<li>${renderClaim(view, turn, claim)}${renderOpenPassage(view, turn, claim)}</li>`,
  );
  return kind === 'step' ? html`<ol dir="auto">${items}</ol>` : html`<ul dir="auto">${items}</ul>`;
}

function renderClaim(view: View, turn: ChatTurn, claim: Claim): TemplateResult {
  const { head, tail } = lastWordApart(claim.text);
  const chips = claim.citations.map((number) => renderChip(view, turn, claim, number));
  return html`<span class="claim">${head}<span class="unbroken">${tail}${chips}</span> </span>`;
}

/** A sentence's last word stays on one line with its chips, unless it is too long for that. */
function lastWordApart(text: string): { readonly head: string; readonly tail: string } {
  const from = text.lastIndexOf(' ') + 1;
  return text.length - from > MAX_UNBROKEN
    ? { head: text, tail: '' }
    : { head: text.slice(0, from), tail: text.slice(from) };
}

function renderChip({ wording, on, display }: View, turn: ChatTurn, claim: Claim, number: number) {
  const citation = turn.citations.find((candidate) => candidate.number === number);
  if (!citation) return nothing;
  const chip = { messageId: turn.messageId, claimIndex: claim.index, number };
  const isOpen = display.openCitation !== null && chipName(display.openCitation) === chipName(chip);
  const section = citation.section.join(' › ');
  return html`<button
      class="chip"
      part="chip"
      title=${section}
      aria-label="${fill(wording.strings.passage, String(number))}: ${section}"
      aria-expanded=${isOpen}
      data-chip=${chipName(chip)}
      aria-controls=${isOpen ? 'passage' : nothing}
      @click=${() => on.toggleCitation(chip)}
    >${number}</button>`;
}

function renderOpenPassage(view: View, turn: ChatTurn, claim: Claim): TemplateResult | typeof nothing {
  const open = view.display.openCitation;
  if (open?.messageId !== turn.messageId || open.claimIndex !== claim.index) return nothing;
  const citation = turn.citations.find(({ number }) => number === open.number);
  return citation ? renderPassage(view, citation) : nothing;
}
