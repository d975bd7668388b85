import type { QueryTerm } from '../../../domain/question.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { isSubject, type Material } from '../material.ts';
import type { ScoredUnit } from '../sentences/select-units.ts';
import { schoolingIn } from './schooling.ts';

type Asked = {
  readonly things: readonly QueryTerm[];
  /** Those of them that "need" governs in the question. */
  readonly needed: readonly QueryTerm[];
  /** Whether the guide says it of all things of their kind, those that it doesn't name too. */
  readonly isOfKind: boolean;
};

/**
 * Whether a sentence of the guide that speaks of a need decides it for all that a question says: a word in front of it would be
 * untrue where it speaks of a part of that, of one of two, or of what is beyond it.
 */
export function decidesOn(
  { things, needed, isOfKind }: Asked,
  { text, passage }: Pick<ScoredUnit, 'text' | 'passage'>,
  material: Material,
): boolean {
  const beside = things.filter((term) => !needed.includes(term) && !namesLevel(term, material));
  const isOfAll = needed.length === 0 || textHasTerms([...passage.section, text].join(' '), beside);
  const exception = /\bexcept\b(.*)/i.exec(text)?.[1];
  const isExcepted = exception !== undefined && textHasTerms(exception, things);
  return (
    isOfAll &&
    !isExcepted &&
    (isOfKind || !lacksThing(material)) &&
    !isWithinBound(text, material.query.text) &&
    !isOneOfTwo(text, things, material)
  );
}

/** Of "a senior welder" the level: what is said of welders holds for those, too. */
function namesLevel(term: QueryTerm, { query, profile }: Material): boolean {
  const own = readWords(profile.occupation).order.at(-1) ?? '';
  return query.slots.roles.some((role) => readWords(role).set.has(own) && textHasTerms(role, [term]));
}

/** "A pilot licence": what is demanded of licences settles nothing of it. */
const lacksThing = ({ query }: Material): boolean =>
  query.terms.some((term) => term.standing === 'missing' && isSubject(term) && !term.inherited);

/** "No schooling beyond Grade 10": Grade 12 isn't needed, and of Grade 10 nothing is said. */
function isWithinBound(said: string, question: string): boolean {
  const bound = /\b(?:beyond|above|past)\s+(?:\p{L}+\s+)?(\d+)/u.exec(said)?.[1];
  const asked = /\d+/.exec(question)?.[0];
  return bound !== undefined && (asked === undefined || Number(asked) <= Number(bound));
}

/** "A diploma or a degree" demands neither by itself. */
function isOneOfTwo(said: string, things: readonly QueryTerm[], { query, vocabulary }: Material): boolean {
  const pair = /([^,;.]*?)\bor\b(?! (?:its |an? |the )?equivalent)([^,;.]*)/i.exec(said);
  if (!pair || /\bor\b/i.test(query.text)) return false;
  const sides = [pair[1]!, pair[2]!];
  const [left, right] = sides.map((side) => textHasTerms(side, things)) as [boolean, boolean];
  return left !== right && sides.every((side) => schoolingIn(side, vocabulary).length > 0);
}
