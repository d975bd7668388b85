import { isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import { isSubject } from '../material.ts';

type Placed = { readonly term: QueryTerm; readonly start: number };

/** Of "the welding course", course: in English the last of words side by side is the thing itself. */
export function headTerms({ terms, text }: Query): readonly QueryTerm[] {
  const lower = text.toLowerCase();
  const places = terms
    .filter((term) => isSubject(term) && isAsked(term) && !(term.isGeneric && term.facet === null))
    .map((term): Placed => ({ term, start: lower.indexOf(term.surface.toLowerCase()) }))
    .filter(({ start }) => start >= 0);
  const touches = (left: Placed | undefined, right: Placed | undefined) =>
    left !== undefined &&
    right !== undefined &&
    /^[\s-]*$/.test(text.slice(left.start + left.term.surface.length, right.start));
  return places
    .filter((place, at) => touches(places[at - 1], place) && !touches(place, places[at + 1]))
    .map(({ term }) => term);
}
