import { checkDraft } from '../../src/answer/check.ts';
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
export type StageTimes = Record<(typeof STAGES)[number], number>;

/** Takes one message through the stages of `ask()` without a store of conversations, and times each. */
export async function timeStages(message: string, lexicon: Lexicon, guides: GuideStore): Promise<StageTimes> {
  const spent: StageTimes = { understand: 0, retrieve: 0, gate: 0, compose: 0, verify: 0 };
  let last = performance.now();
  const lap = (stage: keyof StageTimes) => {
    const now = performance.now();
    spent[stage] += now - last;
    last = now;
  };
  const { profile, vocabulary } = lexicon;
  const cleaned = clean(message, 1_000);
  const act = cleaned.ok ? recogniseAct(cleaned.value) : null;
  if (!cleaned.ok || act === null || 'act' in act || isInstruction(cleaned.value)) {
    lap('understand');
    return spent;
  }
  const { questions, background } = splitMessage(act.question);
  for (const question of questions) {
    const query = understand(question, background, [], lexicon);
    lap('understand');
    const found = await retrievePassages(query, profile, guides, ANSWERING);
    lap('retrieve');
    const gated = gate(query, found.ranked, profile, ANSWERING);
    lap('gate');
    const { claims } = draftPart(query, found, gated, { profile, said: '', vocabulary });
    lap('compose');
    for (const claim of claims) checkDraft(claim, vocabulary);
    lap('verify');
  }
  return spent;
}

export const totalOf = (times: StageTimes): number => STAGES.reduce((sum, stage) => sum + times[stage], 0);

/** All that is done before a draft is checked. */
export const thinkingOf = (times: StageTimes): number => totalOf(times) - times.verify;
