import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Citation } from '../../domain/answer.ts';
import { type PassageContext, passageContext, plainQuote } from '../passage-context.ts';
import { fill } from '../wording.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** The passage behind a chip, the quoted words marked; the quote alone until, or unless, its passage has been fetched. */
export function renderPassage(view: View, citation: Citation): TemplateResult {
  const { card, wording } = view;
  const { strings } = wording;
  const title = fill(strings.passage, String(citation.number));
  const context = passageContext(view.display.passages.get(citation.passageId), citation);
  return html`<div class="passage" id="passage" part="passage" role="group" aria-label=${title}>
    <div class="passage-head">
      <p><span class="number">${citation.number}</span> ${citation.section.join(' › ')}</p>
      <button class="tool" aria-label=${strings.closePassage} title=${strings.closePassage} @click=${view.on.closeCitation}>
        ${icon('close')}
      </button>
    </div>
    <blockquote dir="auto" tabindex="0">${context ? renderContext(context) : html`<p><mark>${plainQuote(citation.quote)}</mark></p>`}</blockquote>
    <p class="passage-foot">
      ${renderGuideLink(view, citation)}
      ${card ? html`<small>${fill(strings.updated, wording.day(card.updated))}</small>` : nothing}
    </p>
  </div>`;
}

function renderContext({ kind, parts }: PassageContext): TemplateResult {
  const texts = parts.map(({ label, text, isQuoted }) => {
    const words = label === null ? text : html`<b>${label}</b><br />${text}`;
    return isQuoted ? html`<mark>${words}</mark>` : html`<span>${words}</span>`;
  });
  if (kind === 'prose') return html`<p>${texts.map((part) => html`${part} `)}</p>`;
  const items = texts.map((part) => html`<li>${part}</li>`);
  return kind === 'ordered' ? html`<ol>${items}</ol>` : html`<ul class=${kind}>${items}</ul>`;
}

/**
 * The link to the passage in the guide, in a new tab unless the guide is the page that holds the chat. `section` stands
 * for the link's usual words, which a screen reader still hears; without a web address it stands as plain text.
 */
export function renderGuideLink(view: View, citation: Citation, section?: string): TemplateResult | typeof nothing {
  const { strings } = view.wording;
  const href = view.resolve(citation.url);
  if (href === null) return section === undefined ? nothing : html`${section}`;
  const isElsewhere = view.leavesPage(href);
  return html`<a href=${href} target=${isElsewhere ? '_blank' : nothing} rel=${isElsewhere ? 'noopener noreferrer' : nothing} @click=${view.on.followed}
    ><span>${section ?? strings.readInGuide}</span>${isElsewhere ? icon('arrow') : nothing}<span class="hidden"
      >${section === undefined ? nothing : html`: ${strings.readInGuide}`}${isElsewhere ? html` (${strings.newTab})` : nothing}</span
    ></a
  >`;
}
