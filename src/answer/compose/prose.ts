import type { AnswerType } from '../../domain/question.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, type Draft, plain, stated } from '../draft.ts';
import { enumeratedIn } from './enumerated.ts';
import { aboutFocus } from './focus.ts';
import { listAround, listBehind } from './list.ts';
import { isSubject, type Material, ownSubjects, unitSource } from './material.ts';
import { ASKS_NEED, NEEDED, NOT_NEEDED } from './needs.ts';
import { pickSentences } from './pick-sentences.ts';
import { isLeadIn, scoreUnits } from './select-units.ts';

/** What such questions get enumerated, "the second one" may refer to later. */
const ASKS_FOR_THINGS: ReadonlySet<AnswerType> = new Set(['list', 'name', 'open', 'place', 'definition']);
const LIMITS = { maxUnits: 3, maxWords: 100 } as const;

/** The best sentences of the guide, verbatim, the most telling one first; null when no passage was found. */
export function composeProse(material: Material): Draft | null {
  const { query } = material;
  const scored = aboutFocus(scoreUnits(material), query);
  const [best] = scored;
  if (best && isLeadIn(best.unit)) return listBehind(best.unit, best.passage);
  const siblings = best ? listAround(best, query) : null;
  if (siblings) return siblings;
  const picked = pickSentences(
    scored,
    query.terms.filter((term) => isSubject(term) && !term.inherited),
    query,
    LIMITS,
  );
  const claims = picked.map(({ passage, unit, text }) => stated(text, unitSource(passage, unit)));
  if (claims.length === 0) return null;
  const things = ownSubjects(query).map(({ surface }) => surface);
  const asksNeed = query.wants === 'yes_no' && ASKS_NEED.test(query.text) && things.length > 0;
  // "Do I have to fix it?": a duty is what one has to do.
  const isDuty = picked[0]?.passage.facet === 'duties';
  const isAboutAll = picked.some(({ text }) => textHasTerms(text, ownSubjects(query)));
  if (asksNeed && !isDuty && !isAboutAll && !picked.some(({ text }) => NEEDED.test(text) || NOT_NEEDED.test(text))) {
    const opening = plain("The guide doesn't say whether that is needed.");
    return {
      ...answered([opening, plain('It says:'), ...claims.slice(0, 1)]),
      status: 'partial',
      missing: [things.join(' ')],
    };
  }
  return answered(claims, { list: ASKS_FOR_THINGS.has(query.wants) ? enumeratedIn(picked[0]!.text) : [] });
}
