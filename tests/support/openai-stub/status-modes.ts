import { hang, write } from './exchange.ts';
import type { Mode } from './speech.ts';
import { DONE } from './wire.ts';

const MEBIBYTE = 1_048_576;

function refuse(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Mode {
  return async ({ response }) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_stub', ...headers });
    response.end(
      JSON.stringify({ error: { message: `The stub answers ${status}.`, type: 'stub_error', param: null, code } }),
    );
  };
}

function reply(status: number, contentType: string, body: string): Mode {
  return async ({ response }) => {
    response.writeHead(status, { 'content-type': contentType }).end(body);
  };
}

/** Answers that are over, or never come, before a stream of text begins. */
export const STATUS_MODES = {
  'rate-limit': (exchange) => refuse(429, 'rate_limit_exceeded', { 'retry-after': exchange.retryAfter })(exchange),
  'rate-limit-long': refuse(429, 'rate_limit_exceeded', { 'retry-after': '120' }),
  'bad-request': refuse(400, 'context_length_exceeded'),
  unauthorised: refuse(401, 'invalid_api_key'),
  forbidden: refuse(403, 'unsupported_country_region_territory'),
  'not-found': refuse(404, 'model_not_found'),
  'error-500': refuse(500, 'internal_error'),
  'error-502': reply(502, 'text/html', '<html><h1>Bad gateway</h1></html>'),
  'error-503': refuse(503, 'overloaded'),
  'error-504': refuse(504, 'gateway_timeout'),
  redirect: async ({ response }) => void response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
  'hang-before-headers': hang,
  html: reply(200, 'text/html; charset=utf-8', '<!doctype html><title>Sign in to the network</title>'),
  'html-as-stream': reply(200, 'text/event-stream', '<!doctype html>\n<title>Sign in to the network</title>\n\n'),
  json: reply(
    200,
    'application/json',
    JSON.stringify({ choices: [{ message: { role: 'assistant', content: 'Whole.' } }] }),
  ),
  'empty-sse': reply(200, 'text/event-stream', ''),
  'only-done': reply(200, 'text/event-stream', DONE),
  'reset-before-headers': async ({ response }) => void response.socket?.resetAndDestroy(),
  'big-error': async (exchange) => {
    exchange.response.writeHead(400, { 'content-type': 'application/json' });
    const block = new Uint8Array(MEBIBYTE).fill(0x61);
    for (let sent = 0; sent < 64 && !exchange.closed.aborted; sent++) await write(exchange, block);
    exchange.response.end();
  },
} as const satisfies Readonly<Record<string, Mode>>;
