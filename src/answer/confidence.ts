/** What speaks for and against the guide answering a question. */
export type Cues = {
  /** 0..1: how much of what is asked one place of the guide has, words that the guide lacks counted as lacking. */
  readonly evidence: number;
  /** 0..1: how far the likest statement that holds the kind of thing wanted is about what is asked, whatever its words. */
  readonly likeness: number;
  /** -1..1: the same of all that was found, on average: whether such things are told in such places at all. */
  readonly likenessOfAll: number;
  /** "Which school is the best": guides seldom rank, and what code can rank has been ranked before this is asked. */
  readonly asksForBest: boolean;
  /** A thing that career guides speak of, and this one doesn't: pensions, tattoos. */
  readonly lacksTopic: boolean;
  /** A place, a company, a product that the guide lacks. */
  readonly lacksName: boolean;
  /** What "which", "how many" or "what" asks for by its own word: "what colour". */
  readonly lacksAsked: boolean;
  /** An amount, a time, a number or a name is wanted: the guide may speak of the thing without it. */
  readonly isTyped: boolean;
};

/**
 * Log odds, fitted to labelled questions: `npm run evals:confidence` prints them anew. What the guide lacks counts more than
 * was fitted: a wrong answer about an injury or a felony costs more than a question left open.
 */
const WEIGHTS: Readonly<Record<keyof Cues, number>> = {
  evidence: 2.6,
  likeness: 6.3,
  likenessOfAll: 3.4,
  asksForBest: -4,
  lacksTopic: -3.5,
  lacksName: -5,
  lacksAsked: -0.9,
  isTyped: -1.4,
};
const BIAS = -3.2;

/** 0..1: how likely it is that the guide answers. Pure. */
export function confidenceOf(cues: Cues): number {
  const names = Object.keys(WEIGHTS) as (keyof Cues)[];
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + WEIGHTS[name] * Number(cues[name]), BIAS)));
}
