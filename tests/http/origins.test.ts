import { describe, expect, it } from 'vitest';
import { createTestApp } from '../support/test-app.ts';

const question = 'When is the lamp lit?';
const allowedOrigins = ['https://example.com', 'http://localhost:3000'];

describe('a page of another site', () => {
  it.each([
    'https://evil.test',
    'null',
    'https://evilexample.com',
    'https://example.com.evil.test',
    'http://example.com',
    'https://example.com:8443',
    'https://example.com@evil.test',
    'HTTPS://EXAMPLE.COM',
    'https://example.com.',
    'https://example.com, https://evil.test',
    '',
    'https://localhost@evil.test',
  ])('is refused before any work when its origin is %j', async (origin) => {
    const { ask, fakeAsk } = createTestApp({ allowedOrigins });
    const response = await ask({ question }, { origin });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'origin_refused' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
    expect(fakeAsk.calls).toEqual([]);
  });

  it.each(allowedOrigins)('may ask when it is listed: %s', async (origin) => {
    const { ask } = createTestApp({ allowedOrigins });
    const response = await ask({ question }, { origin });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
  });

  it('may read a stream when it is listed', async () => {
    const { ask } = createTestApp({ allowedOrigins });
    const response = await ask({ question }, { origin: 'https://example.com', accept: 'text/event-stream' });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://example.com');
    await response.text();
  });

  it('may ask from anywhere when any site is allowed, still without credentials', async () => {
    const { ask } = createTestApp({ allowedOrigins: '*' });
    const response = await ask({ question }, { origin: 'https://anything.test' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['/guides', '/guides/lighthouse-keeper', '/passages/x', '/conversations/x'])(
    'is refused at %s too',
    async (path) => {
      const { app } = createTestApp({ allowedOrigins });
      expect((await app.request(path, { headers: { origin: 'https://evil.test' } })).status).toBe(403);
    },
  );

  it('reads a problem of an allowed route as the site it is', async () => {
    const { ask } = createTestApp({ allowedOrigins });
    const response = await ask('', { origin: 'https://example.com' });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://example.com');
  });
});

describe("the service's own pages and programs", () => {
  it.each([
    ['without an origin', {}],
    ['from its own origin', { origin: 'http://localhost' }],
    ['from its own host behind a proxy that ends TLS', { origin: 'https://localhost' }],
    ['as the browser calls same-origin', { origin: 'https://guide.example', 'sec-fetch-site': 'same-origin' }],
  ])('ask %s', async (_, headers: Record<string, string>) => {
    expect((await createTestApp().ask({ question }, headers)).status).toBe(200);
  });

  it.each(['cross-site', 'same-site'])('do not count as its own when the browser says %s', async (site) => {
    const headers = { origin: 'https://sub.example.com', 'sec-fetch-site': site };
    expect((await createTestApp().ask({ question }, headers)).status).toBe(403);
  });
});

describe('a preflight', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': `content-type,${'x-anything,'.repeat(800)}`,
    },
  });

  it('tells an allowed site the fixed list of methods and headers', async () => {
    const { app, fakeAsk } = createTestApp({ allowedOrigins });
    const response = await app.request('/ask', preflight('https://example.com'));
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://example.com');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,POST,DELETE');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'Content-Type,Accept,X-Conversation-Token,X-Request-Id',
    );
    expect(response.headers.get('vary')).toContain('Origin');
    expect(fakeAsk.calls).toEqual([]);
  });

  it('refuses any other', async () => {
    const { app } = createTestApp({ allowedOrigins });
    expect((await app.request('/ask', preflight('https://evil.test'))).status).toBe(403);
  });
});
