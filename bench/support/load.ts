import { Agent, request } from 'node:http';

export type Load = { readonly latenciesMs: readonly number[]; readonly seconds: number };

/** Sends `bodies` to `url` over so many connections that are kept alive, each one asking again as soon as it is answered. */
export async function sendAll(url: string, bodies: readonly string[], connections: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latenciesMs: number[] = [];
  let next = 0;
  const started = performance.now();
  const client = async () => {
    while (next < bodies.length) {
      const body = bodies[next]!;
      next += 1;
      const sent = performance.now();
      await post(url, body, agent);
      latenciesMs.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  return { latenciesMs, seconds };
}

/** Throws when the answer is not a success. */
function post(url: string, body: string, agent: Agent): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sending = request(url, { method: 'POST', agent, headers }, (response) => {
    response.resume();
    response.on('end', () =>
      response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
    );
    response.on('error', reject);
  });
  sending.on('error', reject);
  sending.end(body);
  return promise;
}
