import { foldAnswer } from '../src/answer/fold-answer.ts';
import type { Ask, AskInput } from '../src/answer/ports.ts';
import type { Answer, AnswerStatus } from '../src/domain/answer.ts';
import type { Passage } from '../src/domain/guide.ts';
import { type ResolvedGold, resolveGold } from './gold.ts';
import { GRADERS } from './graders/all.ts';
import { applyGrader, type Grade, type Grader, type Run } from './graders/grader.ts';
import type { Harness } from './harness.ts';
import type { Case, Gold } from './schema/case.ts';

const TIMEOUT_MS = 60_000;

/** A case that was asked: the run to grade, or why there is none. */
export type Asked =
  | { readonly kind: 'asked'; readonly run: Run; readonly durationMs: number }
  | { readonly kind: 'stale_gold'; readonly stale: readonly Gold[] }
  | { readonly kind: 'error'; readonly why: string };

export type GradedRun = { readonly run: Run; readonly grades: Readonly<Record<string, Grade>> };

/** Asks the turns of a case in one conversation, then its question. Never throws for what `ask()` does. */
export async function askCase(item: Case, harness: Harness, nowMs: () => number): Promise<Asked> {
  const { resolved, stale } = resolveGold(harness.guide.text, item.expect.gold);
  if (stale.length > 0) return { kind: 'stale_gold', stale };
  const startedMs = nowMs();
  const asked = await askTurns([...item.turns.map((turn) => turn.content), item.question], harness);
  if (!asked.ok) return { kind: 'error', why: asked.why };
  const run = finishedRun(item, resolved, harness, asked.answers, asked.ranked);
  return run ? { kind: 'asked', run, durationMs: nowMs() - startedMs } : { kind: 'error', why: 'nothing was asked' };
}

function finishedRun(
  item: Case,
  gold: readonly ResolvedGold[],
  { guide, supports }: Harness,
  answers: readonly Answer[],
  ranked: readonly Passage[] | null,
): Run | null {
  const answer = answers.at(-1);
  if (!answer) return null;
  return { item, gold, guide, answer, earlier: answers.slice(0, -1), ranked, followed: new Map(), supports };
}

type AskedTurns =
  | { readonly ok: true; readonly answers: readonly Answer[]; readonly ranked: readonly Passage[] | null }
  | { readonly ok: false; readonly why: string };

/** Asks questions one after another in one new conversation; `ranked` belongs to the last. */
async function askTurns(questions: readonly string[], { ask, rankedFor }: Harness): Promise<AskedTurns> {
  const answers: Answer[] = [];
  let opened: { readonly token: string | undefined; readonly id: Answer['conversationId'] } | null = null;
  let ranked: readonly Passage[] | null = null;
  for (const question of questions) {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const conversation = opened && { id: opened.id, token: opened.token ?? '' };
    const folded: Answer | string = await foldEvents(
      ask,
      { question, guide: null, conversation, messageId: null },
      signal,
    );
    if (typeof folded === 'string') return { ok: false, why: folded };
    opened = { id: folded.conversationId, token: folded.conversationToken ?? opened?.token };
    ranked = rankedFor(signal);
    answers.push(folded);
  }
  return { ok: true, answers, ranked };
}

/** The answer, or why there is none. A bug in `ask()` is one failed case of many, so it is reported and not thrown. */
async function foldEvents(ask: Ask, input: AskInput, signal: AbortSignal): Promise<Answer | string> {
  try {
    const folded = await foldAnswer(ask(input, { signal }));
    return folded.ok ? folded.value : `${folded.error.code}: ${folded.error.title}`;
  } catch (error) {
    return `ask() threw: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What becomes of a question asked in a conversation of its own: its status, or an error as a decline. */
export async function followSuggestion(suggestion: string, harness: Harness): Promise<AnswerStatus> {
  const asked = await askTurns([suggestion], harness);
  return asked.ok ? (asked.answers[0]?.status ?? 'declined') : 'declined';
}

/** Every grader's grade of a run, by the grader's name. */
export function gradeRun(run: Run, graders: readonly Grader[] = GRADERS): GradedRun {
  return { run, grades: Object.fromEntries(graders.map((grader) => [grader.name, applyGrader(grader, run)])) };
}
