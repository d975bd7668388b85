import { html } from 'hono/html';
import type { GuideMeta } from '../../domain/guide.ts';
import { layout, type PageAssets } from './layout.ts';

export type NotFoundPage = {
  readonly guides: readonly Pick<GuideMeta, 'slug' | 'title'>[];
  readonly assets: PageAssets;
};

/** For a visitor whose link leads nowhere: says so and names the guides there are. */
export function notFoundPage({ guides, assets }: NotFoundPage): string {
  return layout({
    title: 'Page not found · Signpost',
    description: 'There is no page at this address.',
    assets,
    current: null,
    widget: 'none',
    main: html`
      <div class="narrow">
        <h1>There is no page at this address</h1>
        <p class="lead">The link may be old, or a letter may be missing.</p>
        <p>You can <a href="/">ask a question</a>${guides.length > 0 ? ' or read a guide:' : '.'}</p>
        <ul>${guides.map(({ slug, title }) => html`<li><a href="/guide/${slug}">${title}</a></li>`)}</ul>
      </div>`,
  });
}
