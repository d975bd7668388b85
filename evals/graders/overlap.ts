import type { Claim } from '../../src/domain/answer.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { claimEvidence } from './evidence.ts';
import { factualClaims } from './factual.ts';
import { failed, type Grade, type Grader, notApplicable, passed, type Run } from './grader.ts';

const MIN_WORDS_SHARED = 0.5;
const MIN_PAIRS_SHARED = 0.25;

/**
 * Lexical support: content words of the factual claims that what they cite has in some form, over all of them. Passes from
 * one half up; the score is the share. A claim without an offered citation shares nothing. Not applicable without a
 * factual claim that has a content word.
 */
export const lexicalSupport: Grader = {
  name: 'lexical_support',
  role: 'measured',
  grade: (run) => shared(run, words, MIN_WORDS_SHARED, 'few words stand in what is cited'),
};

/**
 * Ordered support: pairs of neighbouring content words of the factual claims that stand next to each other, in that order,
 * in what they cite, over all such pairs. Passes from a quarter up: a fair rewording moves words, a claim put together from
 * words of the evidence keeps next to no pair. Not applicable without a factual claim of two content words.
 */
export const orderedSupport: Grader = {
  name: 'ordered_support',
  role: 'measured',
  grade: (run) => shared(run, pairs, MIN_PAIRS_SHARED, 'few words stand in this order in what is cited'),
};

function words(text: string): readonly string[] {
  return tokenize(text)
    .filter(({ lower }) => !isStopWord(lower))
    .map(({ stem }) => stem);
}

const pairs = (text: string): readonly string[] =>
  words(text).flatMap((word, index, all) => (index === 0 ? [] : [`${all[index - 1]} ${word}`]));

function shared(run: Run, parts: (text: string) => readonly string[], passAt: number, why: string): Grade {
  const claims = factualClaims(run).map((claim) => shareOf(run, claim, parts));
  const total = claims.reduce((sum, { of }) => sum + of, 0);
  if (total === 0) return notApplicable('no factual claim with content words');
  const score = claims.reduce((sum, { held }) => sum + held, 0) / total;
  const poor = claims.filter(({ held, of }) => held < of * passAt).map(({ text }) => text);
  return score >= passAt ? passed('', score) : failed(why, poor, score);
}

function shareOf(run: Run, claim: Claim, parts: (text: string) => readonly string[]) {
  const evidence = claimEvidence(run.answer, claim, run.guide).flatMap(({ heading, units }) => [...heading, ...units]);
  const known = new Set(evidence.flatMap(parts));
  const own = parts(claim.text);
  return { text: claim.text, held: own.filter((part) => known.has(part)).length, of: own.length };
}
