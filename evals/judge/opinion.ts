import * as z from 'zod';
import { removeDatamarks } from '../../src/answer/datamark.ts';
import { parseJson } from '../../src/domain/parse-json.ts';
import { countWords, foldText } from '../graders/text.ts';
import { sentenceId } from './prompt.ts';
import type { Sentence, Task } from './task.ts';

const Said = z.enum(['supported', 'partial', 'unsupported', 'contradicted', 'not_factual']);
const Reply = z.object({
  verdicts: z.array(z.object({ id: z.string(), verdict: Said, quote: z.string() })),
});

/** `unverified`: the quote that a verdict rests on stands in no passage that the sentence cites, so there is no verdict. */
export type Verdict = z.infer<typeof Said> | 'unverified';
export type Judgement = { readonly verdict: Verdict; readonly quote: string };

/** What a reply says of each sentence, in their order; `problem` says in our own words why it can't be used. */
export type Opinion =
  | { readonly ok: true; readonly judgements: readonly Judgement[] }
  | { readonly ok: false; readonly problem: string };

const NEEDS_QUOTE: ReadonlySet<Verdict> = new Set(['supported', 'partial', 'contradicted']);
/** Fewer words stand nearly anywhere. */
const MIN_QUOTE_WORDS = 3;

/**
 * Reads a judge's reply to a task: JSON, perhaps in a fence, with a verdict for every sentence under its id and in order.
 * Too few or too many, other ids, or another shape make the whole reply unusable: nothing is guessed for a missing verdict.
 */
export function readOpinion(text: string, task: Task): Opinion {
  const parsed = Reply.safeParse(parseJson(/\{.*\}/su.exec(text)?.[0] ?? ''));
  if (!parsed.success) return { ok: false, problem: 'it was not the JSON that was asked for' };
  const { verdicts } = parsed.data;
  const wanted = task.sentences.length;
  if (verdicts.length !== wanted) {
    return { ok: false, problem: `it had ${verdicts.length} verdicts for ${wanted} sentences` };
  }
  if (!verdicts.every(({ id }, index) => id === sentenceId(index))) {
    return { ok: false, problem: 'its ids were not those of the sentences, in their order' };
  }
  return {
    ok: true,
    judgements: verdicts.map(({ verdict, quote }, index) => {
      const isVoid = NEEDS_QUOTE.has(verdict) && !isQuoteOf(quote, task.sentences[index]!, task);
      return { verdict: isVoid ? 'unverified' : verdict, quote };
    }),
  };
}

/**
 * Whether the words stand in one passage that the sentence cites, letter for letter but for case, quotes, dashes, spaces and
 * the marks of a list, which are the prompt's.
 */
function isQuoteOf(quote: string, { cites }: Sentence, { passages }: Task): boolean {
  const wanted = plain(removeDatamarks(quote).replace(/^\s*\d+\.\s+/u, '')).replace(/[.,;:!?…]+$/u, '');
  if (countWords(wanted) < MIN_QUOTE_WORDS) return false;
  return cites.some((number) => {
    const passage = passages[number - 1];
    const text = passage && [...passage.section, ...passage.units.map((unit) => unit.text)].join(' ');
    return text !== undefined && plain(text).includes(wanted);
  });
}

const plain = (text: string): string =>
  foldText(text)
    .replaceAll(/(?<=^|\s)-(?=\s)/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
