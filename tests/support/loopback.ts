import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { HttpApp } from '../../src/http/deps.ts';

export type Loopback = AsyncDisposable & { readonly url: string; readonly port: number; readonly server: Server };

/** The app behind a real socket on a free port of this machine. */
export async function serveOnLoopback(app: HttpApp): Promise<Loopback> {
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    server,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sends the bytes as they are and returns all that comes back until the other side closes or `untilMs` is over. */
export async function sendRaw(port: number, bytes: string | Uint8Array, untilMs: number): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    received += chunk;
  });
  // A refused request may be answered with a reset: what came before it counts.
  socket.on('error', () => undefined);
  socket.write(bytes);
  socket.setTimeout(untilMs, () => socket.destroy());
  await once(socket, 'close');
  return received;
}
