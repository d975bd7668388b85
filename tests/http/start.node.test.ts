import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { residentMiB } from '../../bench/support/process-figures.ts';
import { startOpenAiStub } from '../support/openai-stub/stub-server.ts';
import { parseEvents } from '../support/read-events.ts';
import { startService } from '../support/service-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const emptyFolder = mkdtempSync(path.join(folder, 'empty-'));
const brokenGuides = mkdtempSync(path.join(folder, 'broken-'));
writeFileSync(path.join(brokenGuides, 'guide.md'), '## Pay\n\nNo front matter.\n');

const ask = (url: string, accept: string, more: RequestInit = {}) =>
  fetch(`${url}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ question: 'What does it pay?' }),
    ...more,
  });

/** For a busy machine: nothing here is about speed. */
const PATIENT = { timeout: 20_000 };

describe('a start that cannot be', { timeout: 60_000 }, () => {
  it.each([
    [{ PORT: 'eighty' }, /^PORT: use a whole number from 0 to 65535 \(it is "eighty"\)$/],
    [{ ENGINE: 'model' }, /^ENGINE: model needs OPENAI_API_KEY/],
    [{ ALLOWED_ORIGINS: 'example.com' }, /^ALLOWED_ORIGINS: use origins/],
    [{ DEFAULT_GUIDE: 'no-such-guide' }, /^DEFAULT_GUIDE: there is no guide "no-such-guide"; there are: /],
    [{ KNOWLEDGE_DIR: '/nowhere' }, /^KNOWLEDGE_DIR: the folder \/nowhere cannot be read/],
    [{ KNOWLEDGE_DIR: emptyFolder }, /^KNOWLEDGE_DIR: there is no Markdown guide/],
    [{ KNOWLEDGE_DIR: brokenGuides }, /guide\.md:1: Begin the file with front matter/],
    [{ DATABASE_PATH: emptyFolder }, /DATABASE_PATH/],
    [{ HOST: '203.0.113.1' }, /^HOST: 203\.0\.113\.1 is no address of this machine/],
  ])('ends with one line and a failure: %j', async (settings, line) => {
    await using service = startService(settings);
    const { code, errors } = await service.ended;
    expect({ code, lines: errors.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(errors.trimEnd()).toMatch(line);
  });

  it('says that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = Object(other.address());
    await using service = startService({ PORT: String(port) });
    const { code, errors } = await service.ended;
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `PORT: ${port} is in use; stop what uses it or set PORT to another one\n`,
    });
    other.close();
  });
});

describe('a running service', { timeout: 60_000 }, () => {
  it('prints where the page is and which engine is on, answers, and ends cleanly with connections kept alive', async () => {
    await using service = startService({});
    const url = await service.url;
    expect((await fetch(url)).status).toBe(200);
    const answer = await (await ask(url, 'application/json')).json();
    expect(answer).toMatchObject({ engine: 'extractive', saved: true });
    service.child.kill('SIGTERM');
    const { code, output, errors } = await service.ended;
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Engine   extractive');
    expect(output).toContain('OPENAI_API_KEY');
    const lines = output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ event }) => event === 'request')).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(/does it pay|conversationToken/);
  });

  it('refuses who asks too often with 429 and how long to wait, and keeps answering others', async () => {
    await using service = startService({ ASKS_PER_MINUTE: '2', PROXY_HOPS: '1' });
    const url = await service.url;
    const askFrom = (address: string) =>
      ask(url, 'application/json', {
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      });
    for (const status of [200, 200, 429]) expect((await askFrom('203.0.113.7')).status).toBe(status);
    const refused = await askFrom('203.0.113.7');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', status: 429 });
    expect((await askFrom('203.0.113.8')).status).toBe(200);
    expect((await ask(url, 'application/json')).status).toBe(200);
  });

  it.runIf(existsSync('/proc/self/status'))('gives memory back once nobody asks', async () => {
    await using service = startService({});
    const url = await service.url;
    const { pid } = service.child;
    const client = async () => {
      for (let n = 0; n < 40; n += 1) await (await ask(url, 'application/json')).arrayBuffer();
    };
    await Promise.all(Array.from({ length: 20 }, client));
    const busy = residentMiB(pid!);
    await expect.poll(() => residentMiB(pid!), PATIENT).toBeLessThan(0.9 * busy);
    expect((await ask(url, 'application/json')).status).toBe(200);
  });

  it('lives on, and tells the log where, when a promise is forgotten', async () => {
    const forget = `process.on('SIGUSR2', () => Promise.reject(new TypeError(['can', 'ary'].join(''))))`;
    await using service = startService({}, ['--import', `data:text/javascript,${encodeURIComponent(forget)}`]);
    const url = await service.url;
    service.child.kill('SIGUSR2');
    await expect.poll(async () => (await fetch(`${url}/healthz`)).status, PATIENT).toBe(200);
    service.child.kill('SIGTERM');
    const { code, output } = await service.ended;
    expect(code).toBe(0);
    expect(output).toContain('"error":"TypeError"');
    expect(output).not.toContain('canary');
  });

  it('ends running streams with one last event each, and then itself', async () => {
    await using stub = await startOpenAiStub();
    stub.enqueue(...Array.from({ length: 21 }, () => ({ delayMs: 60_000 })));
    await using service = startService({ OPENAI_BASE_URL: stub.baseUrl, DRAIN_MS: '200' });
    const url = await service.url;
    const streams = await Promise.all(Array.from({ length: 20 }, () => ask(url, 'text/event-stream')));
    const waiting = ask(url, 'application/json');
    await expect.poll(() => stub.openCalls(), PATIENT).toBe(21);
    service.child.kill('SIGTERM');
    for (const stream of streams) {
      const events = parseEvents(await stream.text());
      expect(events.filter(({ type }) => type === 'error' || type === 'answer-end')).toHaveLength(1);
      expect(events.at(-1)).toMatchObject({ type: 'error', code: 'restarting' });
    }
    expect((await waiting).status).toBe(503);
    expect((await service.ended).code).toBe(0);
    expect(stub.openCalls()).toBe(0);
  });

  it('lets an answer that is nearly done come to its end', async () => {
    await using stub = await startOpenAiStub();
    stub.enqueue({ delayMs: 300 });
    await using service = startService({ OPENAI_BASE_URL: stub.baseUrl });
    const stream = await ask(await service.url, 'text/event-stream');
    await expect.poll(() => stub.openCalls(), PATIENT).toBe(1);
    service.child.kill('SIGTERM');
    expect(parseEvents(await stream.text()).at(-1)?.type).toBe('answer-end');
    expect((await service.ended).code).toBe(0);
  });

  it('exits at once on a second signal', async () => {
    await using stub = await startOpenAiStub();
    stub.enqueue({ delayMs: 60_000 });
    await using service = startService({ OPENAI_BASE_URL: stub.baseUrl });
    const stream = await ask(await service.url, 'text/event-stream');
    const isCut = expect(stream.text()).rejects.toThrow();
    service.child.kill('SIGTERM');
    const isRefused = () =>
      fetch(stream.url).then(
        () => false,
        () => true,
      );
    await expect.poll(isRefused, PATIENT).toBe(true);
    service.child.kill('SIGINT');
    expect((await service.ended).code).toBe(1);
    await isCut;
  });

  it('marks what a crash cut off as interrupted, and forgets nothing else', async () => {
    await using stub = await startOpenAiStub();
    const DATABASE_PATH = path.join(folder, 'crash.sqlite');
    await using first = startService({ DATABASE_PATH, OPENAI_BASE_URL: stub.baseUrl });
    const url = await first.url;
    const done = await (await ask(url, 'application/json')).json();
    stub.enqueue({ delayMs: 60_000 });
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-conversation-token': done.conversationToken,
    };
    const body = JSON.stringify({ question: 'What certifications are there?', conversationId: done.conversationId });
    const cut = await fetch(`${url}/ask`, { method: 'POST', headers, body });
    const isCut = expect(cut.text()).rejects.toThrow();
    first.child.kill('SIGKILL');
    await isCut;

    await using second = startService({ DATABASE_PATH });
    const kept = await fetch(`${await second.url}/conversations/${done.conversationId}`, { headers });
    const { turns } = await kept.json();
    expect(turns.map(({ state }: { state: string }) => state)).toEqual(['complete', 'interrupted']);
    expect(turns[0].answer.answer).toBe(done.answer);
  });
});
