import { readQuantities } from '../../../retrieve/quantities.ts';
import { isCounted, isNegated } from '../../../understand/asked-plainly.ts';
import { answered, type Draft, insteadOf, opened, stated } from '../../draft.ts';
import { isSubject, type Material, ownSubjects } from '../material.ts';
import { bandsOf } from '../pay/bands.ts';
import { capitalised, hasYears, isPlural, withArticle } from '../wording.ts';
import { rungsOf, saidOfBand, saidOfRung } from './rungs.ts';

/** "Do seniors need 10 years": more than enough is not needed. */
const IS_NEEDED = /\b(?:need|needs|require[ds]?|must|have to|has to)\b/i;

/** "How many years to be a senior?": the experience that the guide gives with a role. Null when it says nothing of it. */
export function composeExperience(material: Material): Draft | null {
  const { query } = material;
  const isOfYears = query.slots.experienceYears !== null || query.facets.includes('experience');
  const isAsked = query.wants === 'duration' || (query.wants === 'yes_no' && isOfYears);
  const isAboutExperience =
    ownSubjects(query).every((term) => term.facet === 'experience') &&
    query.terms.every((term) => term.facet !== 'certification' || !isSubject(term));
  if (!isAsked || !isAboutExperience || query.slots.roles.length === 0) return null;
  const isRole = ({ role }: { readonly role: string }) => query.slots.roles.includes(role);
  const bands = bandsOf(material).filter(({ pay }) => isRole(pay));
  const rungs = rungsOf(material).filter(({ fact }) => isRole(fact));
  const counted = [
    ...bands.map(({ pay, source }) => ({ fact: pay, source })),
    ...rungs.map(({ fact, source }) => ({ fact, source })),
  ].flatMap(({ fact, source }) => {
    const years = hasYears(fact, isPlural(fact.role));
    return years === null ? [] : [{ fact, source, text: `${capitalised(withArticle(fact.role))} ${years}.` }];
  });
  const told = counted.filter(({ text }, at) => counted.findIndex((other) => other.text === text) === at);
  const [first] = told;
  const years = query.slots.experienceYears;
  if (!first) return query.wants === 'duration' || years !== null ? uncounted(material, bands, rungs) : null;
  const roles = told.length === 1 ? [first.fact.role] : [];
  if (query.wants === 'yes_no') {
    const opening = verdictOn(query.text, years, first.fact.experience!, first.text);
    if (opening === null) return answered([stated(first.text, first.source)], { roles });
    return answered([opened(opening, first.text, first.source)], { roles });
  }
  return answered(
    told.map(({ source, text }) => stated(text, source)),
    { roles },
  );
}

/** Null where neither yes nor no would be understood. */
function verdictOn(
  question: string,
  years: number | null,
  { min, max }: { readonly min: number; readonly max: number | null },
  said: string,
): string | null {
  const isUsual = /\b(?:usually|typically|normally|generally|often)\b/i.test(said);
  const opening = (isSo: boolean) => (isUsual ? (isSo ? 'Usually, yes.' : 'Not usually.') : isSo ? 'Yes.' : 'No.');
  if (years === null) return min === 0 ? 'Not always.' : opening(true);
  if (isNegated(question) || isCounted(question) || BOUNDED.test(question)) return null;
  if (IS_NEEDED.test(question)) return opening(years === min);
  if (years < min) return opening(false);
  return max !== null && years > max && !ENOUGH.test(question) ? opening(false) : opening(true);
}

const BOUNDED = /\b(?:more|less|over|under|at least|at most|up to|fewer|or more)\b/i;
/** More years than a level has are enough for it; who has them is at another. */
const ENOUGH = /\b(?:enough|suffic\w*|qualif\w*|become|apply|can i|could i)\b/i;

/** What the guide says instead of a number of years: "significant experience". */
function uncounted(
  { query }: Material,
  bands: ReturnType<typeof bandsOf>,
  rungs: ReturnType<typeof rungsOf>,
): Draft | null {
  const said = [...rungs.flatMap(saidOfRung), ...bands.flatMap(saidOfBand)];
  const timed = said.find(({ text }) => readQuantities(text).some(({ kind }) => kind === 'duration'));
  if (timed) return answered([timed], { roles: query.slots.roles });
  const experienced = said.find(({ text }) => /\bexperience\b/i.test(text));
  if (!experienced) return null;
  if (query.wants === 'duration' && !/\bhow (?:many|long)\b|\bwhen\b/i.test(query.text))
    return answered([experienced], { roles: query.slots.roles });
  const told = answered([experienced], { roles: query.slots.roles });
  return insteadOf("The guide doesn't give a number of years for that.", ['number of years'], told);
}
