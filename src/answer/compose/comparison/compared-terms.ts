import type { Query, QueryTerm } from '../../../domain/question.ts';
import { tokenize } from '../../../language/tokens.ts';
import { isSubject } from '../material.ts';

/** The words of one side that the other has not; a side that is not named is what was spoken of before. */
export function termsOfSide(name: string, other: string, { terms }: Query): readonly QueryTerm[] {
  if (name === '' || name === 'it' || name === 'that') return terms.filter((term) => term.inherited && isSubject(term));
  const words = (text: string) => new Set(text.split(/[^\p{L}\p{N}'&-]+/u));
  const [own, others] = [words(name), words(other)];
  const found = terms.filter((term) => {
    const surface = term.surface.toLowerCase();
    const isOwn = name.includes(surface) && (surface.includes(' ') || own.has(surface) || name.includes(`${surface}-`));
    return isOwn && !others.has(surface) && term.standing !== 'missing';
  });
  const telling = found.filter(({ weight }) => weight > 0.1);
  if (telling.length > 0) return telling;
  return found.length > 0 || name.length > MAX_MARK_CHARS ? found : [asPhrase(name, other)];
}

const MAX_MARK_CHARS = 12;

/** "Class A" or "B": told apart by what is no word of its own. */
function asPhrase(name: string, other: string): QueryTerm {
  const whole = name.includes(' ') || !other.includes(' ') ? name : `${other.slice(0, other.lastIndexOf(' '))} ${name}`;
  const phrase = tokenize(whole)
    .map(({ stem }) => stem)
    .join(' ');
  return {
    surface: name,
    stem: '',
    alternatives: [phrase],
    standing: 'in_guide',
    weight: 1,
    inherited: false,
    facet: null,
    isGeneric: false,
  };
}

/** What is said of a synonym may be said of the other side: a diploma comes from a college too. */
export const inItsOwnWords = (term: QueryTerm): QueryTerm =>
  term.standing === 'in_guide' ? { ...term, alternatives: term.alternatives.slice(0, 1) } : term;
