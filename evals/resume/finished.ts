import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { Answer, AnswerStatus } from '../../src/domain/answer.ts';
import { PassageId } from '../../src/domain/guide.ts';
import { parseJson } from '../../src/domain/parse-json.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { UsageError } from '../usage-error.ts';

/** Questions that were asked one after another in one conversation, and what came back. */
const Talk = z.strictObject({
  answers: z.array(Answer).min(1),
  /** Null where the ranking could not be seen. */
  ranked: z.array(PassageId).nullable(),
  durationMs: z.number(),
});
export type Talk = Readonly<z.infer<typeof Talk>>;

const Line = z.strictObject({
  key: z.string(),
  talk: Talk.optional(),
  /** What became of a suggestion that was followed. */
  status: AnswerStatus.optional(),
});
type Line = z.infer<typeof Line>;

/** What an answer depends on beside the version of the code: the guide as it was asked, and the questions in turn. */
export type Asking = { readonly guideText: string; readonly questions: readonly string[] };

/** What a stopped run had finished. Only what went well is kept, so that the rest is asked again. */
export type Finished = {
  readonly talk: (asking: Asking) => Talk | null;
  readonly status: (asking: Asking) => AnswerStatus | null;
  readonly keepTalk: (asking: Asking, talk: Talk) => void;
  readonly keepStatus: (asking: Asking, status: AnswerStatus) => void;
  /** How many have been found so far. */
  readonly found: () => number;
};

/**
 * Opens the file of a run, a line for each finished case or suggestion, and goes on writing at its end. A last line that was
 * cut off is dropped. Lines of another version are passed over. Throws a UsageError for a file that holds something else.
 */
export function openFinished(file: string, version: string): Finished {
  const known = new Map(readLines(file).map((line) => [line.key, line] as const));
  const keyOf = (kind: string, { guideText, questions }: Asking): string =>
    sha256Hex(JSON.stringify([version, kind, guideText, questions]));
  let used = 0;
  const find = (key: string): Line | undefined => {
    const line = known.get(key);
    if (line) used += 1;
    return line;
  };
  const keep = (line: Line): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  return {
    talk: (asking) => find(keyOf('talk', asking))?.talk ?? null,
    status: (asking) => find(keyOf('status', asking))?.status ?? null,
    keepTalk: (asking, talk) => keep({ key: keyOf('talk', asking), talk: withoutTokens(talk) }),
    keepStatus: (asking, status) => keep({ key: keyOf('status', asking), status }),
    found: () => used,
  };
}

const withoutTokens = (talk: Talk): Talk => ({
  ...talk,
  answers: talk.answers.map(({ conversationToken: _, ...answer }) => answer),
});

function readLines(file: string): readonly Line[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const parsed = Line.safeParse(parseJson(line));
      if (parsed.success) return parsed.data;
      throw new UsageError(`${file}:${index + 1}: this is no line of a stopped run. Name another file with --resume.`);
    });
}
