import { html } from 'hono/html';

/** Escaped HTML, as `hono/html` makes it: what a template may hold unescaped. */
export type Html = ReturnType<typeof html>;

/** Where the files that every page loads are served; both are of this origin, as the pages' CSP asks. */
export type PageAssets = { readonly stylesheetUrl: string; readonly widgetUrl: string; readonly widgetAppUrl: string };

export type Layout = {
  readonly title: string;
  readonly description: string;
  readonly assets: PageAssets;
  /** The page's place in the header's navigation. */
  readonly current: 'home' | 'guide' | 'embed' | 'docs' | null;
  /** `app`: a chat stands in the page, so its app is fetched along with the loader. */
  readonly widget: 'none' | 'loader' | 'app';
  readonly main: Html;
};

/** A whole HTML document. Everything interpolated is escaped; there is no inline script and no inline style. */
export function layout({ title, description, assets, current, widget, main }: Layout): string {
  const link = (href: string, label: string, place: Layout['current']) =>
    html`<a href="${href}"${place === current ? html` aria-current="page"` : ''}>${label}</a>`;
  return toText(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <meta name="description" content="${description}">
    <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='%230b5f51' d='M11 2h2v2h6l3 3-3 3h-6v2h6v6H5l-3-3 3-3h6v-2H5V4h6zM11 19h2v4h-2z'/%3E%3C/svg%3E">
    <link rel="stylesheet" href="${assets.stylesheetUrl}">
    ${widget === 'app' ? html`<link rel="modulepreload" href="${assets.widgetAppUrl}">` : ''}
    ${widget === 'none' ? '' : html`<script src="${assets.widgetUrl}" async></script>`}
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="bar">
      <a class="brand" href="/">${LOGO}<span>Signpost</span></a>
      <nav aria-label="Site">${link('/', 'Ask', 'home')}${link('/embed', 'Embed', 'embed')}${link('/docs', 'API', 'docs')}</nav>
    </header>
    <main id="main" tabindex="-1">${main}</main>
    <footer class="foot">
      <p>Answers come from the guide and are checked against it sentence by sentence. They can miss things: check the guide.</p>
    </footer>
  </body>
</html>
`);
}

/** A template is only a promise when something in it is one: then the page was built wrongly. */
function toText(page: Html): string {
  if (page instanceof Promise) throw new TypeError('a page holds a promise');
  return page.toString();
}

const LOGO = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path fill="currentColor" d="M11 2h2v2h6l3 3-3 3h-6v2h6v6H5l-3-3 3-3h6v-2H5V4h6zM11 19h2v4h-2z"/></svg>`;
