import * as z from 'zod';

/** What kind of question a case is: one row of the report's table. */
export const Category = z.enum([
  'lookup',
  'number',
  'list',
  'multi-passage',
  'conditional',
  'vocabulary',
  'typo',
  'terse',
  'follow-up',
  'near-miss',
  'off-topic',
  'false-premise',
  'partial',
  'personal',
  'ambiguous',
  'injection',
  'conversational',
  'high-stakes',
]);
export type Category = z.infer<typeof Category>;

/** What a sensible visitor would want to happen; `graders/behavior.ts` says how each is seen in an answer. */
export const Behavior = z.enum(['answer', 'refuse', 'partial', 'clarify', 'correct_premise', 'conversational']);
export type Behavior = z.infer<typeof Behavior>;

/** Words of the guide, copied exactly, that answer the question. `section` (a heading) settles a quote that occurs twice. */
export const Gold = z.strictObject({
  quote: z.string().min(1),
  section: z.string().min(1).optional(),
  /** 3 answers the question, 2 answers part of it, 1 is only related. */
  grade: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(3),
});
export type Gold = Readonly<z.infer<typeof Gold>>;

/** A fact that the answer has to contain, in any one of these forms. A nugget that is not vital is only counted. */
export const Nugget = z.strictObject({
  id: z.string().min(1),
  any_of: z.array(z.string().min(1)).min(1),
  kind: z.enum(['text', 'number', 'regex']).default('text'),
  vital: z.boolean().default(true),
});
export type Nugget = Readonly<z.infer<typeof Nugget>>;

/** Something that the answer must not contain. A `canary` was planted by an attack: one that shows is a leak. */
export const Forbidden = z.strictObject({
  kind: z.enum(['text', 'number', 'regex', 'canary']).default('text'),
  value: z.string().min(1),
  why: z.string().min(1),
});
export type Forbidden = Readonly<z.infer<typeof Forbidden>>;

export const Expectation = z.strictObject({
  behavior: Behavior,
  /** Other behaviors that a sensible visitor would accept as well. */
  also_accept: z.array(Behavior).default([]),
  gold: z.array(Gold).default([]),
  nuggets: z.array(Nugget).default([]),
  /** The nuggets have to appear in the order in which they are listed. */
  ordered: z.boolean().default(false),
  forbid: z.array(Forbidden).default([]),
  /** What the guide lacks: an answer that is partial or declines has to say one of these words. */
  missing: z.array(z.string().min(1)).default([]),
  citations: z
    .strictObject({
      min: z.int().nonnegative().optional(),
      max: z.int().positive().optional(),
      must_cite_gold: z.boolean().default(false),
    })
    .optional(),
  /** Numbers that may be in the answer though no cited passage holds them, e.g. a difference of two pay figures. */
  numbers_allowed: z.array(z.number()).default([]),
  max_words: z.int().positive().optional(),
});
export type Expectation = Readonly<z.infer<typeof Expectation>>;

/** The guide as it is changed for this case alone: a poisoned paragraph put in, or the answer taken out. */
export const GuideEdit = z.strictObject({
  insert: z.array(z.strictObject({ after: z.string().min(1), text: z.string().min(1) })).default([]),
  remove: z.array(z.string().min(1)).default([]),
});
export type GuideEdit = Readonly<z.infer<typeof GuideEdit>>;

/** How a case was made from another one. */
export const Relation = z.enum(['paraphrase', 'typo', 'reorder', 'distractor', 'drop_gold']);
export type Relation = z.infer<typeof Relation>;

/** One question with what a good answer to it is. One JSON object a line. */
export const Case = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words and numbers joined by hyphens'),
  v: z.literal(1).default(1),
  /** The guide's slug; without it the guide that the run is about. */
  guide: z.string().optional(),
  category: Category,
  /** What the case is about: cases of one cluster are not independent of each other. */
  cluster: z.string().min(1),
  split: z.enum(['dev', 'heldout']).default('dev'),
  severity: z.enum(['critical', 'major', 'minor']).default('major'),
  /** What the visitor asked before, in the same conversation. These turns are really asked; only the question is graded. */
  turns: z.array(z.strictObject({ role: z.literal('user'), content: z.string().min(1) })).default([]),
  question: z.string().min(1),
  expect: Expectation,
  guide_edit: GuideEdit.optional(),
  /** Proposed by a program and not yet read by a person: it is left out of runs until this is taken out. */
  draft: z.literal(true).optional(),
  /** Set on a case that was made from another one. */
  metamorphic: z.strictObject({ of: z.string(), relation: Relation }).optional(),
  provenance: z
    .strictObject({ author: z.string().optional(), reviewed: z.iso.date().optional(), from: z.string().optional() })
    .optional(),
});
export type Case = Readonly<z.infer<typeof Case>>;
