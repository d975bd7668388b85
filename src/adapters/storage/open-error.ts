import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Why the database cannot be used, in one line that says what to do. */
export class DatabaseOpenError extends Error {
  override readonly name = 'DatabaseOpenError';
}

/** By the error code of SQLite or of the file system; the first that fits. */
const ADVICE: readonly (readonly [code: RegExp, advice: string])[] = [
  [/NOTADB/, 'is not a SQLite database: set DATABASE_PATH to another file.'],
  [
    /CORRUPT|IOERR_SHORT_READ/,
    'is damaged: move it away with its -wal and -shm files, then restore a backup or start afresh.',
  ],
  [/ENOTDIR|EEXIST/, 'lies under a file where a folder should be: set DATABASE_PATH to another place.'],
  [
    /READONLY|EROFS|EACCES|EPERM|CANTOPEN|ENOENT/,
    'cannot be written: give this user the right to write the file and its folder.',
  ],
  [/FULL|ENOSPC|IOERR_WRITE/, 'cannot grow: make room on its disk.'],
  [/BUSY|LOCKED/, 'is locked by another process: stop that one first.'],
];

/** `error` is what opening `path` threw. Null when the path is not to blame. */
export function explainOpenError(path: string, error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  const name = `The database ${path}`;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return `${name} is a folder: set DATABASE_PATH to a file, for example ${join(path, 'signpost.db')}.`;
  }
  const advice = ADVICE.find(([code]) => code.test(String(error.code)))?.[1];
  return advice === undefined ? null : `${name} ${advice}`;
}
