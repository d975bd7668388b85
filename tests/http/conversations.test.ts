import { describe, expect, it } from 'vitest';
import { ConversationView } from '../../src/domain/wire.ts';
import { conversationId, turnId } from '../support/answer-events.ts';
import { createTestApp, keepConversation, ownersToken } from '../support/test-app.ts';

const path = `/conversations/${conversationId}`;
const otherId = '00000000-0000-4000-8000-0000000000bb';
const owner = { 'x-conversation-token': ownersToken };
/** Equal ids make equal bodies. */
const sameRequestId = { 'x-request-id': 'same' };

describe('a conversation', () => {
  it('shows its owner each answer with claims, verdicts and citations, and keeps its inner notes', async () => {
    const { app, conversations } = createTestApp();
    await keepConversation(conversations);
    const response = await app.request(path, { headers: owner });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const raw = await response.json();
    const [turn] = ConversationView.parse(raw).turns;
    expect(turn?.answer?.claims[0]).toMatchObject({ verdict: 'supported', citations: [1] });
    expect(turn?.answer?.citations[0]).toMatchObject({ quote: 'The lamp is lit at dusk.' });
    expect(JSON.stringify(raw)).not.toMatch(/context|token/i);
  });

  it('is deleted by its owner, once', async () => {
    const { app, conversations } = createTestApp();
    await keepConversation(conversations);
    const remove = () => app.request(path, { method: 'DELETE', headers: owner });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await app.request(path, { headers: owner })).status).toBe(404);
  });

  const strangers: readonly (readonly [string, string, Record<string, string>])[] = [
    ['an unknown id', `/conversations/${otherId}`, owner],
    ['a malformed id', '/conversations/1', owner],
    ['an id that is not text', '/conversations/%00', owner],
    ['no token', path, {}],
    ['an empty token', path, { 'x-conversation-token': '' }],
    ["another's token", path, { 'x-conversation-token': 'y'.repeat(43) }],
    ['a shortened token', path, { 'x-conversation-token': ownersToken.slice(1) }],
    ['a lengthened token', path, { 'x-conversation-token': ownersToken + 'x' }],
    ['a token in other case', path, { 'x-conversation-token': ownersToken.toUpperCase() }],
    ['a token in the address', `${path}?token=${ownersToken}`, {}],
    ['an Authorization header', path, { authorization: `Bearer ${ownersToken}` }],
  ];

  it.each(strangers)('gives everybody else the very same 404: %s', async (_, address, headers) => {
    const { app, conversations, logged } = createTestApp();
    await keepConversation(conversations);
    const unknown = await app.request(`/conversations/${otherId}`, { headers: { ...sameRequestId, ...owner } });
    const expected = await unknown.text();
    for (const method of ['GET', 'DELETE']) {
      const response = await app.request(address, { method, headers: { ...sameRequestId, ...headers } });
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(expected);
    }
    expect(conversations.kept.size).toBe(1);
    expect(JSON.stringify(logged)).not.toContain(ownersToken);
  });

  it.each([
    ['a malformed id', 'not-an-id', owner],
    ['no token', conversationId, {}],
  ])('cannot be continued with %s, and looks unknown', async (_, id, headers: Record<string, string>) => {
    const { app, ask, fakeAsk } = createTestApp();
    const unknown = await app.request(`/conversations/${otherId}`, { headers: { ...sameRequestId, ...owner } });
    const response = await ask({ question: 'And then?', conversationId: id }, { ...sameRequestId, ...headers });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(await unknown.text());
    expect(fakeAsk.calls).toEqual([]);
  });

  it('is a 503 that names no cause when the database fails', async () => {
    const { app, conversations } = createTestApp();
    conversations.fault = { code: 'store_unavailable', cause: new Error('SQLITE_BUSY canary') };
    const response = await app.request(path, { headers: owner });
    expect(response.status).toBe(503);
    expect(await response.text()).not.toMatch(/SQLITE|canary/);
  });
});

describe('POST /feedback', () => {
  const feedback = { conversationId, turnId, rating: 'helpful' };
  const post = (app: ReturnType<typeof createTestApp>['app'], body: unknown, headers: Record<string, string> = owner) =>
    app.request('/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('is kept with the turn, the last one winning, as the text it is', async () => {
    const { app, conversations } = createTestApp();
    await keepConversation(conversations);
    expect((await post(app, feedback)).status).toBe(204);
    const comment = '<img src=x onerror=alert(1)> =HYPERLINK("//evil") \ud800\u0000';
    const second = { ...feedback, rating: 'not_helpful', reasons: ['wrong', 'wrong'], comment };
    expect((await post(app, second)).status).toBe(204);
    expect([...conversations.feedback]).toEqual([
      [
        turnId,
        {
          rating: 'not_helpful',
          reasons: ['wrong'],
          comment: '<img src=x onerror=alert(1)> =HYPERLINK("//evil") \ufffd',
        },
      ],
    ]);
  });

  it.each([
    ['an unknown turn', { ...feedback, turnId: otherId }, owner],
    ['a malformed turn', { ...feedback, turnId: '1' }, owner],
    ['a malformed conversation', { ...feedback, conversationId: '1' }, owner],
    ["another's token", feedback, { 'x-conversation-token': 'y' }],
    ['no token', feedback, {}],
  ])('is the same 404 as an unknown conversation for %s', async (_, body, headers: Record<string, string>) => {
    const { app, conversations } = createTestApp();
    await keepConversation(conversations);
    const response = await post(app, body, headers);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'conversation_unknown' });
    expect(conversations.feedback.size).toBe(0);
  });

  it.each([
    { rating: 6 },
    { rating: -1 },
    { rating: 'up' },
    { rating: null },
    { reasons: ['x'] },
    { comment: 'x'.repeat(501) },
  ])('is a 400 for %j', async (change) => {
    const { app } = createTestApp();
    expect((await post(app, { ...feedback, ...change })).status).toBe(400);
  });
});
