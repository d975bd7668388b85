import { describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../../src/adapters/storage/group-commit.ts';
import { type Statement, StorageError } from '../../../src/adapters/storage/sql-database.ts';

const batch = (name: string): readonly Statement[] => [{ sql: name, params: [] }];
const nameOf = (statements: readonly Statement[]) => statements[0]?.sql ?? '';

/** A commit that notes what it was given, and throws when that holds a batch which has an error here. */
function fakeCommit(errors: Readonly<Record<string, Error>> = {}) {
  const groups: string[][] = [];
  const commit = async (batches: readonly (readonly Statement[])[]) => {
    groups.push(batches.map(nameOf));
    for (const name of batches.map(nameOf)) if (errors[name]) throw errors[name];
    return batches.map((_, at) => [at]);
  };
  return { groups, write: createGroupCommit(commit) };
}

describe('batches that are written at the same time', () => {
  it('are committed together, and each is told of its own changes', async () => {
    const { groups, write } = fakeCommit();
    expect(await Promise.all(['a', 'b', 'c'].map((name) => write(batch(name))))).toEqual([[0], [1], [2]]);
    expect(groups).toEqual([['a', 'b', 'c']]);
  });

  it('are at most eight to a commit, in the order they came', async () => {
    const { groups, write } = fakeCommit();
    const names = Array.from({ length: 20 }, (_, at) => `${at}`);
    await Promise.all(names.map((name) => write(batch(name))));
    expect(groups.map(({ length }) => length)).toEqual([8, 8, 4]);
    expect(groups.flat()).toEqual(names);
  });

  it('do not fail for one another', async () => {
    const refused = new StorageError('conflict', null);
    const { groups, write } = fakeCommit({ b: refused });
    const settled = await Promise.allSettled(['a', 'b', 'c'].map((name) => write(batch(name))));
    expect(settled).toEqual([
      { status: 'fulfilled', value: [0] },
      { status: 'rejected', reason: refused },
      { status: 'fulfilled', value: [0] },
    ]);
    expect(groups).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  });

  it('all fail at once when the database cannot be had', async () => {
    const gone = new StorageError('unavailable', null);
    const { groups, write } = fakeCommit({ a: gone });
    const settled = await Promise.allSettled(['a', 'b'].map((name) => write(batch(name))));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(groups).toEqual([['a', 'b']]);
  });
});

it('commits what comes later by itself', async () => {
  const { groups, write } = fakeCommit();
  await write(batch('a'));
  await write(batch('b'));
  expect(groups).toEqual([['a'], ['b']]);
});
