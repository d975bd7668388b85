import * as z from 'zod';
import { correctedRate } from '../statistics/corrected-rate.ts';
import { kappa } from '../statistics/kappa.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Verdict } from './opinion.ts';
import { ASPECTS, type Aspect } from './prompt.ts';
import type { Standing } from './standing.ts';

const Rate = z.object({ passed: z.int(), total: z.int(), rate: z.number(), low: z.number(), high: z.number() });

/** What a model judge said of a run, beside what the graders say. */
export const JudgeReport = z.object({
  /** `support`: is each sentence backed by what it cites? `nuggets`: does each answer have the vital facts of its case? */
  aspect: z.enum(ASPECTS),
  model: z.string(),
  promptHash: z.string(),
  /** The answers were written by the same model. */
  judgesItself: z.boolean(),
  standing: z.object({
    kind: z.enum(['counts', 'advisory', 'discarded']),
    why: z.string(),
    sensitivity: Rate,
    specificity: Rate,
  }),
  /** Sentences that it calls supported; null when it was discarded. `corrected`: for what it gets wrong on sentinels. */
  supported: z
    .object({
      found: Rate,
      corrected: z.object({ rate: z.number(), low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
  /** Sentences that it gave a quote for which is in no passage. */
  unverified: z.int(),
  /** Sentences, sentinels included, that it gave no usable verdict on, over all that it was asked about. */
  errors: Rate,
  problems: z.array(z.object({ problem: z.string(), times: z.int() })),
  /** With the graders, on whether a sentence is backed; null when it was discarded. */
  agreement: z.object({ agreed: Rate, kappa: z.number().nullable() }).nullable(),
  disagreements: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      judge: z.string(),
      /** Null for a case that is set aside. */
      text: z.object({ sentence: z.string(), quote: z.string() }).nullable(),
    }),
  ),
});
export type JudgeReport = Readonly<z.infer<typeof JudgeReport>>;

/** A sentence of an answer, as the graders and the judge see it. */
export type Rated = {
  readonly id: string;
  readonly isShown: boolean;
  readonly sentence: string;
  readonly code: string;
  readonly judge: Verdict;
  readonly quote: string;
};

export type JudgeFindings = {
  readonly aspect: Aspect;
  readonly model: string;
  readonly promptHash: string;
  readonly judgesItself: boolean;
  readonly standing: Standing;
  readonly rated: readonly Rated[];
  /** One for each sentence without a usable verdict: what was wrong with the reply. */
  readonly errors: readonly string[];
  /** Sentences that were asked about, sentinels included. */
  readonly asked: number;
};

const isBacked = (verdict: string): boolean => verdict === 'supported';

/** The findings of a judge as they are reported. What a discarded judge says of the answers is left out. */
export function reportJudge(findings: JudgeFindings): JudgeReport {
  const { standing, errors, asked } = findings;
  const rated = standing.kind === 'discarded' ? [] : findings.rated;
  const found = wilson(rated.filter(({ judge }) => isBacked(judge)).length, rated.length);
  const agreed = rated.filter(({ code, judge }) => isBacked(code) === isBacked(judge));
  const differing = rated.filter((one) => !agreed.includes(one));
  const problems = [...Map.groupBy(errors, (problem) => problem)].map(([problem, all]) => ({
    problem,
    times: all.length,
  }));
  const isUsed = standing.kind !== 'discarded';
  const ratings = {
    bothYes: agreed.filter(({ code }) => isBacked(code)).length,
    bothNo: agreed.filter(({ code }) => !isBacked(code)).length,
    onlyFirst: differing.filter(({ code }) => isBacked(code)).length,
    onlySecond: differing.filter(({ code }) => !isBacked(code)).length,
  };
  return {
    aspect: findings.aspect,
    model: findings.model,
    promptHash: findings.promptHash,
    judgesItself: findings.judgesItself,
    standing: { ...standing },
    supported: isUsed ? { found, corrected: correctedRate(found, standing.sensitivity, standing.specificity) } : null,
    unverified: findings.rated.filter(({ judge }) => judge === 'unverified').length,
    errors: wilson(errors.length, asked),
    problems: problems.sort((a, b) => b.times - a.times || (a.problem < b.problem ? -1 : 1)),
    agreement: isUsed ? { agreed: wilson(agreed.length, rated.length), kappa: kappa(ratings) } : null,
    disagreements: differing.map(({ id, isShown, sentence, code, judge, quote }) => ({
      id,
      code,
      judge,
      text: isShown ? { sentence, quote } : null,
    })),
  };
}
