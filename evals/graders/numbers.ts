import { claimEvidence } from './evidence.ts';
import { unexplainedFigures } from './figures.ts';
import { failed, type Grader, graded, notApplicable, passed } from './grader.ts';
import { numberMentions } from './number-mentions.ts';
import { answerWords } from './text.ts';

/**
 * Figures stand in what is cited: figures of the claims that are explained (`figures.ts`), unit included, over all figures.
 * Not applicable when no claim holds a figure, or in a conversational answer, which is not from the guide.
 */
export const numbers: Grader = {
  name: 'numbers',
  role: 'required',
  grade(run) {
    const total = run.answer.claims.flatMap((claim) => numberMentions(claim.text)).length;
    if (total === 0 || run.answer.status === 'conversational') return notApplicable('no figures');
    const wrong = run.answer.claims.flatMap((claim) =>
      unexplainedFigures(run, run.answer, claim, claimEvidence(run.answer, claim, run.guide)).map(
        ({ surface }) => `${surface} in: ${claim.text}`,
      ),
    );
    return graded(total - wrong.length, total, wrong, 'a figure is not in what is cited');
  },
};

const CONTACT =
  /\bhttps?:\/\/[^\s)\]]+|\bwww\.[^\s)\]]+|\b[\w.+-]+@[\w-]+\.[\w.]+|\+\d[\d ().-]{7,}\d|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/giu;

/** URLs, e-mail addresses and phone numbers stand in the guide as they are. Not applicable when the answer has none. */
export const contacts: Grader = {
  name: 'contacts',
  role: 'zero_tolerance',
  grade(run) {
    const found = [...answerWords(run.answer).matchAll(CONTACT)].map((match) => match[0]);
    if (found.length === 0) return notApplicable('no address or phone number');
    const foreign = found.filter((contact) => !run.guide.text.includes(contact));
    return foreign.length === 0 ? passed() : failed('an address or phone number is not in the guide', foreign);
  },
};
