import { html } from 'hono/html';
import { layout, type PageAssets } from './layout.ts';

/** `GET /docs`: the API's own pages, made from its OpenAPI 3.1 document; loads nothing from anyone else. */
export function docsPage({ openapi, assets }: { readonly openapi: unknown; readonly assets: PageAssets }): string {
  return layout({
    title: 'API · Signpost',
    description: 'How to ask Signpost over HTTP.',
    assets,
    current: 'docs',
    withWidget: false,
    main: html`<div class="narrow"><h1>API</h1><pre>${JSON.stringify(openapi, null, 2)}</pre></div>`,
  });
}
