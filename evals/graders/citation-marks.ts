import type { Answer } from '../../src/domain/answer.ts';
import { failed, type Grader, graded, notApplicable, passed } from './grader.ts';
import { parseMarks } from './marks.ts';

/**
 * Every mark, in the text and in the claims, is a citation that was offered. Denominator: the run; a mark that was never
 * offered is a hard fail. Not applicable when the answers have no mark. Looks at the turns before as well.
 */
export const citationDangling: Grader = {
  name: 'citation_dangling',
  role: 'zero_tolerance',
  grade(run) {
    const answers = [...run.earlier, run.answer];
    if (answers.every((answer) => marksOf(answer).length === 0)) return notApplicable('no citation marks');
    const dangling = answers.flatMap((answer) =>
      marksOf(answer).filter((mark) => !answer.citations.some(({ number }) => number === mark)),
    );
    if (dangling.length === 0) return passed();
    return failed(
      'a mark leads to no citation',
      dangling.map((mark) => `[${mark}]`),
    );
  },
};

const marksOf = (answer: Answer): readonly number[] => [
  ...answer.claims.flatMap((claim) => [...claim.citations, ...parseMarks(claim.text)]),
  ...parseMarks(answer.answer),
];

/**
 * Marks are well formed: numbers are unique and count from 1, each citation is used, no claim carries one twice or has a
 * mark written into its text, and the text's marks are the claims' marks. Not applicable without marks and citations.
 */
export const citationFormat: Grader = {
  name: 'citation_format',
  role: 'required',
  grade({ answer }) {
    const used = answer.claims.flatMap((claim) => claim.citations);
    if (used.length === 0 && answer.citations.length === 0) return notApplicable('no citations');
    const numbers = answer.citations.map(({ number }) => number);
    const faults = [
      ...numbers.filter((number, index) => numbers.indexOf(number) !== index).map((number) => `[${number}] twice`),
      ...numbers.filter((number) => number > numbers.length).map((number) => `[${number}] of ${numbers.length}`),
      ...numbers.filter((number) => !used.includes(number)).map((number) => `[${number}] is never used`),
      ...answer.claims
        .filter((claim) => new Set(claim.citations).size < claim.citations.length)
        .map((claim) => `the same mark twice: ${claim.text}`),
      ...answer.claims
        .filter((claim) => parseMarks(claim.text).length > 0)
        .map((claim) => `a mark in the text of a claim: ${claim.text}`),
      ...(parseMarks(answer.answer).join() === used.join() ? [] : ['the text and its claims have different marks']),
    ];
    return faults.length === 0 ? passed() : failed('marks are not well formed', faults);
  },
};

/**
 * Citation exactness: `guideText.slice(start, end) === quote`, in a passage that the guide has. Denominator: every
 * citation of every turn. Not applicable without citations.
 */
export const citationExactness: Grader = {
  name: 'citation_exactness',
  role: 'zero_tolerance',
  grade(run) {
    const citations = [...run.earlier, run.answer].flatMap((answer) => answer.citations);
    if (citations.length === 0) return notApplicable('no citations');
    const wrong = citations.filter(
      ({ passageId, start, end, quote }) =>
        !run.guide.passages.has(passageId) || run.guide.text.slice(start, end) !== quote,
    );
    const quotes = wrong.map(({ quote }) => quote);
    return graded(
      citations.length - wrong.length,
      citations.length,
      quotes,
      'a quote is not at its place in the guide',
    );
  },
};

/**
 * Gold citations: whether any citation overlaps a gold quote of grade 2 or 3. Not applicable without such a quote or
 * when the answer declines. A miss fails only a case that says `must_cite_gold` (see `citationBounds`).
 */
export const goldCited: Grader = {
  name: 'gold_cited',
  role: 'measured',
  grade({ gold, answer }) {
    const spans = gold.filter(({ gold: { grade } }) => grade > 1).map(({ span }) => span);
    if (spans.length === 0) return notApplicable('the case has no gold quote');
    if (answer.status === 'declined' || answer.status === 'conversational')
      return notApplicable('nothing was answered');
    const isCited = answer.citations.some((citation) =>
      spans.some((span) => citation.start < span.end && citation.end > span.start),
    );
    return isCited ? passed() : failed('no citation overlaps the gold quotes');
  },
};

/** The case's own bounds on the number of citations, and `must_cite_gold`. Not applicable when it sets none. */
export const citationBounds: Grader = {
  name: 'citation_bounds',
  role: 'required',
  grade(run) {
    const bounds = run.item.expect.citations;
    if (!bounds) return notApplicable('the case sets no bounds');
    const count = run.answer.citations.length;
    if (count < (bounds.min ?? 0)) return failed(`${count} citations, at least ${bounds.min} wanted`);
    if (count > (bounds.max ?? Infinity)) return failed(`${count} citations, at most ${bounds.max} wanted`);
    if (bounds.must_cite_gold && goldCited.grade(run).outcome !== 'pass') return failed('the gold quote is not cited');
    return passed();
  },
};
