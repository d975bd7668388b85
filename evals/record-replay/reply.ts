import * as z from 'zod';
import { parseJson } from '../../src/domain/parse-json.ts';
import type { Captured } from './capture.ts';
import type { Usage } from './recording.ts';

const Chunk = z.object({
  choices: z.array(z.object({ finish_reason: z.string().nullish() })).nullish(),
  usage: z.object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative() }).nullish(),
});

export type Reply = {
  /** It is an answer, or a refusal to give one: what the same request would get again. An outage is not. */
  readonly isAnswer: boolean;
  readonly usage: Usage | null;
};

/**
 * What a response to a chat request holds, beside its text. A stream is whole when it says why it finished; a request that
 * the endpoint's content filter refused is answered too.
 */
export function readReply({ status, chunks }: Pick<Captured, 'status' | 'chunks'>): Reply {
  const body = Buffer.concat(chunks.map(({ bytes }) => bytes)).toString('utf8');
  const parts = body.split(/\r\n|\n|\r/u).flatMap((line) => {
    const data = /^data:\s*(\{.*\})\s*$/u.exec(line)?.[1];
    const parsed = data === undefined ? null : Chunk.safeParse(parseJson(data));
    return parsed?.success ? [parsed.data] : [];
  });
  const isFinished = parts.some(({ choices }) => choices?.some((choice) => choice.finish_reason));
  const usage = parts.findLast((part) => part.usage)?.usage;
  return {
    isAnswer: (status === 200 && isFinished) || (status === 400 && /"code"\s*:\s*"content_filter"/u.test(body)),
    usage: usage ? { promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens } : null,
  };
}
