import { foldAnswer } from '../src/answer/fold-answer.ts';
import type { Ask, AskInput } from '../src/answer/ports.ts';
import type { Answer, AnswerStatus } from '../src/domain/answer.ts';
import { resolveGold } from './gold.ts';
import { GRADERS } from './graders/all.ts';
import { applyGrader, type Grade, type Grader, type Run } from './graders/grader.ts';
import type { Harness } from './harness.ts';
import type { Talk } from './resume/finished.ts';
import type { Case, Gold } from './schema/case.ts';

const TIMEOUT_MS = 60_000;

/** A case that was asked: the run to grade, or why there is none. */
export type Asked =
  | { readonly kind: 'asked'; readonly run: Run; readonly durationMs: number }
  | { readonly kind: 'stale_gold'; readonly stale: readonly Gold[] }
  | { readonly kind: 'error'; readonly why: string };

export type GradedRun = { readonly run: Run; readonly grades: Readonly<Record<string, Grade>> };

/** Asks questions one after another in a new conversation; a string says why there is no answer. */
export type Converse = (questions: readonly string[], harness: Harness) => Promise<Talk | string>;

/** A `Converse` that really asks, and looks up what retrieval ranked for the last question. */
export function createConverse(nowMs: () => number): Converse {
  return async (questions, harness) => {
    const startedMs = nowMs();
    const answers = await askTurns(questions, harness.ask);
    if (typeof answers === 'string') return answers;
    const durationMs = nowMs() - startedMs;
    const last = answers.at(-1);
    if (!last) return 'nothing was asked';
    const ranked = await harness.rankingOf(last.conversationId);
    return { answers: [...answers], ranked: ranked?.map(({ id }) => id) ?? null, durationMs };
  };
}

/** Asks the turns of a case in one conversation, then its question. Never throws for what `ask()` does. */
export async function askCase(item: Case, harness: Harness, converse: Converse): Promise<Asked> {
  const { guide, supports } = harness;
  const { resolved, stale } = resolveGold(guide.text, item.expect.gold);
  if (stale.length > 0) return { kind: 'stale_gold', stale };
  const talk = await converse([...item.turns.map((turn) => turn.content), item.question], harness);
  if (typeof talk === 'string') return { kind: 'error', why: talk };
  const { answers, durationMs } = talk;
  const answer = answers.at(-1)!;
  const earlier = answers.slice(0, -1);
  const ranked = talk.ranked?.map((id) => guide.passages.get(id)!) ?? null;
  const run = { item, gold: resolved, guide, answer, earlier, ranked, followed: new Map(), supports };
  return { kind: 'asked', run, durationMs };
}

/** The answers to questions asked one after another in one new conversation, or why there are none. */
async function askTurns(questions: readonly string[], ask: Ask): Promise<readonly Answer[] | string> {
  const answers: Answer[] = [];
  for (const question of questions) {
    const first = answers[0];
    const conversation = first?.conversationToken ? { id: first.conversationId, token: first.conversationToken } : null;
    const folded = await foldEvents(ask, { question, guide: null, conversation, messageId: null });
    if (typeof folded === 'string') return folded;
    answers.push(folded);
  }
  return answers;
}

/** The answer, or why there is none. A bug in `ask()` is one failed case of many, so it is reported and not thrown. */
async function foldEvents(ask: Ask, input: AskInput): Promise<Answer | string> {
  try {
    const folded = await foldAnswer(ask(input, { signal: AbortSignal.timeout(TIMEOUT_MS) }));
    return folded.ok ? folded.value : `${folded.error.code}: ${folded.error.title}`;
  } catch (error) {
    return `ask() threw: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What becomes of a question asked in a conversation of its own: its status, or an error as a decline. */
export async function followSuggestion(suggestion: string, harness: Harness): Promise<AnswerStatus> {
  const answers = await askTurns([suggestion], harness.ask);
  return typeof answers === 'string' ? 'declined' : (answers[0]?.status ?? 'declined');
}

/** Every grader's grade of a run, by the grader's name. */
export function gradeRun(run: Run, graders: readonly Grader[] = GRADERS): GradedRun {
  return { run, grades: Object.fromEntries(graders.map((grader) => [grader.name, applyGrader(grader, run)])) };
}
