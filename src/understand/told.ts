import type { Facet } from '../domain/guide.ts';
import type { QueryTerm } from '../domain/question.ts';
import { isSubject } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { experienceOf } from './slots.ts';
import { findTerms, type SpelledToken, spell } from './terms.ts';

/** Of a kind that guides speak of, whether or not this one does. */
export const isTopic = (term: QueryTerm): boolean => term.facet !== null && !term.isGeneric;

/**
 * "My back is bad. Would this work for me?" is about the back: a question without a subject takes what was told. What the
 * guide lacks of that ("he uses a wheelchair") is asked about, where it is of a kind that guides speak of, unless the
 * question asks for something itself ("where do I begin?"). Whoever tells of epilepsy and asks "could I still work
 * nights?" asks about the epilepsy too.
 */
export function toldTerms(
  own: readonly QueryTerm[],
  told: readonly SpelledToken[],
  { folded, asksItself }: { readonly folded: string; readonly asksItself: boolean },
  lexicon: Lexicon,
): readonly QueryTerm[] {
  const subjects = own.filter((term) => isSubject(term) && !isWayIn(term));
  if (subjects.length > 0 && PERMITS.test(folded)) {
    const isAsked = ({ stem }: QueryTerm) => subjects.some((subject) => subject.stem === stem);
    return findTerms(told, lexicon).filter((term) => isObstacle(term) && !isAsked(term));
  }
  if (subjects.length > 0) return isOnlyDone(folded, subjects) ? namesIn(told, lexicon) : [];
  return findTerms(told, lexicon).flatMap((term): readonly QueryTerm[] => {
    if (term.standing !== 'missing') return [{ ...term, inherited: true }];
    return !asksItself && isTopic(term) ? [term] : [];
  });
}

/** "To get ready" names the way in as a whole. */
const isWayIn = ({ facet, isGeneric }: QueryTerm) => isGeneric && facet === 'steps';

const PERMITS =
  /\b(?:let|allow|accept|take|hire|stop|bar|refuse|reject) (?:me|him|her|us|them)\b|\b(?:can|could|may|would|will|am|is) (?:i|he|she|we|they)\b.*\b(?:still|allowed|able to|even)\b/;
const OBSTACLE: ReadonlySet<Facet> = new Set<Facet>(['hiring', 'environment', 'education', 'other']);

/** What may stand in somebody's way: their health, their record, their papers. */
const isObstacle = (term: QueryTerm) => isTopic(term) && OBSTACLE.has(term.facet!);

/** "How do I fix it?": of what it is done to there is only a pronoun; "past it" is a turn of its own. */
const isOnlyDone = (folded: string, subjects: readonly QueryTerm[]) =>
  subjects.every(({ stem }) => !stem.includes(' ')) &&
  /\b(?:do|to|can|should|could|i|you) (?!(?:be|do|have|get|become|need|take|like|make)\b)\p{L}+ (?:it|them)$/u.test(
    folded,
  );

/** The names and odd words that the guide lacks: "my wifi keeps dropping". */
const namesIn = (told: readonly SpelledToken[], lexicon: Lexicon): readonly QueryTerm[] =>
  findTerms(told, lexicon).filter(({ standing, weight }) => standing === 'missing' && weight === 1);

/** The years of experience that were told, unless they were spent on something else: "been a cook for ten years". */
export function yearsIn(told: string, lexicon: Lexicon): number | null {
  for (const clause of told.split(CLAUSE_END)) {
    const words = spell(clause, lexicon);
    const years = experienceOf(words.map(({ lower }) => lower).join(' '));
    if (years !== null && (years === 0 || !isSpentElsewhere(clause, words, lexicon))) return years;
  }
  return null;
}

const CLAUSE_END = /[.,;:!?\n()]+|\s(?:and|but|so|plus)\s/i;
/** "Ten years on the floor", "on the tools": of the work itself. */
const ON_THE_WORK = /\bon (?:the|a) \w+/i;

function isSpentElsewhere(clause: string, words: readonly SpelledToken[], lexicon: Lexicon): boolean {
  const named = findTerms(words, lexicon).filter((term) => isSubject(term) && !/\d/.test(term.surface));
  const isOwn =
    words.some(({ stem }) => lexicon.occupationStems.has(stem)) || named.some(({ facet }) => facet === 'experience');
  const isOfRole = lexicon.roles.mentioned(words.map(({ stem }) => stem)).length > 0;
  return named.length > 0 && !isOwn && !isOfRole && !ON_THE_WORK.test(clause);
}

/** What a visitor says to be: "I'm a junior tech now", but not "I mentor the juniors". Stems. */
export function selfNamed(told: readonly SpelledToken[]): string[] {
  return told.flatMap((_, at) => {
    const before = told.slice(Math.max(0, at - SELF_REACH), at + 1).map(({ lower }) => lower);
    return SELF.test(before.join(' ')) ? [told[at]!.stem] : [];
  });
}

const SELF_REACH = 5;
const SELF = /\b(?:i am|i'm|im|i was|been|being|working as|work as|worked as|as an?|from|currently|now)\b/;
