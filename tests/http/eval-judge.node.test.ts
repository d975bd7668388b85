import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASPECTS } from '../../evals/judge/prompt.ts';
import { loadSentinels, type Sentinel } from '../../evals/judge/sentinels.ts';
import { removeDatamarks } from '../../src/answer/datamark.ts';
import { openWorkplace, runEvals } from '../support/eval-run.ts';
import type { ChatMessage } from '../support/openai-stub/parrot.ts';
import { type OpenAiStub, startOpenAiStub } from '../support/openai-stub/stub-server.ts';

const GUIDE = 'wind-turbine-technician';
const QUESTIONS = {
  pay: 'what does a senior technician earn?',
  tickets: 'which tickets do i need before i can climb?',
};

type Verdict = { readonly id: string; readonly verdict: string; readonly quote: string };
/** `quote`: words of what the sentence cites. `known`: whether it holds, where it is a sentinel. */
type Judging = (sentence: string, quote: string, known: boolean | null) => Omit<Verdict, 'id'>;

const sentinels = ASPECTS.flatMap((aspect) => loadSentinels(aspect));

/** What the prompt shows: its sentences, each with words of the first passage that it cites. */
function shownIn(messages: readonly ChatMessage[]) {
  const user = messages.at(-1)?.content ?? '';
  const block = (name: string) => new RegExp(`<<<${name} [\\w-]+>>>\n(.*?)\n<<<end`, 's').exec(user)?.[1] ?? '';
  const passages = block('passages').split(/^(?=\[\d+\] )/m);
  const sentences = [...block('sentences').matchAll(/^(s\d+) \[(\d+)[\d, ]*\] (.*)$/gm)];
  return sentences.map(([, id = '', cited = '', text = '']) => {
    const line = passages.find((passage) => passage.startsWith(`[${cited}]`))?.split('\n')[1] ?? '';
    return { id, text: removeDatamarks(text), quote: removeDatamarks(line) };
  });
}

const holdsOf = (text: string, among: readonly Sentinel[]): boolean | null => {
  for (const { task, holds } of among) {
    const at = task.sentences.findIndex((sentence) => sentence.text === text);
    if (at >= 0) return holds[at]!;
  }
  return null;
};

