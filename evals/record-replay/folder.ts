import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseRecording, type Recording, RecordingError } from './recording.ts';

/** The recordings of one folder, by key: one file each. */
export type RecordingFolder = {
  readonly keys: () => readonly string[];
  /** Null when there is none. Throws a RecordingError that names the file. */
  readonly read: (key: string) => Recording | null;
  readonly write: (recording: Recording) => void;
};

export function openRecordingFolder(folder: string): RecordingFolder {
  const fileOf = (key: string): string => path.join(folder, `${key}.json`);
  return {
    keys() {
      if (!existsSync(folder)) return [];
      const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
      return names.map((name) => path.basename(name, '.json')).sort();
    },
    read(key) {
      const file = fileOf(key);
      if (!existsSync(file)) return null;
      try {
        return parseRecording(readFileSync(file, 'utf8'));
      } catch (error) {
        if (error instanceof RecordingError) throw new RecordingError(`${file} can't be used: ${error.message}.`);
        throw error;
      }
    },
    write(recording) {
      mkdirSync(folder, { recursive: true });
      const file = fileOf(recording.key);
      // A file is there whole or not at all, also when the run is stopped while it is written.
      writeFileSync(`${file}.new`, `${readable(recording)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}

/** A pair of numbers is one line; a raw line break can't be part of a JSON string. */
const readable = (recording: Recording): string =>
  JSON.stringify(recording, null, 1).replaceAll(/\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/gu, '[$1, $2]');
