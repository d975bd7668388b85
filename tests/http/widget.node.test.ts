import { gunzipSync } from 'node:zlib';
import { OpenAPIHono } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import type { HttpEnv } from '../../src/http/deps.ts';
import { addWidgetRoutes } from '../../src/http/routes/widget.ts';
import { gzipWidget } from '../../src/runtime/gzip-widget.ts';
import { SOME_WIDGET } from '../support/some-widget.ts';

const get = (path: string, acceptEncoding: string) => {
  const app = new OpenAPIHono<HttpEnv>();
  addWidgetRoutes(app, { widget: gzipWidget(SOME_WIDGET) });
  return app.request(path, { headers: { 'accept-encoding': acceptEncoding } });
};

const TEXTS = { '/widget.js': SOME_WIDGET.loader, [`/${SOME_WIDGET.app}`]: SOME_WIDGET.files[SOME_WIDGET.app] ?? '' };

describe('the widget on Node', () => {
  it.each(Object.entries(TEXTS))('sends %s gzipped to who takes it, and says that it depends', async (path, text) => {
    const response = await get(path, 'br;q=0.8, gzip');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(gunzipSync(await response.arrayBuffer()).toString()).toBe(text);
  });

  it.each(['', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
    'sends it as it is to who asks for "%s"',
    async (asked) => {
      for (const [path, text] of Object.entries(TEXTS)) {
        const response = await get(path, asked);
        expect(response.headers.get('content-encoding')).toBeNull();
        expect(await response.text()).toBe(text);
      }
    },
  );

  it('sends it gzipped to who wants it a little', async () => {
    expect((await get('/widget.js', 'gzip;q=0.5')).headers.get('content-encoding')).toBe('gzip');
  });
});
