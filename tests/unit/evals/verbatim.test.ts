import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GRADERS } from '../../../evals/graders/all.ts';
import type { GuideUnderTest, Run } from '../../../evals/graders/grader.ts';
import { countWords, shareOfWords } from '../../../evals/graders/text.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { readGuide } from '../../../evals/read-guide.ts';
import { gradeRun } from '../../../evals/run-case.ts';
import type { Citation } from '../../../src/domain/answer.ts';
import type { Guide, Passage, Unit } from '../../../src/domain/guide.ts';
import { loadedCase } from './fake-harness.ts';
import { caseResult } from './results.ts';

const { supports, vocabulary } = createHarnesses();
const files = [...globSync('knowledge/*.md'), ...globSync('tests/support/guides/*.md')].sort();
/** Graders of what a sentence says against what it cites. */
const OF_A_SENTENCE = [
  'citation_dangling',
  'citation_exactness',
  'citation_format',
  'citation_coverage',
  'citation_recall',
  'contradiction',
  'polarity',
  'modality',
  'misattribution',
  'numbers',
  'entities',
  'quotations',
  'contacts',
  'lexical_support',
  'ordered_support',
];
const graders = GRADERS.filter(({ name }) => OF_A_SENTENCE.includes(name));

const FOREIGN_FIGURE = '98,761';
const MIN_WORDS = 8;
const MAX_SHARED = 0.2;
/** The passage that does say it may hold hardly more of its words: a short one beside a heading. */
const MAX_MISATTRIBUTIONS_MISSED = 0.02;

/** The sentences that a grader should have failed and did not. */
const missedBy = (name: string, runs: readonly Run[]): readonly string[] =>
  runs
    .filter((run) => GRADERS.find((grader) => grader.name === name)?.grade(run).outcome !== 'fail')
    .map(({ answer }) => answer.answer);

/** An answer that is one sentence of the guide and cites it. */
function runOf(guide: Guide, passage: Passage, unit: Unit, text = unit.text): Run {
  const { start, end } = unit;
  const citation: Citation = {
    number: 1,
    passageId: passage.id,
    guide: guide.slug,
    section: [...passage.section],
    quote: guide.text.slice(start, end),
    start,
    end,
    url: '/guide',
  };
  const under: GuideUnderTest = {
    slug: guide.slug,
    text: guide.text,
    passages: new Map(guide.passages.map((one) => [one.id, one])),
  };
  const { run } = caseResult('verbatim', {
    answer: {
      answer: `${text} [1]`,
      claims: [{ index: 0, text, block: 'paragraph', citations: [1], verdict: 'supported', reasons: [] }],
      citations: [citation],
    },
  });
  return { ...run!, item: loadedCase('verbatim', 'what does the guide say?').item, guide: under, supports };
}

describe.each(files)('every sentence of %s, cited as it stands', { timeout: 60_000 }, async (file) => {
  const guide = await readGuide({ file, text: readFileSync(file, 'utf8') }, vocabulary);
  const units = guide.passages.flatMap((passage) => passage.units.map((unit) => ({ passage, unit })));

  it('is found fault with by no grader', () => {
    const faults = units.flatMap(({ passage, unit }) =>
      Object.entries(gradeRun(runOf(guide, passage, unit), graders).grades)
        .filter(([, { outcome }]) => outcome === 'fail' || outcome === 'error')
        .map(([name, { why, evidence }]) => `${name}: ${why}: ${evidence.join(' | ')}`),
    );
    expect(units.length).toBeGreaterThanOrEqual(10);
    expect(faults).toEqual([]);
  });

  it('is found fault with when a figure that the guide does not have takes the place of its own', () => {
    const changed = units
      .map(({ passage, unit }) => runOf(guide, passage, unit, unit.text.replace(/\d[\d,.]*\d|\d/, FOREIGN_FIGURE)))
      .filter(({ answer }) => answer.claims[0]?.text.includes(FOREIGN_FIGURE));
    expect(changed.length).toBeGreaterThanOrEqual(3);
    expect(missedBy('numbers', changed)).toEqual([]);
  });

  it('is found fault with when it names someone whom the guide does not', () => {
    const changed = units.map(({ passage, unit }) => {
      return runOf(guide, passage, unit, `${unit.text.replace(/[.:;]?$/, '')} at Zorblatt Academy.`);
    });
    expect(missedBy('entities', changed)).toEqual([]);
  });

  it('is found fault with when words that it does not say are put in quotation marks', () => {
    const changed = units.map(({ passage, unit }) => {
      return runOf(guide, passage, unit, `${unit.text} They say “zebras prefer purple umbrellas”.`);
    });
    expect(missedBy('quotations', changed)).toEqual([]);
  });

  it('is called misattributed, or at least not backed, when another passage that hardly shares a word is cited for it', () => {
    const runs = units
      .filter(({ unit }) => countWords(unit.text) >= MIN_WORDS)
      .flatMap(({ unit, passage }) => {
        const other = guide.passages.find(
          ({ text, sectionId }) => sectionId !== passage.sectionId && shareOfWords(unit.text, text) < MAX_SHARED,
        );
        const first = other?.units[0];
        return other && first ? [runOf(guide, other, first, unit.text)] : [];
      });
    expect(runs.length).toBeGreaterThanOrEqual(5);
    expect(missedBy('citation_recall', runs)).toEqual([]);
    expect(missedBy('misattribution', runs).length / runs.length).toBeLessThan(MAX_MISATTRIBUTIONS_MISSED);
  });
});
