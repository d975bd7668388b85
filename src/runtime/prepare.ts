import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Guide } from '../domain/guide.ts';
import type { WidgetFiles } from '../http/routes/widget.ts';
import { StartError } from './start-error.ts';

export type Prepared = { readonly guides: readonly Guide[]; readonly widget: WidgetFiles };

/** What prepare-process.ts sends. */
export type Preparation =
  | ({ readonly kind: 'prepared' } & Prepared)
  | { readonly kind: 'refused'; readonly reason: string };

const isPreparation = (message: unknown): message is Preparation =>
  typeof message === 'object' && message !== null && 'kind' in message;

/**
 * Reads the guides of a folder and builds the widget in a process of its own: the parsers and build tools that this takes go
 * with it, a quarter of the memory of an idle service. Throws a StartError that lists every fault with file and line.
 */
export async function prepare(knowledgeDir: string): Promise<Prepared> {
  const child = fork(path.join(import.meta.dirname, 'prepare-process.ts'), [knowledgeDir], {
    serialization: 'advanced',
    execArgv: [],
  });
  const { promise: preparation, resolve } = Promise.withResolvers<Preparation>();
  child.on('message', (message) => {
    if (isPreparation(message)) resolve(message);
    else process.send?.(message); // `node --watch` hears which files to watch
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the guides were not read: their process ended with ${code}`);
  });
  const sent = await Promise.race([preparation, ended]);
  ended.catch(() => undefined);
  if (sent.kind === 'refused') throw new StartError(sent.reason);
  return sent;
}
