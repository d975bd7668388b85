/** What speaks for and against the guide answering a question. */
export type Cues = {
  /** 0..1: how much of what is asked one place of the guide has, words that the guide lacks counted as lacking. */
  readonly evidence: number;
  /** 0..1: how far the likest statement that holds the kind of thing wanted is about what is asked, whatever its words. */
  readonly likeness: number;
  /** -1..1: how alike the question is to those that guides leave open. */
  readonly leftOpen: number;
  /** "Which school is the best": guides seldom rank, and what code can rank has been ranked before this is asked. */
  readonly asksForBest: boolean;
  /** A thing that career guides speak of, and this one doesn't: pensions, tattoos. */
  readonly lacksTopic: boolean;
  /** A place, a company, a product that the guide lacks. */
  readonly lacksName: boolean;
};

/**
 * Log odds, fitted to labelled questions: `npm run evals:confidence` prints them anew. What the guide lacks counts more than
 * was fitted: a wrong answer about an injury or a felony costs more than a question left open.
 */
const WEIGHTS: Readonly<Record<keyof Cues, number>> = {
  evidence: 2.9,
  likeness: 5.4,
  leftOpen: -7.3,
  asksForBest: -1.5,
  lacksTopic: -2,
  lacksName: -3.2,
};
const BIAS = -2.7;

/** 0..1: how likely it is that the guide answers. Pure. */
export function confidenceOf(cues: Cues): number {
  const names = Object.keys(WEIGHTS) as (keyof Cues)[];
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + WEIGHTS[name] * Number(cues[name]), BIAS)));
}
