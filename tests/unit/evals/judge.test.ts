import { describe, expect, it } from 'vitest';
import { judgeLines, judgeReasons } from '../../../evals/judge/judge-gate.ts';
import { reportJudge } from '../../../evals/judge/judge-report.ts';
import type { Judgement } from '../../../evals/judge/opinion.ts';
import { runJudge } from '../../../evals/judge/run-judge.ts';
import { loadSentinels, mixIn, type Sentinel } from '../../../evals/judge/sentinels.ts';
import { standingOf } from '../../../evals/judge/standing.ts';
import type { Task } from '../../../evals/judge/task.ts';
import { createWatch } from '../../../evals/watch.ts';
import type { Citation, Claim } from '../../../src/domain/answer.ts';
import { GuideSlug, PassageId } from '../../../src/domain/guide.ts';
import { caseResult } from './results.ts';

const sentinels = loadSentinels('support');
const ofNuggets = loadSentinels('nuggets');
/** A judge that says the same of every sentence, with a quote that stands in what the sentence cites. */
const saying = (verdictOf: (holds: boolean, index: number) => Judgement['verdict']) =>
  sentinels.map(({ holds }) => ({
    ok: true as const,
    judgements: holds.map((isTrue, index) => ({ verdict: verdictOf(isTrue, index), quote: '' })),
  }));

describe('the sentinels', () => {
  it.each([
    ['support', sentinels],
    ['nuggets', ofNuggets],
  ])('of %s are at least 40 sentences, about as many that hold as that do not, under ids of their own', (_, some) => {
    const holds = some.flatMap((sentinel) => sentinel.holds);
    expect(holds.length).toBeGreaterThanOrEqual(40);
    expect(Math.abs(holds.filter(Boolean).length * 2 - holds.length)).toBeLessThan(6);
    expect(new Set(some.map(({ id }) => id)).size).toBe(some.length);
  });

  it('cite passages that are there', () => {
    for (const { task } of [...sentinels, ...ofNuggets]) {
      for (const { cites } of task.sentences) expect(task.passages.length).toBeGreaterThanOrEqual(Math.max(...cites));
    }
  });

  it('stand evenly between what is judged, and none is lost', () => {
    expect(mixIn([1, 2, 3, 4, 5, 6], [-1, -2])).toEqual([1, 2, 3, -1, 4, 5, 6, -2]);
    expect(mixIn([], [-1, -2])).toEqual([-1, -2]);
    expect(mixIn([1], [])).toEqual([1]);
  });
});

describe('the standing of a judge', () => {
  it('counts when it tells all sentinels right', () => {
    const standing = standingOf(
      sentinels,
      saying((holds) => (holds ? 'supported' : 'unsupported')),
    );
    expect(standing).toMatchObject({ kind: 'counts', why: '', sensitivity: { rate: 1 }, specificity: { rate: 1 } });
  });

  it('is discarded when it always says yes, with its specificity and the interval', () => {
    const standing = standingOf(
      sentinels,
      saying(() => 'supported'),
    );
    expect(standing).toMatchObject({ kind: 'discarded', sensitivity: { rate: 1 }, specificity: { rate: 0 } });
    expect(standing.why).toMatch(
      /^specificity 0\.0 %: 0 of 25 .* \(95 % interval 0\.0 % – 13\.3 %\), at least 90\.0 % wanted$/,
    );
  });

  it('is discarded when it always says no', () => {
    const standing = standingOf(
      sentinels,
      saying(() => 'unsupported'),
    );
    expect(standing.kind).toBe('discarded');
    expect(standing.why).toMatch(/^sensitivity 0\.0 %/);
  });

  it('is advisory when it falls short by so little that more sentinels might show it fit', () => {
    let wrong = 0;
    const standing = standingOf(
      sentinels,
      saying((holds) => {
        if (!holds) wrong += 1;
        return holds || wrong <= 4 ? 'supported' : 'unsupported';
      }),
    );
    expect(standing).toMatchObject({ kind: 'advisory', specificity: { passed: 21, total: 25 } });
  });

  it('is discarded when no reply to a sentinel can be used', () => {
    const standing = standingOf(
      sentinels,
      sentinels.map(() => ({ ok: false as const, problem: 'it was not the JSON that was asked for' })),
    );
    expect(standing).toMatchObject({ kind: 'discarded', why: 'it gave no usable verdict on any sentinel' });
  });

  it('does not take a quote that is in no passage for a yes', () => {
    const standing = standingOf(
      sentinels,
      saying((holds) => (holds ? 'unverified' : 'unsupported')),
    );
    expect(standing).toMatchObject({ kind: 'discarded', sensitivity: { rate: 0 } });
  });
});

const findings = (more: Partial<Parameters<typeof reportJudge>[0]> = {}) => ({
  aspect: 'support' as const,
  model: 'm',
  promptHash: 'h',
  judgesItself: false,
  standing: standingOf(
    sentinels,
    saying((holds) => (holds ? 'supported' : 'unsupported')),
  ),
  rated: [],
  errors: [],
  asked: 100,
  ...more,
});
const rated = (id: string, code: string, judge: Judgement['verdict'], isShown = true) => ({
  id,
  isShown,
  sentence: `sentence of ${id}`,
  code,
  judge,
  quote: 'words',
});

