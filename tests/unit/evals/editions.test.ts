import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askEditions } from '../../../evals/editions/ask-editions.ts';
import { compareEditions } from '../../../evals/editions/compare-editions.ts';
import { editionMarkdown, editionReport } from '../../../evals/editions/edition-report.ts';
import type { Grade } from '../../../evals/graders/grader.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import type { CaseResult } from '../../../evals/run-suite.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { loadedCase } from './fake-harness.ts';
import { caseResult, type ResultParts } from './results.ts';

const claim = (text: string, block: 'paragraph' | 'step' = 'paragraph'): Answer['claims'][number] => ({
  index: 0,
  text,
  block,
  citations: [],
  verdict: 'supported',
  reasons: [],
});
const saying = (...texts: readonly string[]): ResultParts => ({ answer: { claims: texts.map((text) => claim(text)) } });
const listing = (...texts: readonly string[]): ResultParts => ({
  answer: { claims: texts.map((text) => claim(text, 'step')) },
});
const changeOf = (before: CaseResult, after: CaseResult) => compareEditions([{ before, after, stale: [] }]);
const kinds = (before: ResultParts, after: ResultParts): readonly string[] =>
  changeOf(caseResult('lamp', before), caseResult('lamp', after)).changes.map(({ change }) => change);

const GOLD_CITED: Grade = { outcome: 'pass', score: 1, why: '', evidence: [] };
const GOLD_MISSED: Grade = { ...GOLD_CITED, outcome: 'fail', score: 0 };

describe('an answer under two editions', () => {
  it('is the same when its words are', () => {
    expect(changeOf(caseResult('a'), caseResult('a'))).toEqual({ asked: 1, same: 1, changes: [], isLost: false });
  });

  it.each<[string, ResultParts, ResultParts, readonly string[]]>([
    ['is declined now', saying('At dusk.'), { status: 'declined' }, ['vanished']],
    ['has another figure', saying('It costs $5.'), saying('It costs $6.'), ['figures']],
    ['has a figure less often', saying('It costs $5 or $5.'), saying('It costs $5 or $6.'), ['figures']],
    ['has a percentage for an amount', saying('It costs $5.'), saying('It costs 5%.'), ['figures']],
    ['lists less', listing('Climb.', 'Light it.'), listing('Climb.'), ['items']],
    ['could not be asked', saying('At dusk.'), { outcome: 'error' }, ['error']],
    [
      'no longer cites the gold',
      { grades: { gold_cited: GOLD_CITED } },
      { grades: { gold_cited: GOLD_MISSED } },
      ['uncited'],
    ],
    ['fails a grader now', saying('At dusk.'), { outcome: 'fail', ...saying('At dusk.') }, ['fails']],
  ])('has lost something when it %s', (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
    expect(changeOf(caseResult('lamp', before), caseResult('lamp', after)).isLost).toBe(true);
  });

  it.each<[string, ResultParts, ResultParts, readonly string[]]>([
    ['is answered now', { status: 'declined' }, saying('At dusk.'), ['appeared']],
    ['has other words', saying('Lit at dusk.'), saying('At dusk it is lit.'), ['reworded']],
    ['lists more', listing('Climb.'), listing('Climb.', 'Light it.'), ['reworded']],
    ['has the same figure in other digits', saying('It costs $5,000.'), saying('It costs $5k.'), ['reworded']],
  ])('has lost nothing when it %s', (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
    expect(changeOf(caseResult('lamp', before), caseResult('lamp', after)).isLost).toBe(false);
  });

  it('of a case that is set aside is named without its text', () => {
    const item = { split: 'heldout' };
    const { changes } = changeOf(
      caseResult('held-1', { ...saying('It costs $5.'), item }),
      caseResult('held-1', { ...saying('It costs $6.'), item }),
    );
    expect(changes).toEqual([{ id: 'held-1', change: 'figures', detail: '' }]);
  });
});

describe('two editions of the shipped guide', { timeout: 60_000 }, () => {
  const file = 'knowledge/production-technician.md';
  const text = readFileSync(file, 'utf8');
  const { open } = createHarnesses();
  const senior = '| Senior production technician | 5+ years | $55,000–$70,000 |';
  const cases = [
    loadedCase('pay', 'how much do senior production technicians earn?'),
    loadedCase('steps', 'what are the steps to become a production technician?'),
    loadedCase('quoted', 'how much do seniors earn?', { expect: { behavior: 'answer', gold: [{ quote: senior }] } }),
    loadedCase('poisoned', 'what do seniors earn?', { guide_edit: { remove: ['Words that are in no guide.'] } }),
  ];
  const compare = async (from: string, to: string) => {
    expect(text).toContain(from);
    const editions = { old: { file, text }, new: { file: 'new.md', text: text.replaceAll(from, to) } };
    return compareEditions(await askEditions(cases, editions, open, 2));
  };

  it('lose nothing when nothing changed; cases that edit the guide are passed over', async () => {
    expect(await compare('$55,000', '$55,000')).toEqual({ asked: 3, same: 3, changes: [], isLost: false });
  });

  it('show a wrong pay figure, and the quote that went stale by it', async () => {
    const { changes, isLost } = await compare('$55,000–$70,000', '$56,000–$70,000');
    expect(isLost).toBe(true);
    expect(changes).toContainEqual({ id: 'pay', change: 'figures', detail: '$55,000 → $56,000' });
    expect(changes).toContainEqual({ id: 'quoted', change: 'stale', detail: `no longer in the guide: ${senior}` });
    expect(changes).toContainEqual({ id: 'quoted', change: 'figures', detail: '$55,000 → $56,000' });
  });

  it('show a step that was removed', async () => {
    const { changes } = await compare('### Step 10: Keep learning', '### More');
    expect(changes).toContainEqual({
      id: 'steps',
      change: 'items',
      detail: '10 items, now 9: without Keep learning.',
    });
  });

  it('show a quote whose words changed though the answer did not', async () => {
    const quote = 'Production technicians usually work shifts.';
    const item = loadedCase('shifts', 'how much do senior production technicians earn?', {
      expect: { behavior: 'answer', gold: [{ quote }] },
    });
    const editions = { old: { file, text }, new: { file, text: text.replace(quote, 'Most of them work shifts.') } };
    const { changes } = compareEditions(await askEditions([item], editions, open, 1));
    expect(changes).toEqual([{ id: 'shifts', change: 'stale', detail: `no longer in the guide: ${quote}` }]);
  });

  it('are reported with what was lost first and the verdict last', async () => {
    const comparison = await compare('$55,000–$70,000', '$56,000–$70,000');
    const report = editionReport(comparison);
    expect(report).toMatch(/^Figures that changed \(2\)\n {2}pay: \$55,000 → \$56,000\n/);
    expect(report.split('\n').at(-1)).toBe('LOST: 3 cases asked of both editions, 1 the same, 2 figures, 1 stale');
    expect(editionMarkdown(comparison)).toMatch(/^## ❌ Two editions of the guide\n\n```text\n/);
  });
});
