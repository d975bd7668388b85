import { answered, type Draft, opened, stated } from '../draft.ts';
import { bandsOf } from './bands.ts';
import { type Material, ownSubjects } from './material.ts';
import { capitalised, experience, hedgeOf, withArticle } from './wording.ts';

/** "How many years to be a senior?": the experience that the pay bands give with a role. Null when they give none. */
export function composeExperience(material: Material): Draft | null {
  const { query } = material;
  const isAsked = query.wants === 'duration' || (query.wants === 'yes_no' && query.slots.experienceYears !== null);
  const isAboutExperience = ownSubjects(query).every((term) => term.facet === 'experience');
  if (!isAsked || !isAboutExperience || query.slots.roles.length === 0) return null;
  const bands = bandsOf(material).filter(({ pay }) => query.slots.roles.includes(pay.role) && experience(pay) !== null);
  const [first] = bands;
  if (!first) return null;
  const texts = bands.map(
    ({ pay }) =>
      `${capitalised(withArticle(pay.role))} ${[hedgeOf(pay), 'has'].filter(Boolean).join(' ')} ${experience(pay)}.`,
  );
  const years = query.slots.experienceYears;
  if (query.wants === 'yes_no' && years !== null) {
    const { min } = first.pay.experience!;
    return answered([opened(years === min ? 'Yes.' : 'No.', texts[0]!, first.source)], { roles: [first.pay.role] });
  }
  return answered(
    bands.map(({ source }, at) => stated(texts[at]!, source)),
    { roles: bands.length === 1 ? [first.pay.role] : [] },
  );
}
