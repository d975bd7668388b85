import { html } from 'hono/html';
import type { GuideMeta } from '../../domain/guide.ts';
import { type Html, layout, type PageAssets } from './layout.ts';

export type EmbedPage = {
  readonly guides: readonly Pick<GuideMeta, 'slug' | 'title'>[];
  /** Where this service is, as the request names it; the page's script puts in what the browser knows. */
  readonly origin: string;
  readonly assets: PageAssets & { readonly embedScriptUrl: string };
  readonly appIntegrity: string;
  readonly maxQuestionLength: number;
};

const LANGUAGES = { '': 'As the page', en: 'English', es: 'Español', fr: 'Français', de: 'Deutsch', ar: 'العربية' };
const THEMES = { '': 'As the visitor’s system', light: 'Light', dark: 'Dark' };
const MODES = { launcher: 'Behind a button', inline: 'In the page' };
const POSITIONS = { '': 'Right', start: 'Left' };

/** `GET /embed`: the lines that put the chat into a site, its look to try, and what a strict site has to allow. */
export function embedPage({ guides, origin, assets, appIntegrity, maxQuestionLength }: EmbedPage): string {
  const guide = guides[0]?.slug ?? '';
  return layout({
    title: 'Put the chat on your site · Signpost',
    description: 'One element and one script put the career advisor on any page.',
    assets,
    current: 'embed',
    widget: 'app',
    main: html`
      <div class="intro">
        <h1>Put the chat on your site</h1>
        <p class="lead">Two lines. Until a visitor wants the chat, they cost the page about 2 KB.</p>
      </div>
      <div class="columns embed">
        <section aria-labelledby="look">
          <h2 id="look">Its look</h2>
          <form class="controls" id="controls">
            ${select('guide', 'Guide', Object.fromEntries(guides.map(({ slug, title }) => [slug, title])))}
            ${select('mode', 'Place', MODES)} ${select('position', 'Side of the button', POSITIONS)} ${select('lang', 'Language of the chat', LANGUAGES)}
            ${select('theme', 'Colours', THEMES)}
            <label>Heading <input name="heading" type="text" maxlength="60"></label>
            <label>Your privacy page <input name="privacy" type="url" placeholder="https://"></label>
            <label>Your colour <input name="accent" type="color" value="#0b5f51"></label>
            <label>Corners <input name="radius" type="range" min="0" max="28" value="14"></label>
          </form>
          <h2>The lines to copy</h2>
          <pre class="snippet" id="snippet" tabindex="0" data-max-length="${maxQuestionLength}">${snippet(origin, guide)}</pre>
          <button class="copy" id="copy" type="button">Copy</button> <span role="status" id="copied"></span>
          <h2>What has to be allowed</h2>
          <p>Add your site’s origin, such as <code>https://careers.example</code>, to the service’s setting
          <code>ALLOWED_ORIGINS</code>. Where your site has a Content Security Policy, it needs these two sources and nothing else:</p>
          <pre class="snippet" tabindex="0">script-src <span class="origin">${origin}</span>; connect-src <span class="origin">${origin}</span></pre>
          <p>With <code>require-trusted-types-for 'script'</code>, also allow the policy name: <code>trusted-types lit-html</code>.</p>
          <h2>Pinned to this version</h2>
          <p>A browser refuses this script when a single byte of it differs. Update the line with each release; versions before
          the current one are not served.</p>
          <pre class="snippet" tabindex="0">&lt;script type="module" src="<span class="origin">${origin}</span>${assets.widgetAppUrl}"
  integrity="${appIntegrity}" crossorigin&gt;&lt;/script&gt;</pre>
        </section>
        <section class="preview" aria-label="Preview">
          <signpost-chat id="preview" api="/" guide="${guide}" mode="inline" max-length="${maxQuestionLength}"></signpost-chat>
        </section>
      </div>
      <script type="module" src="${assets.embedScriptUrl}"></script>`,
  });
}

const select = (name: string, label: string, options: Readonly<Record<string, string>>): Html =>
  html`<label>${label} <select name="${name}">${Object.entries(options).map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;

const snippet = (origin: string, guide: string): string =>
  `<signpost-chat guide="${guide}" mode="launcher">\n  <noscript><a href="${origin}/guide/${guide}">Read the guide</a></noscript>\n</signpost-chat>\n<script src="${origin}/widget.js" async></script>`;
