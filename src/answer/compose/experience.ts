import { answered, type Draft, opened, stated } from '../draft.ts';
import { bandsOf } from './bands.ts';
import { type Material, ownSubjects } from './material.ts';
import { capitalised, hasYears, isPlural, withArticle } from './wording.ts';

/** "How many years to be a senior?": the experience that the pay bands give with a role. Null when they give none. */
export function composeExperience(material: Material): Draft | null {
  const { query } = material;
  const isAsked = query.wants === 'duration' || (query.wants === 'yes_no' && query.slots.experienceYears !== null);
  const isAboutExperience = ownSubjects(query).every((term) => term.facet === 'experience');
  if (!isAsked || !isAboutExperience || query.slots.roles.length === 0) return null;
  const bands = bandsOf(material).flatMap(({ pay, source }) => {
    const years = query.slots.roles.includes(pay.role) ? hasYears(pay, isPlural(pay.role)) : null;
    return years === null ? [] : [{ pay, source, text: `${capitalised(withArticle(pay.role))} ${years}.` }];
  });
  const [first] = bands;
  if (!first) return null;
  const roles = bands.length === 1 ? [first.pay.role] : [];
  const years = query.slots.experienceYears;
  if (query.wants === 'yes_no' && years !== null) {
    const { min } = first.pay.experience!;
    return answered([opened(years === min ? 'Yes.' : 'No.', first.text, first.source)], { roles });
  }
  return answered(
    bands.map(({ source, text }) => stated(text, source)),
    { roles },
  );
}