describe('the report of a judge', () => {
  it('lists where it and the graders disagree, and how far they agree beyond chance', () => {
    const all = [
      rated('a', 'supported', 'supported'),
      rated('b', 'unsupported', 'unsupported'),
      rated('c', 'supported', 'contradicted'),
      rated('held', 'unsupported', 'supported', false),
    ];
    const report = reportJudge(findings({ rated: all }));
    expect(report.agreement).toMatchObject({ agreed: { passed: 2, total: 4 }, kappa: 0 });
    expect(report.disagreements).toEqual([
      { id: 'c', code: 'supported', judge: 'contradicted', text: { sentence: 'sentence of c', quote: 'words' } },
      { id: 'held', code: 'unsupported', judge: 'supported', text: null },
    ]);
    expect(judgeLines(report)).toContain('c: the graders say supported, the judge contradicted: sentence of c');
    expect(judgeLines(report).join('\n')).not.toContain('sentence of held');
  });

  it('says nothing of the answers when the judge was discarded', () => {
    const standing = standingOf(
      sentinels,
      saying(() => 'supported'),
    );
    const report = reportJudge(findings({ standing, rated: [rated('a', 'unsupported', 'supported')] }));
    expect(report).toMatchObject({ supported: null, agreement: null, disagreements: [] });
  });

  it('warns when a model judges what it has written', () => {
    expect(judgeLines(reportJudge(findings({ judgesItself: true }))).join('\n')).toContain(
      'judges what it has written',
    );
  });
});

describe('the gate', () => {
  it('goes red for a judge that always says yes, and names the cause', () => {
    const report = reportJudge(
      findings({
        standing: standingOf(
          sentinels,
          saying(() => 'supported'),
        ),
      }),
    );
    expect(judgeReasons(report)).toEqual([
      expect.stringMatching(/^judge of support discarded \(m\): specificity 0\.0 %: 0 of 25 sent/),
    ]);
  });

  it('goes red when more than one sentence in a hundred got no usable verdict', () => {
    const problem = 'it had 1 verdicts for 2 sentences';
    expect(judgeReasons(reportJudge(findings({ errors: [problem] })))).toEqual([]);
    const report = reportJudge(findings({ errors: [problem, problem] }));
    expect(judgeReasons(report)).toEqual([
      'judge of support, errors (m): 2 of 100 sentences got no usable verdict, at most 1.0 % allowed',
    ]);
    expect(judgeLines(report)).toContain(`2 × ${problem}`);
  });

  it('goes red when a judge that counts is sure that too few sentences are backed', () => {
    const all = Array.from({ length: 100 }, (_, at) =>
      rated(`c${at}`, 'supported', at < 50 ? 'supported' : 'unsupported'),
    );
    expect(judgeReasons(reportJudge(findings({ rated: all })))[0]).toMatch(
      /^judge of support \(m\): 50\.0 % of the sentences are backed/,
    );
    expect(judgeReasons(reportJudge(findings({ rated: all.slice(0, 50) })))).toEqual([]);
  });
});

describe('a run of the judge', () => {
  const honest = (known: readonly Sentinel[]) => async (asked: Task) => {
    const sentinel = known.find((one) => one.task === asked);
    const judgements = asked.sentences.map((_, index): Judgement => {
      return { verdict: !sentinel || sentinel.holds[index] ? 'supported' : 'unsupported', quote: '' };
    });
    return { ok: true as const, judgements };
  };

  it('asks about the factual sentences of every answer once, however many cases got it', async () => {
    const cited = { answer: { claims: [citedClaim], citations: [citation] } };
    const asked: Task[] = [];
    const judge = honest(sentinels);
    const report = await runJudge(
      [caseResult('a', cited), caseResult('b', cited), caseResult('c', { outcome: 'error' })],
      {
        aspect: 'support',
        judge: {
          name: 'm',
          judge: async (one) => {
            asked.push(one);
            return judge(one);
          },
        },
        promptHash: 'h',
        judgesItself: false,
        sentinels,
        watch: createWatch(),
        concurrency: 3,
        isRevealed: false,
      },
    );
    expect(asked).toHaveLength(sentinels.length + 1);
    const own = asked.find((one) => !sentinels.some((sentinel) => sentinel.task === one));
    expect(own).toEqual({
      passages: [{ section: ['Lamp'], units: [{ kind: 'sentence', text: 'Lamps are lit at dusk.' }] }],
      sentences: [{ text: 'Lamps are lit.', cites: [1] }],
    });
    expect(report.supported?.found).toMatchObject({ passed: 2, total: 2 });
  });
});

const citedClaim: Claim = {
  index: 0,
  text: 'Lamps are lit.',
  block: 'paragraph',
  citations: [4],
  verdict: 'supported',
  reasons: [],
};
const citation: Citation = {
  number: 4,
  passageId: PassageId.parse('lighthouse-keeper/lamp#1'),
  guide: GuideSlug.parse('lighthouse-keeper'),
  section: ['Lamp'],
  quote: 'Lamps are lit at dusk.',
  start: 0,
  end: 22,
  url: '/guide/lighthouse-keeper',
};
