import { describe, expect, it } from 'vitest';
import { EditionHash, GuideSlug } from '../../src/domain/guide.ts';
import { failure, success } from '../../src/domain/result.ts';
import type { GuideAdmin } from '../../src/http/deps.ts';
import { createTestApp } from '../support/test-app.ts';

const token = 'a'.repeat(32);
const markdown = '---\nslug: baker\n---\n\n## Pay\n\nBakers earn $30,000.\n';
const published = {
  slug: GuideSlug.parse('baker'),
  title: 'How to become a baker',
  occupation: 'baker',
  edition: '1',
  updated: '2026-01-31',
  currency: 'USD',
  region: 'not stated',
  hash: EditionHash.parse('b'.repeat(64)),
  passageCount: 1,
  outcome: 'indexed',
} as const;

type Published = Awaited<ReturnType<GuideAdmin['publish']>>;

/** An app whose owner may publish, and what was published with it. */
function open(answer: Published = success(published)) {
  const received: string[] = [];
  const admin: GuideAdmin = {
    isToken: (given) => given === token,
    publish: async (slug, text) => {
      received.push(`${slug}: ${text}`);
      return answer;
    },
  };
  const { app } = createTestApp({}, { admin });
  const put = (body: BodyInit, headers: Readonly<Record<string, string>> = {}, slug = 'baker') =>
    app.request(`/guides/${slug}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/markdown', ...headers },
      body,
    });
  return { app, put, received };
}

describe('PUT /guides/:slug', () => {
  it('hands the Markdown to the owner’s desk and says what came of it', async () => {
    const { put, received } = open();
    const response = await put(markdown);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(published);
    expect(received).toEqual([`baker: ${markdown}`]);
  });

  it.each([
    ['no token', { authorization: '' }],
    ['a wrong token', { authorization: `Bearer ${'b'.repeat(32)}` }],
    ['a token in another scheme', { authorization: `Basic ${token}` }],
  ])('refuses %s before it reads the body', async (_, headers) => {
    const { put, received } = open();
    const response = await put(markdown, headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({
      code: 'admin_refused',
      detail: expect.stringMatching(/ADMIN_TOKEN/),
    });
    expect(received).toEqual([]);
  });

  it('takes nothing where no admin token is set', async () => {
    const response = await createTestApp().app.request('/guides/baker', { method: 'PUT', body: markdown });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'admin_off' });
  });

  it('lets no page of another site publish', async () => {
    const { put, received } = open();
    expect((await put(markdown, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(received).toEqual([]);
  });

  it.each([
    ['JSON', { 'content-type': 'application/json' }],
    ['a compressed body', { 'content-encoding': 'gzip' }],
  ])('takes no %s', async (_, headers) => {
    expect((await open().put(markdown, headers)).status).toBe(415);
  });

  it('names the lines of a guide that cannot be used', async () => {
    const message = 'The front matter lacks "title". Add the title of the guide.';
    const { put } = open(failure({ code: 'guide_invalid', complaints: [{ line: 1, message }] }));
    const response = await put(markdown);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'invalid_guide',
      errors: [{ pointer: '/lines/1', detail: `Line 1: ${message}` }],
    });
  });

  it('refuses a slug that cannot be one, what is not UTF-8, and what is too long', async () => {
    const { put, received } = open();
    expect((await put(markdown, {}, 'Baker%20Boy')).status).toBe(400);
    expect((await put(new Uint8Array([0xff, 0xfe]))).status).toBe(400);
    expect((await put('x'.repeat(3_000_001))).status).toBe(413);
    expect(received).toEqual([]);
  });

  it('says that it could not be saved when the store does not take it', async () => {
    const { put } = open(failure({ code: 'store_unavailable', cause: null }));
    const response = await put(markdown);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'store_unavailable' });
  });
});

describe('a limit on questions', () => {
  it('refuses a question before any work, and nothing else', async () => {
    const { app, ask, fakeAsk } = createTestApp({}, { secondsToWait: async () => 42 });
    const response = await ask({ question: 'When?' });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('42');
    expect(await response.json()).toMatchObject({ code: 'rate_limited' });
    expect(fakeAsk.calls).toEqual([]);
    expect((await app.request('/guides')).status).toBe(200);
  });

  it('lets in who has not asked too often', async () => {
    const { ask } = createTestApp({}, { secondsToWait: async () => 0 });
    expect((await ask({ question: 'When?' })).status).toBe(200);
  });
});
