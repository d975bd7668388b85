import * as z from 'zod';
import type { Block } from '../domain/answer.ts';
import type { Passage } from '../domain/guide.ts';
import { parseJson } from '../domain/parse-json.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { support } from '../verify/support.ts';
import type { Checked } from './check.ts';
import { unitSource } from './compose/material.ts';
import { removeDatamarks } from './datamark.ts';
import type { Source } from './draft.ts';
import type { CallOptions, ChatModel, JudgePrompt, Log } from './ports.ts';

/** Who is asked about a borderline sentence. The chat model has deadlines of its own, shorter than an answer's. */
export type Judge = { readonly chat: ChatModel; readonly prompt: JudgePrompt };

/** A withheld sentence that may be asked about. */
export type Doubted = Extract<Checked, { kind: 'withheld' }> & { readonly borderline: { readonly block: Block } };

type Deps = { readonly vocabulary: Vocabulary; readonly log: Log; readonly nonce: string };

const Reply = z.object({
  verdicts: z.tuple([z.object({ id: z.literal('s1'), verdict: z.string(), quote: z.string() })]),
});
const MAX_REPLY_CHARS = 4_000;
const MIN_QUOTE_WORDS = 4;
/** How far the quoted words alone have to agree with the sentence, as the check scores it. */
const MIN_QUOTE_SCORE = 0.35;

/**
 * Asks a model about a sentence that was withheld as borderline. It is released only when the model calls it supported and
 * quotes words that stand in one of the passages, and when the check finds nothing but missing words to hold against it
 * beside those words. Whatever goes wrong, the sentence stays withheld, with one reason more.
 */
export async function reconsider(
  sentence: Doubted,
  offered: readonly Passage[],
  { chat, prompt }: Judge,
  { vocabulary, log, nonce }: Deps,
  options: CallOptions,
): Promise<Checked> {
  const { text, borderline } = sentence;
  const still = (why: string): Checked => ({
    kind: 'withheld',
    text,
    reasons: [...sentence.reasons, `second opinion: ${why}`],
  });
  const reply = await ask(chat, await prompt.render({ sentence: text, passages: offered, nonce }), options);
  if ('failed' in reply) {
    log('warn', 'judge_failed', { code: reply.failed });
    return still(`none (${reply.failed})`);
  }
  if (reply.verdict !== 'supported') return still('not supported');
  const found = findQuote(reply.quote, offered);
  if (!found) return still('its quote stands in no passage');
  const { passage, units } = found;
  const beside = support(text, [{ heading: passage.section, units: units.map((unit) => unit.text) }], { vocabulary });
  const against = beside.flags.filter(({ name, raised }) => raised && name !== 'coverage');
  if (against.length > 0) return still(`the words that it quotes do not settle it (${against[0]!.name})`);
  if (beside.score < MIN_QUOTE_SCORE) return still('the words that it quotes are about something else');
  return {
    kind: 'released',
    text,
    block: borderline.block,
    verdict: 'supported',
    reasons: [
      ...beside.flags.filter(({ raised }) => !raised).map(({ name, detail }) => `${name}: ${detail}`),
      ...sentence.reasons,
      'second opinion: backed by the words that are cited',
    ],
    sources: units.map((unit): Source => unitSource(passage, unit)),
  };
}

type Answered = { readonly verdict: string; readonly quote: string } | { readonly failed: string };

async function ask(
  chat: ChatModel,
  messages: Parameters<ChatModel['stream']>[0],
  options: CallOptions,
): Promise<Answered> {
  let text = '';
  for await (const event of chat.stream(messages, options)) {
    if (event.type === 'failure') return { failed: event.failure.code };
    if (event.type === 'end') return event.finish === 'stop' ? parse(text) : { failed: 'too_large' };
    text += event.text;
    if (text.length > MAX_REPLY_CHARS) return { failed: 'too_large' };
  }
  return { failed: 'incomplete' };
}

/** The reply as the prompt asks for it; a fence around it is let pass. */
function parse(text: string): Answered {
  const json = /\{.*\}/s.exec(text)?.[0] ?? '';
  const parsed = Reply.safeParse(parseJson(json));
  return parsed.success ? parsed.data.verdicts[0] : { failed: 'invalid' };
}

/** The passage that has these words, and its units that hold them; null when there is none or the quote is too short to tell. */
function findQuote(
  quote: string,
  passages: readonly Passage[],
): { readonly passage: Passage; readonly units: Passage['units'] } | null {
  const wanted = fold(removeDatamarks(quote));
  if (wanted.split(' ').length < MIN_QUOTE_WORDS) return null;
  for (const passage of passages) {
    let text = ' ';
    const ends = passage.units.map((unit) => {
      text += `${fold(unit.text)} `;
      return text.length;
    });
    const from = text.indexOf(` ${wanted} `);
    if (from === -1) continue;
    const to = from + wanted.length + 1;
    const units = passage.units.filter((_, at) => ends[at]! > from + 1 && (ends[at - 1] ?? 0) < to);
    return { passage, units };
  }
  return null;
}

/** White space, quotation marks, dashes and the punctuation around words aside, letter for letter. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/["“”]/g, '')
    .replaceAll(/[‐-―]/g, '-')
    .replaceAll(/[.,;:!?…]+(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
