import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkplace, runEvals } from '../support/eval-run.ts';
import { chunk, DONE, envelope, frame, USAGE } from '../support/openai-stub/wire.ts';

const GUIDE = 'wind-turbine-technician';
const KEY = 'sk-test-0123456789abcdef0123456789';
const ORGANISATION = 'org-A1b2C3d4E5f6G7h8I9j0K1l2';
const PROJECT = 'proj_A1b2C3d4E5f6G7h8';

/** Records one case against an endpoint that answers as `listener` does; returns the texts of the recordings. */
async function record(listener: RequestListener) {
  await using cleanup = new AsyncDisposableStack();
  const server = createServer(listener).listen(0, '127.0.0.1');
  cleanup.defer(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const workplace = cleanup.use(openWorkplace());
  const folder = path.join(workplace.folder, 'recordings');
  const cases = workplace.cases({ pay: 'what does a senior technician earn?' }, GUIDE);
  const guide = `tests/support/guides/${GUIDE}.md`;
  const args = ['--engine', 'model', '--guide', guide, '--cases', cases, '--concurrency', '1', '--record', folder];
  const { report } = await runEvals(workplace, args, {
    OPENAI_BASE_URL: `http://127.0.0.1:${address.port}/v1`,
    OPENAI_API_KEY: KEY,
  });
  return { report, texts: readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')) };
}

const sse = { 'content-type': 'text/event-stream' };
const said = (model: string) => frame(chunk(model, { content: 'The guide doesn’t say.' }));

describe('a recording', { timeout: 60_000 }, () => {
  it('holds no key, organisation or project, even where a response repeats one across two chunks', async () => {
    const { texts } = await record(async (request, response) => {
      response.writeHead(200, {
        ...sse,
        'openai-organization': ORGANISATION,
        'openai-project': PROJECT,
        'set-cookie': 'session=secret',
        'x-request-id': 'req_1',
      });
      response.write(`: ${request.headers.authorization} ${PROJECT}\n: ${ORGANISATION.slice(0, 9)}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      response.end(`${ORGANISATION.slice(9)}\n\n${said('m')}${frame(chunk('m', {}, 'stop'))}${DONE}`);
    });
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      expect(text).not.toMatch(
        /authorization|sk-test|openai-organi|openai-project|set-cookie|session=|req_1|127\.0\.0\.1/i,
      );
      for (const secret of [KEY, ORGANISATION, PROJECT]) expect(text).not.toContain(secret);
      expect(text).toContain('The guide doesn’t say.');
      expect(JSON.parse(text).response.headers).toEqual(sse);
    }
  });

  it('asks for the count of tokens, and does without when the endpoint refuses the question', async () => {
    const asked: boolean[] = [];
    const { report } = await record(async (request, response) => {
      let body = '';
      for await (const part of request.setEncoding('utf8')) body += part;
      const wantsUsage = JSON.parse(body).stream_options?.include_usage === true;
      asked.push(wantsUsage);
      if (wantsUsage) return void response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{}}');
      response.writeHead(200, sse).end(`${said('m')}${frame(chunk('m', {}, 'stop'))}${DONE}`);
    });
    expect(asked.slice(0, 2)).toEqual([true, false]);
    expect(asked.slice(2)).not.toContain(true);
    expect(report.calls!.sent).toMatchObject({ withoutUsage: report.calls!.sent.calls, cost: null });
    expect(report.calls!.failed).toBe(0);
  });

  it('takes the count that comes long after the last text', async () => {
    const { report, texts } = await record(async (_, response) => {
      response.writeHead(200, sse).write(`${said('m')}${frame(chunk('m', {}, 'stop'))}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      response.end(`${frame(envelope('m', [], { usage: USAGE }))}${DONE}`);
    });
    expect(report.calls!.sent).toMatchObject({ withoutUsage: 0 });
    expect(texts.every((text) => JSON.parse(text).usage.promptTokens === USAGE.prompt_tokens)).toBe(true);
  });
});
