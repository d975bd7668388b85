import { type Statement, StorageError } from './sql-database.ts';

type Batch = readonly Statement[];
type Changes = readonly number[];

type Waiting = {
  readonly batch: Batch;
  readonly resolve: (changes: Changes) => void;
  readonly reject: (error: unknown) => void;
};

/** Those whose batches were committed together go on together, and nobody else meanwhile. */
const MAX_TOGETHER = 8;

/**
 * Commits together what requests write at about the same time, as databases do among themselves (group commit; DeWitt et
 * al. 1984): a commit waits for the disk once, however many batches it holds. `commit` writes all of the batches it is
 * given or none. When that fails each batch is committed by itself, so that none fails for what another one did.
 */
export function createGroupCommit(
  commit: (batches: readonly Batch[]) => Promise<readonly Changes[]>,
): (batch: Batch) => Promise<Changes> {
  const waiting: Waiting[] = [];

  async function commitTogether(): Promise<void> {
    const group = waiting.splice(0, MAX_TOGETHER);
    if (waiting.length > 0) setImmediate(commitTogether);
    try {
      const changes = await commit(group.map(({ batch }) => batch));
      for (const [at, { resolve }] of group.entries()) resolve(changes[at]!);
    } catch (error) {
      const isForAll = group.length === 1 || (error instanceof StorageError && error.reason === 'unavailable');
      if (isForAll) for (const { reject } of group) reject(error);
      else await commitEach(group);
    }
  }

  async function commitEach(group: readonly Waiting[]): Promise<void> {
    for (const { batch, resolve, reject } of group) {
      try {
        const [changes] = await commit([batch]);
        resolve(changes!);
      } catch (error) {
        reject(error);
      }
    }
  }

  return (batch) => {
    const { promise, resolve, reject } = Promise.withResolvers<Changes>();
    waiting.push({ batch, resolve, reject });
    if (waiting.length === 1) setImmediate(commitTogether);
    return promise;
  };
}
