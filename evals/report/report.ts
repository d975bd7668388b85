import * as z from 'zod';
import { AnswerStatus, Block, EngineName } from '../../src/domain/answer.ts';
import { JudgeReport } from '../judge/judge-report.ts';
import { CallReport } from '../record-replay/call-report.ts';
import { Behavior, Category } from '../schema/case.ts';

const Rate = z.object({ passed: z.int(), total: z.int(), rate: z.number(), low: z.number(), high: z.number() });
const Outcome = z.enum(['pass', 'fail', 'not_applicable', 'error']);
const Flip = z.object({ id: z.string(), from: z.string(), to: z.string(), graders: z.array(z.string()) });

const ReportedAnswer = z.object({
  status: AnswerStatus,
  claims: z.array(
    z.object({
      text: z.string(),
      block: Block,
      citations: z.array(z.int()),
      /** What the answer itself says of the sentence, and how it was checked. */
      verdict: z.enum(['supported', 'not_factual']),
      reasons: z.array(z.string()),
    }),
  ),
  citations: z.array(
    z.object({
      number: z.int(),
      section: z.array(z.string()),
      /** The passage around the quote: `before + quote + after` is a slice of the guide. */
      before: z.string(),
      quote: z.string(),
      after: z.string(),
    }),
  ),
  missing: z.array(z.string()),
  suggestions: z.array(z.string()),
});

/** One case as reported. A case that is set aside has no text: neither question nor answer nor reasons. */
export const ReportedCase = z.object({
  id: z.string(),
  guide: z.string(),
  category: Category,
  cluster: z.string(),
  split: z.enum(['dev', 'heldout']),
  severity: z.enum(['critical', 'major', 'minor']),
  file: z.string(),
  line: z.int(),
  outcome: z.enum(['pass', 'fail', 'error', 'stale_gold']),
  grades: z.record(
    z.string(),
    z.object({ outcome: Outcome, score: z.number().nullable(), why: z.string(), evidence: z.array(z.string()) }),
  ),
  text: z
    .object({
      turns: z.array(z.string()),
      question: z.string(),
      behavior: Behavior,
      /** What a good answer would have: quotes of the guide, facts in each of their forms, and what must not be there. */
      wanted: z.object({
        gold: z.array(z.string()),
        nuggets: z.array(z.object({ id: z.string(), any_of: z.array(z.string()), vital: z.boolean() })),
        forbidden: z.array(z.object({ value: z.string(), why: z.string() })),
        missing: z.array(z.string()),
      }),
      reasons: z.array(z.string()),
      /** The answers to the turns before, as text with marks. */
      earlier: z.array(z.string()),
      answer: ReportedAnswer.nullable(),
    })
    .nullable(),
});
export type ReportedCase = Readonly<z.infer<typeof ReportedCase>>;

/**
 * A whole run, as written to `report.json` and drawn by the other reports. Only `times` differs between equal runs, and how
 * long calls took that were sent.
 */
export const Report = z.object({
  v: z.literal(1),
  engine: EngineName,
  verdict: z.object({ passed: z.boolean(), line: z.string(), reasons: z.array(z.string()) }),
  fingerprint: z.object({
    graders: z.string(),
    guides: z.record(z.string(), z.string()),
    model: z.object({ name: z.string(), prompts: z.string(), settings: z.string() }).optional(),
    cases: z.string(),
  }),
  parts: z.array(z.object({ name: z.string(), rate: Rate })),
  categories: z.array(z.object({ category: Category, rate: Rate, means: z.record(z.string(), z.number()) })),
  graders: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['zero_tolerance', 'required', 'measured']),
      rate: Rate,
      /** The mean score, with an interval from resampling clusters. */
      score: z.object({ mean: z.number(), low: z.number(), high: z.number(), clusters: z.int() }).nullable(),
      notApplicable: z.int(),
      errors: z.int(),
    }),
  ),
  /** The share of wrong answers among those that the check is surest of; null when nothing was answered. */
  riskCoverage: z
    .object({
      aurc: z.number(),
      risk: z.number(),
      points: z.array(z.object({ coverage: z.number(), risk: z.number() })),
    })
    .nullable(),
  comparison: z
    .object({
      verdict: z.enum(['same', 'improved', 'regressed', 'underpowered', 'incomparable']),
      differences: z.array(z.string()),
      worse: z.array(Flip),
      better: z.array(Flip),
      /** By grader, the cases on which it fails now and did not before, and the other way round. */
      graderFlips: z.array(z.object({ grader: z.string(), worse: z.array(z.string()), better: z.array(z.string()) })),
      /** Mean scores that moved, over the clusters of both runs. */
      scoreChanges: z.array(
        z.object({ grader: z.string(), before: z.number(), now: z.number(), clusters: z.int(), p: z.number() }),
      ),
      added: z.array(z.string()),
      removed: z.array(z.string()),
      changed: z.array(z.string()),
      /** Cases of a guide that changed since, or all of them when nothing could be compared. */
      notCompared: z.array(z.string()),
      /** Only for a sampled engine. */
      test: z
        .object({
          compared: z.int(),
          p: z.number(),
          about: z.string(),
          drop: z.number(),
          largestDrop: z.number(),
          margin: z.number(),
        })
        .nullable(),
    })
    .nullable(),
  /** Null without a model. */
  calls: CallReport.nullable(),
  /** Empty without --judge. */
  judges: z.array(JudgeReport),
  cases: z.array(ReportedCase),
  times: z.object({ startedAt: z.iso.datetime(), totalMs: z.number(), p50Ms: z.number(), p95Ms: z.number() }),
});
export type Report = Readonly<z.infer<typeof Report>>;
