import * as z from 'zod';

/** What kind of thing a section speaks of, or a question asks for. */
export const Facet = z.enum([
  'steps',
  'pay',
  'education',
  'certification',
  'skills',
  'duties',
  'environment',
  'path',
  'experience',
  'hiring',
  'training',
  'outlook',
  'overview',
  'other',
]);
export type Facet = z.infer<typeof Facet>;

export const GuideSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug is lower-case words joined by hyphens')
  .max(80)
  .brand('GuideSlug');
export type GuideSlug = z.infer<typeof GuideSlug>;

/** Unique within its guide; also the anchor of the section on the guide's page. */
export const SectionId = z.string().min(1).max(200).brand('SectionId');
export type SectionId = z.infer<typeof SectionId>;

/** `<guide>/<section-id>#<n>`, n counting from 1 within the section. */
export const PassageId = z
  .string()
  .regex(/^[a-z0-9-]+\/[^#]+#\d+$/)
  .brand('PassageId');
export type PassageId = z.infer<typeof PassageId>;

/** sha256 (hex) of the guide file: names one edition of the text that offsets point into. */
export const EditionHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('EditionHash');
export type EditionHash = z.infer<typeof EditionHash>;

/** UTF-16 offsets into the guide's text: `guideText.slice(start, end)`. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() });
export type Span = Readonly<z.infer<typeof Span>>;

/**
 * The smallest thing that can be quoted: a sentence of prose, a list item, a table row. `text` is what a reader sees,
 * without Markdown marks; a row reads `Header: cell; Header: cell`. `label` is the bold or leading name of an item
 * (`**Teamwork**: ...`) or the first cell of a row.
 */
export const Unit = Span.extend({
  kind: z.enum(['sentence', 'item', 'row']),
  text: z.string().min(1),
  label: z.string().optional(),
  /** Only in an ordered list: the number shown before the item. */
  number: z.int().optional(),
});
export type Unit = Readonly<z.infer<typeof Unit>>;

/** One idea: a paragraph or two, a list with its lead-in line, or a table. `text` is a verbatim slice of the guide. */
export const Passage = Span.extend({
  id: PassageId,
  guide: GuideSlug,
  sectionId: SectionId,
  section: z.array(z.string()),
  facet: Facet,
  kind: z.enum(['prose', 'bullets', 'ordered', 'table']),
  text: z.string().min(1),
  units: z.array(Unit).min(1),
});
export type Passage = Readonly<z.infer<typeof Passage>>;

/** A heading and what stands under it. `path` holds the headings from the top down to this one, the title left out. */
export const Section = Span.extend({
  id: SectionId,
  heading: z.string(),
  path: z.array(z.string()),
  depth: z.int().min(1).max(6),
  facet: Facet,
});
export type Section = Readonly<z.infer<typeof Section>>;

/** Words of the guide with their place: `guideText.slice(start, end) === text`. */
export const Quote = Span.extend({ text: z.string().min(1) });
export type Quote = Readonly<z.infer<typeof Quote>>;

/** Where a fact stands: the passages it was read from and the exact words (a heading's words may lie before them). */
const FactSource = z.object({ passageIds: z.array(PassageId).min(1), quote: Quote });

export const StepFact = FactSource.extend({ number: z.int().positive(), title: z.string().min(1) });
export type StepFact = Readonly<z.infer<typeof StepFact>>;

export const PayPeriod = z.enum(['hour', 'day', 'week', 'month', 'year']);
export type PayPeriod = z.infer<typeof PayPeriod>;

/** Years; `max: null` reads "or more". `null`: the guide gives no number of years. */
const Experience = z.object({ min: z.number(), max: z.number().nullable() }).nullable();

/** What the guide says of an amount: "around $24,000", "from $2,100", "up to $4,200" (which has no low end), an average. */
export const PayQualifier = z.enum(['about', 'from', 'up_to', 'average', 'median']);
export type PayQualifier = z.infer<typeof PayQualifier>;

export const PayFact = FactSource.extend({
  role: z.string().min(1),
  experience: Experience,
  low: z.number(),
  high: z.number(),
  /** The high end is written with a plus: "$85,000+". */
  openEnded: z.boolean(),
  qualifier: PayQualifier.nullable().default(null),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** `null`: the guide doesn't say what the amount is paid for. */
  period: PayPeriod.nullable(),
});
export type PayFact = Readonly<z.infer<typeof PayFact>>;

export const LadderFact = FactSource.extend({
  order: z.int().positive(),
  role: z.string().min(1),
  experience: Experience.default(null),
  focus: z.array(z.string()),
});
export type LadderFact = Readonly<z.infer<typeof LadderFact>>;

export const FaqFact = FactSource.extend({ question: z.string().min(1) });
export type FaqFact = Readonly<z.infer<typeof FaqFact>>;

export const Facts = z.object({
  steps: z.array(StepFact),
  pay: z.array(PayFact),
  ladder: z.array(LadderFact),
  faqs: z.array(FaqFact),
});
export type Facts = Readonly<{
  steps: readonly StepFact[];
  pay: readonly PayFact[];
  ladder: readonly LadderFact[];
  faqs: readonly FaqFact[];
}>;

/** The front matter of a guide file. */
export const GuideMeta = z.strictObject({
  slug: GuideSlug,
  title: z.string().min(1).max(200),
  occupation: z.string().min(1).max(100),
  edition: z.string().min(1).max(40),
  updated: z.iso.date(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters, e.g. USD'),
  region: z.string().min(1).max(100),
});
export type GuideMeta = Readonly<z.infer<typeof GuideMeta>>;

/** A guide as parsed from its file. Offsets in everything it holds point into `text`. */
export type Guide = GuideMeta &
  Readonly<{
    hash: EditionHash;
    text: string;
    sections: readonly Section[];
    passages: readonly Passage[];
    facts: Facts;
    /** The phrases of the vocabulary that its text has, of two words and more, as stems joined by spaces. */
    phrases: readonly string[];
  }>;

/** How often a stem, or a phrase of the vocabulary, occurs in a guide, and in which written forms (lower case, most frequent first). */
export const TermEntry = z.object({ stem: z.string(), passages: z.int().positive(), forms: z.array(z.string()) });
export type TermEntry = Readonly<z.infer<typeof TermEntry>>;

/** All that understanding and the gate need of one edition, without its passages: kept in memory once per edition. */
export type GuideProfile = GuideMeta &
  Readonly<{
    hash: EditionHash;
    passageCount: number;
    sections: readonly Section[];
    facts: Facts;
    terms: ReadonlyMap<string, TermEntry>;
  }>;
