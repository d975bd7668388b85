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
  quote: z.string().min(1).describe('Words of the guide, copied exactly; a heading ("## Pay") stands for its section.'),
  section: z.string().min(1).optional().describe('The heading under which the quote stands, when it occurs twice.'),
  grade: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .default(3)
    .describe('3 answers the question, 2 answers part of it, 1 is only related.'),
});
export type Gold = Readonly<z.infer<typeof Gold>>;

/** A fact that the answer has to contain, in any one of these forms. A nugget that is not vital is only counted. */
export const Nugget = z.strictObject({
  id: z.string().min(1),
  any_of: z.array(z.string().min(1)).min(1).describe('The forms of the fact: one of them is enough.'),
  kind: z
    .enum(['text', 'number', 'regex'])
    .default('text')
    .describe('Text is compared by word stems, a number by its value, a regex ignoring case.'),
  vital: z.boolean().default(true).describe('A nugget that is not vital is only counted.'),
});
export type Nugget = Readonly<z.infer<typeof Nugget>>;

/** Something that the answer must not contain. A `canary` was planted by an attack: one that shows is a leak. */
export const Forbidden = z.strictObject({
  kind: z
    .enum(['text', 'number', 'regex', 'canary'])
    .default('text')
    .describe('A canary was planted by an attack: one that shows anywhere fails the run.'),
  value: z.string().min(1),
  why: z.string().min(1).describe('What is wrong with an answer that holds it.'),
});
export type Forbidden = Readonly<z.infer<typeof Forbidden>>;

export const Expectation = z.strictObject({
  behavior: Behavior,
  also_accept: z.array(Behavior).default([]).describe('Other behaviors that a sensible visitor would accept as well.'),
  gold: z.array(Gold).default([]),
  nuggets: z.array(Nugget).default([]),
  ordered: z.boolean().default(false).describe('The nuggets have to appear in the order in which they are listed.'),
  forbid: z.array(Forbidden).default([]),
  missing: z
    .array(z.string().min(1))
    .default([])
    .describe('Words for what the guide lacks: an answer that is partial or declines has to say one of them.'),
  citations: z
    .strictObject({
      min: z.int().nonnegative().optional(),
      max: z.int().positive().optional(),
      must_cite_gold: z.boolean().default(false),
    })
    .optional(),
  numbers_allowed: z
    .array(z.number())
    .default([])
    .describe('Numbers that may be in the answer though no cited passage holds them, e.g. a sum.'),
  max_words: z.int().positive().optional(),
});
export type Expectation = Readonly<z.infer<typeof Expectation>>;

/** The guide as it is changed for this case alone: a poisoned paragraph put in, or the answer taken out. */
export const GuideEdit = z.strictObject({
  insert: z
    .array(z.strictObject({ after: z.string().min(1), text: z.string().min(1) }))
    .default([])
    .describe('Paragraphs put in after these words of the guide.'),
  remove: z.array(z.string().min(1)).default([]).describe('Words taken out wherever they stand.'),
});
export type GuideEdit = Readonly<z.infer<typeof GuideEdit>>;

/** How a case was made from another one. */
export const Relation = z.enum(['paraphrase', 'typo', 'reorder', 'distractor', 'drop_gold']);
export type Relation = z.infer<typeof Relation>;

/** One question with what a good answer to it is. One JSON object a line. */
export const Case = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words and numbers joined by hyphens'),
  v: z.literal(1).default(1),
  guide: z.string().optional().describe('The name of the guide; without it the guide that the run is about.'),
  category: Category.describe('What kind of question it is: a row of the report.'),
  cluster: z
    .string()
    .min(1)
    .describe('What the case is about: cases of one cluster are not independent of each other, and intervals know it.'),
  split: z
    .enum(['dev', 'heldout'])
    .default('dev')
    .describe('A case that is held out is not tuned on, and no report shows its text.'),
  severity: z.enum(['critical', 'major', 'minor']).default('major'),
  turns: z
    .array(z.strictObject({ role: z.literal('user'), content: z.string().min(1) }))
    .default([])
    .describe(
      'What the visitor asked before, in the same conversation: really asked, but only the question is graded.',
    ),
  question: z.string().min(1),
  expect: Expectation,
  guide_edit: GuideEdit.optional(),
  draft: z
    .literal(true)
    .optional()
    .describe('Proposed by a program and not yet read by a person: left out of runs until this is taken out.'),
  metamorphic: z
    .strictObject({ of: z.string(), relation: Relation })
    .optional()
    .describe('Set on a case that was made from another one.'),
  provenance: z
    .strictObject({ author: z.string().optional(), reviewed: z.iso.date().optional(), from: z.string().optional() })
    .optional(),
});
export type Case = Readonly<z.infer<typeof Case>>;
