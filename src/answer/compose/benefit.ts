import { isAsked } from '../../domain/question.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, type Draft, insteadOf, opened, stated } from '../draft.ts';
import { isSubject, type Material, unitSource } from './material.ts';
import { isLeadIn, scoreUnits } from './select-units.ts';

const ASKS_BENEFIT =
  /\b(?:help(?:s|ful)?|worth(?:while)?|useful|beneficial|valuable|matters?|advantage|benefit|good idea|bother|make sense|any good|improve my chances|give me an edge|looks? good|pay off|pays off|recommended?)\b/i;
/** What the guide says in favour of a thing. */
const FAVOURS =
  /\b(?:help(?:s|ful)?|edge|advantage|beneficial|useful|valuable|prefer(?:s|red)?|favou?rs?|favou?red|stand out|attractive|employable|marketable|boosts?|rewarding|worth|(?:improve|raise|increase|enhance)s?\b[^.;]{0,40}\b(?:prospects|chances|career|skills?|performance))\b/i;
/** What one has of it, which is no judgement. */
const GAINS = /\b(?:way to|lets?|gives?|gain|combines?|opens?|leads? to|gets?)\b/i;
const DENIED = /\b(?:not|never|no|rarely|hardly|little|seldom|nobody)\b|n['’]t\b/i;
const POSSIBLE = /\b(?:can|may|might|could)\b/i;

/**
 * Answers "would a degree help?", "is it worth it?": with what the guide says in favour of the very thing, hedged as there.
 * In a follow-up it says so where the guide tells of the thing and nothing for it; else null.
 */
export function composeBenefit(material: Material): Draft | null {
  const { query } = material;
  if (query.wants !== 'yes_no' || !ASKS_BENEFIT.test(query.text) || query.need !== null) return null;
  const things = query.terms.filter(
    (term) => isSubject(term) && isAsked(term) && term.standing !== 'missing' && !ASKS_BENEFIT.test(term.surface),
  );
  if (things.length === 0) return null;
  const about = scoreUnits(material).filter(
    ({ unit, text }) => unit.kind !== 'row' && !isLeadIn(unit) && textHasTerms(text, things),
  );
  const [first, second] = about.filter(({ text }) => FAVOURS.test(text) && !DENIED.test(text));
  if (!first) {
    const any = about.find(({ text }) => GAINS.test(text)) ?? about[0];
    if (!any || !query.isFollowUp) return null;
    const told = answered([stated(any.text, unitSource(any.passage, any.unit))]);
    return insteadOf("The guide doesn't say whether it is worth it.", ['whether it is worth it'], told);
  }
  const opening = POSSIBLE.test(first.text) ? 'It can.' : 'Yes.';
  return answered([
    opened(opening, first.text, unitSource(first.passage, first.unit)),
    ...(second ? [stated(second.text, unitSource(second.passage, second.unit))] : []),
  ]);
}
