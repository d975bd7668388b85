import { html, raw } from 'hono/html';
import type { GuideMeta, GuideProfile } from '../../domain/guide.ts';
import { guideOutline } from './guide-outline.ts';
import { layout, type PageAssets } from './layout.ts';

export type GuidePage = {
  readonly guide: GuideMeta & Pick<GuideProfile, 'sections'>;
  /** The guide's body from guide/render-html: sanitised there, with an anchor on every section and passage. */
  readonly bodyHtml: string;
  readonly suggestions: readonly string[];
  /** Of a question, in code points. */
  readonly maxQuestionLength: number;
  readonly assets: PageAssets;
};

/** `GET /guide/:slug`: the guide to read; a citation's link leads to its passage, highlighted by `:target` alone. */
export function guidePage({ guide, bodyHtml, suggestions, maxQuestionLength, assets }: GuidePage): string {
  return layout({
    title: `${guide.title} · the guide`,
    description: `The career guide that Signpost answers from: ${guide.title}.`,
    assets,
    current: 'guide',
    widget: 'loader',
    main: html`
      <div class="reading">
        <nav class="contents" aria-label="In this guide">
          <h2>In this guide</h2>
          ${guideOutline(guide.slug, guide.sections, { deep: true })}
        </nav>
        <article class="guide">
          <p class="meta">Edition ${guide.edition}, updated <time datetime="${guide.updated}">${guide.updated}</time>.
          Place: ${guide.region}. <a href="/?guide=${guide.slug}">Ask about this guide</a></p>
          ${raw(bodyHtml)}
        </article>
      </div>
      <signpost-chat api="/" guide="${guide.slug}" mode="launcher" max-length="${maxQuestionLength}" suggestions="${JSON.stringify(suggestions)}"></signpost-chat>`,
  });
}
