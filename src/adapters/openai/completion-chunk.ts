import * as z from 'zod';

/** What we read of a chunk of a chat completions stream; endpoints differ in the rest. */
const CompletionChunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
});

export type ChunkPart = { readonly text: string; readonly isRefusal: boolean; readonly finishReason: string | null };

/** The first choice of a chunk; null for one without choices (usage, keep-alive); undefined for what is no chunk. */
export function parseChunk(chunk: unknown): ChunkPart | null | undefined {
  const parsed = CompletionChunk.safeParse(chunk);
  if (!parsed.success) return undefined;
  const choice = parsed.data.choices?.[0];
  if (!choice) return null;
  return {
    text: choice.delta?.content ?? '',
    isRefusal: Boolean(choice.delta?.refusal),
    finishReason: choice.finish_reason || null,
  };
}
