import { checkDraft } from '../../src/answer/check.ts';
import type { DraftClaim } from '../../src/answer/draft.ts';
import { draftPart } from '../../src/answer/draft-part.ts';
import { gate } from '../../src/answer/gate.ts';
import type { GuideStore } from '../../src/answer/ports.ts';
import { retrievePassages } from '../../src/answer/retrieve-passages.ts';
import { ANSWERING } from '../../src/runtime/assemble.ts';
import { recogniseAct } from '../../src/understand/acts.ts';
import { clean } from '../../src/understand/clean.ts';
import { isInstruction } from '../../src/understand/instructions.ts';
import type { Lexicon } from '../../src/understand/lexicon.ts';
import { splitMessage } from '../../src/understand/split.ts';
import { understand } from '../../src/understand/understand.ts';

export const STAGES = ['understand', 'retrieve', 'gate', 'compose', 'verify'] as const;

/** Milliseconds of each stage. Retrieval includes the database. */
export type StageTimes = Record<(typeof STAGES)[number], number> & {
  /** The longest that the thread was kept: by one question of the message, or by the check of its answer. */
  readonly longestStep: number;
};

/** Takes one message through the stages of `ask()` without a store of conversations, and times each. */
export async function timeStages(message: string, lexicon: Lexicon, guides: GuideStore): Promise<StageTimes> {
  const spent = { understand: 0, retrieve: 0, gate: 0, compose: 0, verify: 0 };
  const steps: number[] = [];
  let last = performance.now();
  let stepBegan = last;
  const endStep = () => {
    steps.push(last - stepBegan);
    stepBegan = last;
  };
  const lap = (stage: (typeof STAGES)[number]) => {
    const now = performance.now();
    spent[stage] += now - last;
    last = now;
  };
  const { profile, vocabulary } = lexicon;
  const cleaned = clean(message, 1_000);
  const act = cleaned.ok ? recogniseAct(cleaned.value) : null;
  if (!cleaned.ok || act === null || 'act' in act || isInstruction(cleaned.value)) {
    lap('understand');
    endStep();
    return { ...spent, longestStep: Math.max(...steps) };
  }
  const { questions, background } = splitMessage(act.question);
  const drafted: DraftClaim[] = [];
  for (const question of questions) {
    if (drafted.length > 0) endStep();
    const query = understand(question, background, [], lexicon);
    lap('understand');
    const found = await retrievePassages(query, lexicon, guides, ANSWERING);
    lap('retrieve');
    const gated = gate(query, found, profile, ANSWERING);
    lap('gate');
    drafted.push(...draftPart(query, found, gated, { profile, said: '', vocabulary }).claims);
    lap('compose');
  }
  if (questions.length > 1) endStep();
  for (const claim of drafted) checkDraft(claim, vocabulary);
  lap('verify');
  endStep();
  return { ...spent, longestStep: Math.max(...steps) };
}

export const totalOf = (times: StageTimes): number => STAGES.reduce((sum, stage) => sum + times[stage], 0);

/** All that is done before a draft is checked. */
export const thinkingOf = (times: StageTimes): number => totalOf(times) - times.verify;
