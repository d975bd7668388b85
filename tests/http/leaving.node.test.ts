import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { answerEnd, answerStart, claim } from '../support/answer-events.ts';
import { type FakeAsk, untilAborted } from '../support/fake-ask.ts';
import { sendRaw, serveOnLoopback } from '../support/loopback.ts';
import { parseEvents } from '../support/read-events.ts';
import { createTestApp } from '../support/test-app.ts';

const clients = 50;
/** For a busy machine: nothing here is about speed. */
const PATIENT = { timeout: 20_000 };
const post = (accept: string, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify({ question: 'When is the lamp lit?' }),
  ...(signal ? { signal } : {}),
});

/** An answer that begins and then waits for ever, as a model that stalls does. */
function playStall(fakeAsk: FakeAsk): void {
  fakeAsk.play(async function* (_, { signal }) {
    yield answerStart();
    yield claim('The lamp is lit at dusk.');
    await untilAborted(signal);
  });
}

const allStopped = ({ calls }: FakeAsk) => calls.every(({ signal, isClosed }) => signal.aborted && isClosed);

describe('over a real connection', () => {
  it('a sentence is on the client before the next one exists', async () => {
    const { app, fakeAsk } = createTestApp();
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
    fakeAsk.play(async function* () {
      yield answerStart();
      yield claim('First.');
      await mayGoOn;
      yield claim('Second.', 1);
      yield answerEnd;
    });
    await using server = await serveOnLoopback(app);
    const response = await fetch(`${server.url}/ask`, post('text/event-stream'));
    let received = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      received += chunk;
      if (received.includes('First.') && !received.includes('Second.')) goOn();
    }
    expect(parseEvents(received).map(({ type }) => type)).toEqual(['answer-start', 'claim', 'claim', 'answer-end']);
  });

  it.each(['text/event-stream', 'application/json'])(
    `${clients} clients that leave mid-answer leave no work running (%s)`,
    async (accept) => {
      const { app, fakeAsk, logged } = createTestApp();
      playStall(fakeAsk);
      await using server = await serveOnLoopback(app);
      const leave = new AbortController();
      const requests = Array.from({ length: clients }, async () => {
        const response = await fetch(`${server.url}/ask`, post(accept, leave.signal));
        await response.text();
      });
      await vi.waitFor(() => expect(fakeAsk.calls.filter(({ given }) => given === 2)).toHaveLength(clients), PATIENT);
      expect(fakeAsk.calls.some(({ signal }) => signal.aborted)).toBe(false);
      leave.abort();
      await Promise.allSettled(requests);
      await vi.waitFor(() => expect(allStopped(fakeAsk)).toBe(true), PATIENT);
      await vi.waitFor(() => expect(logged).toHaveLength(clients), PATIENT);
      expect(logged.every(({ outcome }) => outcome === 'cancelled')).toBe(true);
    },
  );

  it('a client that leaves before its question has come is no defect of ours', async () => {
    const { app, fakeAsk, logged } = createTestApp();
    await using server = await serveOnLoopback(app);
    const head = 'POST /ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    await sendRaw(server.port, `${head}{"question":`, 50);
    await vi.waitFor(() => expect(logged).toHaveLength(1), PATIENT);
    expect(logged[0]).toMatchObject({ event: 'request', level: 'info', code: 'cancelled' });
    expect(fakeAsk.calls).toEqual([]);
  });

  it('a client that never reads is bounded and then dropped', async () => {
    const { app, fakeAsk } = createTestApp({ stalledReaderMs: 300 });
    fakeAsk.play(async function* () {
      yield answerStart();
      for (;;) yield claim('x'.repeat(100_000));
    });
    await using server = await serveOnLoopback(app);
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const socket = connect(server.port, '127.0.0.1');
    socket.pause();
    const body = JSON.stringify({ question: 'When?' });
    socket.write(
      `POST /ask HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await vi.waitFor(() => expect(fakeAsk.calls).toHaveLength(1), PATIENT);
    await vi.waitFor(() => expect(allStopped(fakeAsk)).toBe(true), PATIENT);
    expect(fakeAsk.calls[0]?.given).toBeLessThan(200); // 20 MB: what the kernel's two socket buffers may hold
    socket.destroy();
    errors.mockRestore();
  });
});
