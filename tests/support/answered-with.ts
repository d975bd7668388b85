import { afterAll, expect, it } from 'vitest';
import type { AnswerStatus } from '../../src/domain/answer.ts';
import { type Answering, answerTo, openAnswering } from './answering.ts';

const opened = new Map<string, Promise<Answering>>();
afterAll(async () => {
  for (const service of opened.values()) (await service)[Symbol.dispose]();
});

/** Asks one guide; the answer without its marks, a space between its claims. */
export async function asked(file: string, question: string) {
  const service = opened.get(file) ?? openAnswering({ files: [file] });
  opened.set(file, service);
  const { status, claims } = await answerTo((await service).ask, question);
  return { status, text: claims.map(({ text }) => text).join(' ') };
}

type Case = { readonly question: string; readonly opening: string; readonly status: AnswerStatus };
export type Written = readonly [question: string, opening: string, status?: AnswerStatus];

/** Each question is answered by a text that opens so. */
export const answers = (file: string, written: readonly Written[]) =>
  it.each(written.map(([question, opening, status = 'answered']): Case => ({ question, opening, status })))(
    '$question',
    async ({ question, opening, status }) => {
      const answer = await asked(file, question);
      expect(answer.text.slice(0, opening.length)).toBe(opening);
      expect(answer.status).toBe(status);
    },
  );
