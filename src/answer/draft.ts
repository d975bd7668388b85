import type { AnswerStatus, Block } from '../domain/answer.ts';
import type { Passage, Quote } from '../domain/guide.ts';
import { endStop } from './compose/wording.ts';

/** The words that a claim rests on: in the passage, or in the heading above it. */
export type Source = { readonly passage: Passage; readonly quote: Quote };

/**
 * A sentence before it is checked. `plain`: states nothing about the guide's subject. `stated`: the guide says it, and
 * verification has to find it in the sources; `opening` ("No.") was decided from the same evidence. `computed`: code
 * derived it (a difference, a count, an order) from the facts it cites.
 */
export type DraftClaim = { readonly text: string; readonly block: Block } & (
  | { readonly kind: 'plain' }
  | {
      readonly kind: 'stated';
      readonly opening?: string;
      /** Other wordings of the same, the fullest first, for when `text` says a shade more than the guide. */
      readonly variants?: readonly string[];
      readonly sources: readonly [Source, ...Source[]];
    }
  | { readonly kind: 'computed'; readonly sources: readonly [Source, ...Source[]] }
);

/** What composition proposes for one question, and what a follow-up may refer back to. */
export type Draft = {
  readonly status: AnswerStatus;
  readonly claims: readonly DraftClaim[];
  readonly missing: readonly string[];
  /** The items shown as a list, in order. */
  readonly list: readonly string[];
  /** The items of an earlier list that were found to be meant. */
  readonly chosen?: readonly string[];
  /** The roles the answer speaks of. */
  readonly roles: readonly string[];
};

export const plain = (text: string): DraftClaim => ({ kind: 'plain', text, block: 'paragraph' });

/** What the guide says; an item of a list that is told as a sentence ends like one. */
export const stated = (text: string, source: Source, block: Block = 'paragraph'): DraftClaim => ({
  kind: 'stated',
  text: block === 'paragraph' ? endStop(text) : text,
  block,
  sources: [source],
});

/** The first of these wordings that the guide backs. */
export function wordings(
  [text, ...variants]: readonly [string, ...string[]],
  source: Source,
  block: Block = 'paragraph',
): DraftClaim {
  return { kind: 'stated', text, block, sources: [source], variants };
}

/** A stated sentence behind a word that was decided from the same evidence: "No. A diploma is enough." */
export const opened = (opening: string, text: string, source: Source): DraftClaim => ({
  kind: 'stated',
  opening,
  text: endStop(text),
  block: 'paragraph',
  sources: [source],
});

/** `sources` may not be empty: what code computes, it computes from something. */
export function computed(text: string, sources: readonly Source[], block: Block = 'paragraph'): DraftClaim {
  const [first, ...rest] = sources;
  if (!first) throw new Error('a computed claim needs the facts it was computed from');
  return { kind: 'computed', text, block, sources: [first, ...rest] };
}

/** Nothing but what the guide lacks. */
export const silent = (text: string, missing: readonly string[] = []): Draft => ({
  status: 'declined',
  claims: [plain(text)],
  missing,
  list: [],
  roles: [],
});

/** What the guide tells instead of what was asked; `missing` is what it lacks. */
export const insteadOf = (silence: string, missing: readonly string[], told: Draft): Draft => ({
  ...told,
  status: 'partial',
  missing,
  claims: [plain(silence), plain('It says:'), ...told.claims],
});

/** A draft that answers, with what was not given left empty. */
export const answered = (
  claims: readonly DraftClaim[],
  context: Partial<Pick<Draft, 'list' | 'roles'>> = {},
): Draft => ({
  status: 'answered',
  claims,
  missing: [],
  list: context.list ?? [],
  roles: context.roles ?? [],
});
