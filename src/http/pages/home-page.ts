import { html } from 'hono/html';
import type { GuideMeta, GuideProfile } from '../../domain/guide.ts';
import { guideOutline } from './guide-outline.ts';
import { layout, type PageAssets } from './layout.ts';
import { payChart } from './pay-chart.ts';

export type HomePage = {
  /** Every guide that can be asked, for the choice at the foot of the page. */
  readonly guides: readonly Pick<GuideMeta, 'slug' | 'title'>[];
  /** The guide that the page's chat asks. */
  readonly guide: GuideMeta & Pick<GuideProfile, 'sections' | 'facts'>;
  /** Questions that the guide answers, three or four. */
  readonly suggestions: readonly string[];
  /** Of a question, in code points. */
  readonly maxQuestionLength: number;
  readonly assets: PageAssets;
};

/** `GET /`: what the guide is, the chat, and what the guide covers beside it. */
export function homePage({ guides, guide, suggestions, maxQuestionLength, assets }: HomePage): string {
  const others = guides.filter(({ slug }) => slug !== guide.slug);
  return layout({
    title: `${guide.title} · Signpost`,
    description: `Ask about the work of a ${guide.occupation}. Every sentence is checked against the guide.`,
    assets,
    current: 'home',
    widget: 'app',
    main: html`
      <div class="intro">
        <h1>${guide.title}</h1>
        <p class="lead">Ask in your own words. The answer comes from <a href="/guide/${guide.slug}">this guide</a>, and every
        sentence shows the passage it was checked against.</p>
      </div>
      <div class="columns">
        <section class="ask" aria-label="Ask the guide">
          <signpost-chat api="/" guide="${guide.slug}" mode="inline" max-length="${maxQuestionLength}" suggestions="${JSON.stringify(suggestions)}">
            <p class="fallback">The chat needs JavaScript. You can <a href="/guide/${guide.slug}">read the guide</a> without it.</p>
          </signpost-chat>
        </section>
        <aside class="beside" aria-label="About the guide">
          <section>
            <h2>In this guide</h2>
            ${guideOutline(guide.slug, guide.sections, { deep: false })}
            <p class="meta">Edition ${guide.edition}, updated <time datetime="${guide.updated}">${guide.updated}</time></p>
          </section>
          ${payChart(guide.facts.pay)}
        </aside>
      </div>
      ${
        others.length > 0
          ? html`<section class="others"><h2>Other guides</h2><ul>${others.map(
              ({ slug, title }) => html`<li><a href="/?guide=${slug}">${title}</a></li>`,
            )}</ul></section>`
          : ''
      }`,
  });
}
