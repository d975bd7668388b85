import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, sendRaw, serveOnLoopback } from '../../support/loopback.ts';
import { createTestApp } from '../../support/test-app.ts';

/** Requests that no client library would send. Whatever comes back, the service has to answer the next one. */
const { app, fakeAsk } = createTestApp();
let server: Loopback;
beforeAll(async () => {
  server = await serveOnLoopback(app);
});
afterAll(() => server[Symbol.asyncDispose]());

const WAIT_MS = 300;
const lines = (...parts: readonly string[]) => parts.join('\r\n');
const body = '{"question":"When?"}';
const post = (...headers: readonly string[]) =>
  lines('POST /ask HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers, '', '');
const get = (...headers: readonly string[]) => lines('GET /healthz HTTP/1.1', ...headers, '', '');
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const statuses = (received: string) =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

describe('a request that is not HTTP', () => {
  it.each([
    ['two lengths', post('Content-Length: 5', 'Content-Length: 6') + body, [400]],
    [
      'a length and chunks',
      post('Content-Length: 4', 'Transfer-Encoding: chunked') + '0\r\n\r\nGET /guides HTTP/1.1\r\n\r\n',
      [400],
    ],
    ['an unknown transfer encoding', post('Transfer-Encoding: xchunked') + chunk(body), [400]],
    ['chunked that is not last', post('Transfer-Encoding: chunked, identity') + chunk(body), [400]],
    ['a chunk size that is no number', `${post('Transfer-Encoding: chunked')}ZZZ\r\n${body}\r\n0\r\n\r\n`, [400]],
    ['a chunk size beyond all bounds', `${post('Transfer-Encoding: chunked')}FFFFFFFFFFFFFFFFF\r\n`, [400]],
    ['a negative length', post('Content-Length: -1'), [400]],
    ['an endless length', post('Content-Length: 99999999999999999999'), [400, 413]],
    ['no host', get(), [400]],
    ['a host with a space', get('Host: a b'), [400]],
    ['a host with a path', get('Host: a/b?c#d'), [400]],
    ['an empty host', get('Host:'), [200, 400]],
    ['a broken absolute address', lines('GET http://[bad HTTP/1.1', 'Host: x', '', ''), [400]],
    ['a folded header', get('Host: x', 'X: a', ' b'), [400]],
    ['NUL in a header', get('Host: x', 'X: a\0b'), [400]],
    ['a header of 17 KB', get('Host: x', `X: ${'a'.repeat(17_000)}`), [431]],
    ['2,100 headers', get('Host: x', ...Array.from({ length: 2_100 }, () => 'X: a')), [200, 431]],
    ['an address of 20 KB', lines(`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: x', '', ''), [414, 431]],
    ['a method in lower case', lines('get /healthz HTTP/1.1', 'Host: x', '', ''), [400]],
    ['a method of its own', lines('FOO /ask HTTP/1.1', 'Host: x', '', ''), [400]],
    ['TRACE', lines('TRACE /ask HTTP/1.1', 'Host: x', '', ''), [405]],
    ['CONNECT', lines('CONNECT x:443 HTTP/1.1', 'Host: x', '', ''), []],
    ['an HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['a TLS hello', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', [400]],
  ])('is refused and nothing more happens: %s', async (_, bytes, expected) => {
    const received = await sendRaw(server.port, bytes, WAIT_MS);
    const got = statuses(received);
    if (expected.length === 0) expect(got).toEqual([]);
    else expect(expected).toContain(got[0]);
    expect(got.length).toBeLessThanOrEqual(1);
    expect(fakeAsk.calls).toEqual([]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('a body that comes in an odd way', () => {
  it('is refused at the limit while it still comes in chunks', async () => {
    const part = chunk(' '.repeat(65_536));
    const received = await sendRaw(server.port, post('Transfer-Encoding: chunked') + part.repeat(20), WAIT_MS);
    expect(statuses(received)).toEqual([413]);
  });

  it('is cut at its declared length, and what follows is no request of its own', async () => {
    const received = await sendRaw(server.port, `${post('Content-Length: 5')}${body}`, WAIT_MS);
    expect(statuses(received)[0]).toBe(400);
    expect(statuses(received).every((status) => status === 400)).toBe(true);
  });

  it('is not inflated when it says it is compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    const head = post('Content-Encoding: gzip', `Content-Length: ${bomb.length}`);
    const received = await sendRaw(server.port, Buffer.concat([Buffer.from(head), bomb]), WAIT_MS);
    expect(statuses(received)).toEqual([415]);
  });

  it('may be asked for with 100-continue', async () => {
    const received = await sendRaw(
      server.port,
      post('Expect: 100-continue', `Content-Length: ${body.length}`) + body,
      WAIT_MS,
    );
    expect(statuses(received)).toEqual([100, 200]);
  });

  it('is answered in order when three come in one packet', async () => {
    const three = ['/healthz', '/nothing', '/healthz'].map((path) => lines(`GET ${path} HTTP/1.1`, 'Host: x', '', ''));
    expect(statuses(await sendRaw(server.port, three.join(''), WAIT_MS))).toEqual([200, 404, 200]);
  });
});

describe('a path that tries to leave', () => {
  it.each([
    '/widget/../../etc/passwd',
    '/%2e%2e/%2e%2e/.env',
    '/%252e%252e/.env',
    '/..%5c..%5c.env',
    '/%c0%ae%c0%ae/',
    '/widget.js%00.png',
    '/.git/config',
    '/wrangler.toml',
    '/data/app.db',
    '//admin///stats',
    '/%zz',
    '/guide/..%2f..%2fetc%2fpasswd',
    '/assets/../../package.json',
  ])('finds nothing: %s', async (path) => {
    const received = await sendRaw(
      server.port,
      lines(`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', '', ''),
      WAIT_MS,
    );
    expect([400, 404]).toContain(statuses(received)[0]);
    expect(received).not.toMatch(/root:|OPENAI|"dependencies"/);
  });
});
