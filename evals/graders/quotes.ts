import { claimEvidence } from './evidence.ts';
import { type Grader, graded, notApplicable } from './grader.ts';
import { countWords, foldText } from './text.ts';

const QUOTED = /[“"]([^“”"]+)[”"]/gu;
/** Shorter ones are names and words under discussion rather than quotations. */
const MIN_WORDS = 3;

/**
 * Quotations are verbatim: words in quotation marks that stand in what the claim cites (in the guide, where it cites
 * nothing) or in the question, over all quotations of three words or more. Compared after folding: case, accents, kinds of
 * quotes and dashes, white space and Markdown emphasis don't count, nor does a stop or comma at the end. Not applicable
 * without a quotation.
 */
export const quotations: Grader = {
  name: 'quotations',
  role: 'required',
  grade(run) {
    const asked = [run.item.question, ...run.item.turns.map(({ content }) => content)].join('\n');
    const found = run.answer.claims.flatMap((claim) => {
      const evidence = claimEvidence(run.answer, claim, run.guide).flatMap(({ units }) => units);
      const backing = plain([evidence.length > 0 ? evidence.join(' ') : run.guide.text, asked].join('\n'));
      return [...claim.text.matchAll(QUOTED)]
        .map((match) => match[1] ?? '')
        .filter((quotation) => countWords(quotation) >= MIN_WORDS)
        .map((quotation) => ({ quotation, stands: backing.includes(plain(quotation).replace(/[.,;:!?…]+$/u, '')) }));
    });
    if (found.length === 0) return notApplicable('nothing is quoted');
    const wrong = found.filter(({ stands }) => !stands).map(({ quotation }) => quotation);
    return graded(found.length - wrong.length, found.length, wrong, 'quoted words are not in what is cited');
  },
};

const plain = (text: string): string =>
  foldText(text)
    .replaceAll(/\*\*|__|`/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
