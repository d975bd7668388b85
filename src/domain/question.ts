import * as z from 'zod';
import { Facet, PassageId } from './guide.ts';

/** What an answer has to contain to be one. */
export const AnswerType = z.enum([
  'money',
  'duration',
  'count',
  'date',
  'name',
  'place',
  'yes_no',
  'list',
  'definition',
  'procedure',
  'reason',
  'comparison',
  'open',
]);
export type AnswerType = z.infer<typeof AnswerType>;

/**
 * `missing`: the guide has this word in no form; `nearby`: nor has it, but it has words for what comes nearest.
 * `inherited`: taken from an earlier turn, not typed now.
 */
export const QueryTerm = z.object({
  surface: z.string(),
  stem: z.string(),
  /** Stems of the guide that mean the same; the term's own stem first when the guide has it. */
  alternatives: z.array(z.string()),
  /** Stems of the guide that are other forms of the same word: "taught" and "teacher" of "teach". */
  forms: z.array(z.string()).optional(),
  /** What the guide says of the same besides, in phrases that are no words for it: they help to find it, and prove nothing. */
  said: z.array(z.string()).optional(),
  standing: z.enum(['in_guide', 'by_vocabulary', 'nearby', 'missing']),
  /** 0..1: how much the question is about this word (a place name 1, "tell" near 0). */
  weight: z.number(),
  inherited: z.boolean(),
  /** A pronoun or an ordinal of the question stands for it: the answer has to be about it as if it had been typed. */
  isMeant: z.boolean().optional(),
  /** The kind of thing the word belongs to: "salary" and "overtime" to pay. */
  facet: Facet.nullable(),
  /** The word names the kind itself ("salary"), not one thing of it ("overtime"). */
  isGeneric: z.boolean(),
  correctedFrom: z.string().optional(),
  /** What to call a turn of phrase ("get a raise") when it is named: "pay raises". */
  gloss: z.string().optional(),
});
export type QueryTerm = Readonly<z.infer<typeof QueryTerm>>;

export const Ordinal = z.object({ of: z.enum(['step', 'item', 'rung']), position: z.int() });
export type Ordinal = Readonly<z.infer<typeof Ordinal>>;

export const Slots = z.object({
  /** Roles as the guide's facts write them. */
  roles: z.array(z.string()),
  /** Counting from 1; -1 is the last. */
  ordinal: Ordinal.nullable(),
  experienceYears: z.number().nullable(),
  /** What the visitor earns or earned, in the money of the guide: "I made 68k before". */
  ownPay: z.number().optional(),
});
export type Slots = Readonly<z.infer<typeof Slots>>;

/**
 * How a need is asked about: whether one needs a thing, whether one can do without it, whether it matters that one lacks
 * it, or so that neither yes nor no would answer ("is it not required?"). `of` are the things, as in `QueryTerm.stem`, where the question's grammar tells which.
 */
export const NeedAsked = z.object({
  kind: z.enum(['needs_it', 'does_without', 'lacks_it', 'either_way']),
  of: z.array(z.string()),
});
export type NeedAsked = Readonly<z.infer<typeof NeedAsked>>;

/** One part of a question, understood: what retrieval, the gate and composition work from. */
export const Query = z.object({
  text: z.string(),
  /** The question's words with spelling corrected, lower case, joined by single spaces. */
  folded: z.string(),
  terms: z.array(QueryTerm),
  /** What the conversation was about so far: it decides between passages that answer equally well, and nothing else. */
  background: z.array(QueryTerm),
  /** The answers before: a passage that was given whole is not what a next question is after. */
  told: z.array(z.string()),
  facets: z.array(Facet),
  wants: AnswerType,
  /** The thing that "which" or "what" asks for, as in `QueryTerm.stem`: of "which industries hire" it is industries. */
  target: z.string().nullable(),
  slots: Slots,
  /** "The second one": the items of what was last shown that the question is about, in the words they were shown in. */
  focus: z.array(z.string()),
  /** "Which one is for quality?": the items of what was last shown that are to be chosen from. */
  among: z.array(z.string()),
  isFollowUp: z.boolean(),
  need: NeedAsked.nullable(),
  /** What visitors tell of themselves, fact by fact, where they ask whether it stands in the way or goes well with the work. */
  situation: z.array(z.array(QueryTerm)),
  /** "Tell me more", "why?", "like what?": more is asked of what was just said, which is not to be said again. */
  more: z.enum(['detail', 'reason', 'example']).nullable(),
  /** Of a follow-up: the passages that the answer before was taken from. */
  atHand: z.array(PassageId),
});
export type Query = Readonly<z.infer<typeof Query>>;

/** What to call a term when it is named to the visitor. */
export const nameOf = (term: QueryTerm): string => term.gloss ?? term.surface;

/** Whether the question asks about a term: its own, or one that a word of its own stands for. */
export const isAsked = (term: QueryTerm): boolean => !term.inherited || term.isMeant === true;
