import { html } from 'hono/html';
import { GALLERY_STATES } from './gallery-states.ts';

/**
 * The development gallery: every state of the chat side by side, each with a service of its own so that no two share a
 * conversation. `npx node tests/browser/support/scripted-server.ts` serves it at http://127.0.0.1:8791/gallery.
 */
export const galleryPage = (): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Every state of the chat</title>
        <link rel="icon" href="data:,">
        <style>
          body { margin: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
          main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 2rem; }
          h1 { grid-column: 1 / -1; }
          h2 { margin: 0 0 .5rem; font-size: 1rem; }
        </style>
        <script src="/widget.js" async></script>
      </head>
      <body>
        <main>
          <h1>Every state of the chat</h1>
          ${GALLERY_STATES.map(({ name, ask = '', attributes = {} }) => {
            const { lang = 'en', theme = '', style = '' } = attributes;
            return html`<section>
              <h2>${name}</h2>
              <signpost-chat heading="${name}" api="/state/${name}/" guide="production-technician" lang="${lang}" theme="${theme}" style="--signpost-height: 640px; ${style}" data-state="${name}" data-ask="${ask}"></signpost-chat>
            </section>`;
          })}
        </main>
        <script type="module">
          await customElements.whenDefined('signpost-chat');
          for (const chat of document.querySelectorAll('signpost-chat')) {
            if (chat.dataset.ask) chat.ask(chat.dataset.ask);
          }
        </script>
      </body>
    </html>`.toString();