/** A stub whose every reply is written by `judging`, sentence by sentence. */
async function openJudge(judging: Judging) {
  await using cleanup = new AsyncDisposableStack();
  const stub: OpenAiStub = cleanup.use(
    await startOpenAiStub({
      reply: (messages) => {
        const verdicts = shownIn(messages).map(({ id, text, quote }) => {
          return { id, ...judging(text, quote, holdsOf(text, sentinels)) };
        });
        return [JSON.stringify({ verdicts })];
      },
    }),
  );
  const workplace = cleanup.use(openWorkplace());
  const cases = workplace.cases(QUESTIONS, GUIDE);
  const run = (args: readonly string[] = [], file = cases) =>
    runEvals(workplace, ['--judge', '--guide', `tests/support/guides/${GUIDE}.md`, '--cases', file, ...args], {
      OPENAI_BASE_URL: stub.baseUrl,
      OPENAI_MODEL: 'judge-of-sentences',
    });
  const kept = cleanup.move();
  return { stub, workplace, run, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

const fair: Judging = (_, quote, known) =>
  known === false ? { verdict: 'unsupported', quote: '' } : { verdict: 'supported', quote };

describe('a run with a model judge', { timeout: 60_000 }, () => {
  it('passes with a judge that tells the sentinels right, and reports what it says beside the graders', async () => {
    await using bench = await openJudge(fair);
    const { isPassed, report, printed } = await bench.run();
    expect(report.verdict.reasons).toEqual([]);
    expect(isPassed).toBe(true);
    for (const judge of report.judges) {
      expect(judge).toMatchObject({ model: 'judge-of-sentences', judgesItself: false, standing: { kind: 'counts' } });
    }
    expect(report.judges[0]?.agreement?.agreed.total).toBeGreaterThan(0);
    expect(printed).toMatch(/judge-of-sentences counts: sensitivity 23\/23 .*, specificity 25\/25 /);
    const html = readFileSync(path.join(bench.workplace.folder, 'reports', 'report.html'), 'utf8');
    expect(html).toContain('support: judge-of-sentences counts');
  });

  it('goes red for a judge that always says yes, and names the cause', async () => {
    await using bench = await openJudge((_, quote) => ({ verdict: 'supported', quote }));
    const { isPassed, report } = await bench.run();
    expect(isPassed).toBe(false);
    expect(report.verdict.reasons).toEqual([
      expect.stringMatching(
        /^judge of support discarded \(judge-of-sentences\): specificity 0\.0 %: 0 of 25 sentences that do not hold/,
      ),
      expect.stringMatching(
        /^judge of nuggets discarded \(judge-of-sentences\): specificity 0\.0 %: 0 of 20 sentences/,
      ),
    ]);
    for (const judge of report.judges) {
      expect(judge).toMatchObject({ supported: null, agreement: null, disagreements: [] });
    }
  });

  it('goes red for a judge that makes its quotes up', async () => {
    await using bench = await openJudge((_, __, known) =>
      known === false
        ? { verdict: 'unsupported', quote: '' }
        : { verdict: 'supported', quote: 'words that nobody ever wrote' },
    );
    const { report } = await bench.run();
    expect(report.verdict.reasons).toEqual([
      expect.stringMatching(/^judge of support discarded .*: sensitivity 0\.0 %: 0 of 23/),
      expect.stringMatching(/^judge of nuggets discarded .*: sensitivity 0\.0 %: 0 of 22/),
    ]);
    expect(report.judges[0]?.unverified).toBeGreaterThan(0);
  });

  it('lists the sentences on which a judge that counts and the graders disagree', async () => {
    await using bench = await openJudge((sentence, quote, known) =>
      known === null && /\d/.test(sentence) ? { verdict: 'unsupported', quote: '' } : fair(sentence, quote, known),
    );
    const { report, printed } = await bench.run();
    const [first] = report.judges[0]!.disagreements;
    expect(first).toMatchObject({ id: 'pay', code: 'supported', judge: 'unsupported' });
    expect(first?.text?.sentence).toMatch(/\d/);
    expect(printed).toContain('pay: the graders say supported, the judge unsupported: ');
  });

  it('finds a fact in words that nobody thought of, and lists it beside the graders that missed it', async () => {
    await using bench = await openJudge(fair);
    const nuggets = [{ id: 'n', any_of: ['a wage in words that nobody thought of'] }];
    const cases = bench.workplace.cases({ pay: QUESTIONS.pay }, GUIDE, { nuggets });
    const { report, printed } = await bench.run([], cases);
    expect(report.cases[0]).toMatchObject({ outcome: 'fail', grades: { nuggets_vital: { outcome: 'fail' } } });
    expect(report.judges[1]?.disagreements).toMatchObject([{ id: 'pay', code: 'unsupported', judge: 'supported' }]);
    expect(printed).toContain('pay: the graders say unsupported, the judge supported: a wage in words that nobody');
  });

  it('asks again, with what was wrong, after a reply that it can not use, and never guesses a verdict', async () => {
    let calls = 0;
    await using bench = await openJudge(fair);
    bench.stub.enqueue({ sentences: ['Looks fine to me.'] });
    const { report } = await bench.run(['--concurrency', '1']);
    for (const { messages } of bench.stub.requests) {
      if (messages.at(-1)?.content.includes('it was not the JSON that was asked for')) calls += 1;
    }
    expect(calls).toBe(1);
    expect(report.judges[0]?.errors.passed).toBe(0);
  });

  it('shows a judge nothing that tells a sentinel from an answer', async () => {
    await using bench = await openJudge(fair);
    await bench.run();
    const prompts = bench.stub.requests.map(({ messages }) => messages);
    const systems = new Set(prompts.map(([system]) => system?.content));
    expect(systems.size).toBe(ASPECTS.length);
    expect(prompts.length).toBeGreaterThan(sentinels.length);
    for (const [, user] of prompts) expect(user?.content).not.toMatch(/sentinel|holds|known/i);
  });

  it('is recorded and replayed like any call, and a missing opinion turns the gate red', async () => {
    await using bench = await openJudge(fair);
    const folder = path.join(bench.workplace.folder, 'recordings');
    const recorded = await bench.run(['--record', folder]);
    const before = bench.stub.requests.length;
    const replayed = await bench.run(['--replay', folder]);
    expect(bench.stub.requests).toHaveLength(before);
    expect(replayed.report.judges).toEqual(recorded.report.judges);
    const other = await bench.run(['--replay', folder, '--judge-model', 'another']);
    expect(other.isPassed).toBe(false);
    expect(other.report.verdict.reasons[0]).toMatch(/^missing recording: [\da-f]{64}, asked by judge of support: /);
  });
});
