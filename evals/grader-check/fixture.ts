import * as z from 'zod';
import { AnswerStatus, Block, Claim } from '../../src/domain/answer.ts';
import { Expectation, Relation } from '../schema/case.ts';

/**
 * A finished run written by hand, with the grade that each named grader has to give it. `quotes` are words of the small
 * guide beside this file: each becomes a citation of the claim, unless a claim before it cited the same words.
 */
export const GraderFixture = z.strictObject({
  id: z.string(),
  question: z.string(),
  category: z.string().default('lookup'),
  expect: Expectation,
  status: AnswerStatus.default('answered'),
  claims: z.array(
    z.strictObject({
      text: z.string(),
      block: Block.default('paragraph'),
      verdict: Claim.shape.verdict.default('supported'),
      reasons: z.array(z.string()).default([]),
      quotes: z.array(z.string()).default([]),
      /** Marks as they are: to write dangling or doubled ones. */
      marks: z.array(z.int()).default([]),
    }),
  ),
  /** The text of the answer, where it differs from its claims. */
  answer: z.string().optional(),
  /** Citations that no claim carries. */
  unused: z.array(z.string()).default([]),
  /** Moves every citation's offsets, so that they no longer hold their quote. */
  shift: z.int().default(0),
  missing: z.array(z.string()).default([]),
  suggestions: z.array(z.string()).default([]),
  followed: z.record(z.string(), AnswerStatus).default({}),
  /** Words of the passages that retrieval offered, best first; without it the ranking was not seen. */
  ranked: z.array(z.string()).optional(),
  /** Words of the guide that count as planted by an attack. */
  planted: z.array(z.string()).default([]),
  /** The fixture whose run this one is compared with, as a case made from it. */
  child_of: z.strictObject({ fixture: z.string(), relation: Relation }).optional(),
  grades: z.record(z.string(), z.enum(['pass', 'fail', 'not_applicable', 'error'])),
  /** Which rule of evals/README.md the fixture stands for. */
  why: z.string(),
});
export type GraderFixture = Readonly<z.infer<typeof GraderFixture>>;
