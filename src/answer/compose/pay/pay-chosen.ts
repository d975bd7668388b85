import type { QueryTerm } from '../../../domain/question.ts';
import { tokenize } from '../../../language/tokens.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import type { Material } from '../material.ts';
import { type Band, ofStage, ofYears } from './bands.ts';
import { yearsOfTraining } from './pay-amounts.ts';

/** "A beginner": whoever starts, where no role of the guide is called so. */
export const namesStarter = (term: QueryTerm, { vocabulary }: Material): boolean =>
  vocabulary
    .match(term.stem.split(' '))
    .some(({ group }) => group.id === 'entry-level' || group.id === 'no-experience');

/** "A regular welder" is one of no level in particular. */
export const isOrdinary = ({ surface }: QueryTerm): boolean =>
  /^(?:regular|normal|ordinary|plain|standard|usual)$/i.test(surface);

const headOf = (role: string): string => role.split(/ (?:in|on|at|with|who|from) /)[0]!;

/** The bands that are compared: those of two roles, also of one that only part of its name is said of, or of two years of training. */
export function comparedIn(
  bands: readonly Band[],
  subjects: readonly QueryTerm[],
  { query }: Material,
): readonly Band[] {
  // "In drugstores" tells beginners from others of theirs, and no drugstore from a hospital.
  const heads = Map.groupBy(bands, ({ pay }) => headOf(pay.role));
  const isSaid = ({ pay }: Band) =>
    subjects.some((term) =>
      textHasTerms(heads.get(headOf(pay.role))!.length > 1 ? pay.role : headOf(pay.role), [term]),
    );
  const all = bands.filter((band) => query.slots.roles.includes(band.pay.role) || isSaid(band));
  const left = subjects.filter((term) => !all.some(({ pay }) => textHasTerms(pay.role, [term])));
  if (left.length > 0) return [];
  const stages = yearsOfTraining(query.text).flatMap((year) => ofStage(all, year));
  if (stages.length > 1) return stages;
  if (new Set(all.map(({ pay }) => pay.role)).size > 1) return all;
  const base = all[0]?.pay.role.split(', ');
  return base?.length === 2 ? bands.filter(({ pay }) => pay.role.split(', ')[0] === base[0]) : [];
}

/** The bands of roles that are called by the subjects; else those whose row tells of them, unless the pay itself is judged. */
export function fittingIn(
  bands: readonly Band[],
  subjects: readonly QueryTerm[],
  { query }: Material,
): readonly Band[] {
  if (subjects.length === 0) return bands;
  const called = bands.filter(({ pay }) => textHasTerms(pay.role, subjects));
  if (called.length > 0 || query.wants !== 'money') return called;
  const told = bands.filter(
    ({ pay, source }) => source.quote.text.startsWith('|') && textHasTerms(pay.quote.text, subjects),
  );
  return told.length < bands.length ? told : [];
}

/** The bands of the roles that are asked about; "and after 5 years?" leaves the role of the question before. */
export function namedIn(bands: readonly Band[], { query }: Material): readonly Band[] {
  const all = bands.filter(({ pay }) => query.slots.roles.includes(pay.role));
  const stages = yearsOfTraining(query.text).flatMap((year) => ofStage(all, year));
  const named = stages.length > 0 ? stages : all;
  const years = query.slots.experienceYears;
  if (!query.isFollowUp || years === null) return named;
  const experienced = ofYears(bands, years);
  return named.some((band) => experienced.includes(band)) || experienced.length === 0 ? named : experienced;
}

/**
 * The role of two that a question names first, by the words that the other does not have; of "technician" and "senior technician"
 * the former by its words without the other's before them. Null when the question tells neither from the other.
 */
export function namedFirst(roles: readonly string[], text: string, slots: readonly string[]): string | null {
  const stemsIn = (words: string) => tokenize(words).map(({ stem }) => stem);
  const asked = stemsIn(text);
  const ownOf = (role: string) => {
    const others = new Set(roles.filter((other) => other !== role).flatMap(stemsIn));
    return stemsIn(role).filter((stem) => !others.has(stem));
  };
  const special = new Set(roles.flatMap(ownOf));
  const placed = roles.map((role) => {
    const own = ownOf(role);
    const isPlain = own.length === 0;
    const at = asked.findIndex((stem, place) =>
      isPlain ? stemsIn(role).includes(stem) && !special.has(asked[place - 1] ?? '') : own.includes(stem),
    );
    return { role, at };
  });
  const known = placed.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at);
  const [first] = known;
  if (known.length === roles.length || (first && isOneCalling(roles))) return first?.role ?? null;
  const inSlots = slots.filter((role) => roles.includes(role));
  const isOfPlace = known.length === 0 && roles.every((role) => /[(,]/.test(role));
  return isOneCalling(roles) || isOfPlace || inSlots.length < roles.length ? null : (inSlots[0] ?? null);
}

/** "Graduate surveyor (public sector)" and "(private practice)": told apart by the place alone. */
const isOneCalling = (roles: readonly string[]): boolean =>
  new Set(roles.map((role) => role.split(/\s*[(,]/)[0])).size === 1;
