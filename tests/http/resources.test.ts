import { describe, expect, it } from 'vitest';
import { Passage } from '../../src/domain/guide.ts';
import { GuideListView, GuideView } from '../../src/domain/wire.ts';
import { passageId } from '../support/answer-events.ts';
import { createFakeGuides } from '../support/fake-guides.ts';
import { SOME_WIDGET } from '../support/some-widget.ts';
import { createTestApp } from '../support/test-app.ts';

const get = (path: string, headers: Record<string, string> = {}) => createTestApp().app.request(path, { headers });

describe('guides and passages', () => {
  it('are listed, and shown with sections and facts', async () => {
    expect(GuideListView.parse(await (await get('/guides')).json()).guides).toHaveLength(1);
    const guide = await (await get('/guides/lighthouse-keeper')).json();
    expect(GuideView.strict().parse(guide)).toMatchObject({
      sections: [{ id: 'the-lamp' }],
      suggestions: ['When is the lamp lit?'],
    });
  });

  it.each(['/guides/none', '/guides/NOT_A_SLUG', '/guides/%00', `/guides/${'a'.repeat(500)}`])(
    'that do not exist are a 404: %s',
    async (path) => expect(await (await get(path)).json()).toMatchObject({ status: 404, code: 'guide_unknown' }),
  );

  it.each([encodeURIComponent(passageId), 'lighthouse-keeper/the-lamp%231'])('are found as %s', async (part) => {
    const response = await get(`/passages/${part}`);
    expect(response.status).toBe(200);
    expect(Passage.parse(await response.json()).id).toBe(passageId);
  });

  it.each(['x', 'lighthouse-keeper/the-lamp', 'lighthouse-keeper/the-lamp%232', '..%2f..%2fetc%231', '%00%231'])(
    'have no passage %s',
    async (part) => expect((await get(`/passages/${part}`)).status).toBe(404),
  );
});

describe('the widget', () => {
  it('is a script that pages of other sites may load and pin', async () => {
    const response = await get('/widget.js', { origin: 'https://anywhere.test' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/widget.js', { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('has a name for each version that never changes what it holds', async () => {
    for (const [name, js] of Object.entries(SOME_WIDGET.files)) {
      const response = await get(`/${name}`);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response.text()).toBe(js);
    }
    expect((await get('/widget.abc124.js')).status).toBe(404);
    expect((await get('/widget-constructor.abc.js')).status).toBe(404);
    expect((await get('/widget.js.map')).status).toBe(404);
  });
});

describe('pages', () => {
  it.each(['/', '/guide/lighthouse-keeper', '/docs'])(
    '%s is HTML that loads from its own origin only',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch('text/html');
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:/);
      const html = await response.text();
      for (const [, url] of html.matchAll(/<(?:script|link rel="stylesheet")[^>]+?(?:src|href)="([^"]+)"/g)) {
        expect((await get(url ?? '')).status).toBe(200);
      }
      expect(html).not.toMatch(/<script>|<style>| on\w+=|style="/);
    },
  );

  it.each(['/guide/none', '/?guide=none', '/guide/%3Cscript%3E'])(
    '%s is a page that says what there is',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      const html = await response.text();
      expect(html).toContain('lighthouse-keeper');
      expect(html).not.toContain('<script>');
    },
  );

  it('/ says so when there is no guide', async () => {
    const { app } = createTestApp({}, { guides: { ...createFakeGuides(), list: async () => [] } });
    expect((await app.request('/')).status).toBe(404);
  });
});

describe('every response', () => {
  it.each(['/', '/guides', '/nothing', '/widget.js', '/healthz', '/openapi.json'])(
    'of %s tells the browser to guess nothing and send nothing on',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
      expect(headers.get('cache-control')).not.toBeNull();
    },
  );
});

describe('health', () => {
  it('is ok while the process lives, and ready while it can answer', async () => {
    const { app, closing } = createTestApp();
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await app.request('/readyz')).json()).toEqual({ status: 'ready', engine: 'extractive', guides: 1 });
    closing.abort();
    expect((await app.request('/readyz')).status).toBe(503);
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('is not ready without a guide, nor when the store throws; then nothing of the cause is shown', async () => {
    const empty = createTestApp({}, { guides: { ...createFakeGuides(), list: async () => [] } });
    expect((await empty.app.request('/readyz')).status).toBe(503);
    const list = () => Promise.reject(new Error('SQLITE_CORRUPT canary'));
    const broken = createTestApp({}, { guides: { ...createFakeGuides(), list } });
    const response = await broken.app.request('/readyz');
    expect(response.status).toBe(500);
    expect((await response.text()) + JSON.stringify(broken.logged)).not.toContain('canary');
  });
});
