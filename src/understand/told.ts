import type { Facet } from '../domain/guide.ts';
import type { QueryTerm } from '../domain/question.ts';
import { withoutViability } from './frames.ts';
import { isSubject } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms, type SpelledToken, spell } from './terms.ts';

/**
 * The words that a question without a subject is asked about, where it asks whether something stands in the way ("is that a
 * problem?", "can I still get hired?"): those beside it and those told before, as far as either has a subject, and the age
 * that was told. Null for other questions.
 */
export function subjectTold(
  asked: string,
  told: readonly SpelledToken[],
  lexicon: Lexicon,
): readonly SpelledToken[] | null {
  const hasSubject = (tokens: readonly SpelledToken[]) =>
    findTerms(tokens, lexicon).some((term) => isSubject(term) && (term.standing !== 'missing' || isTopic(term)));
  const hasTopic = findTerms(told, lexicon).some(isTopic);
  const isOfTold = hasTopic && ASKS_OF_SELF.test(asked) && !findTerms(spell(asked, lexicon), lexicon).some(isSubject);
  const rest = withoutViability(asked) ?? (isOfTold ? '' : null);
  if (rest === null) return null;
  const beside = hasTopic && !TELLS_OF_SELF.test(rest) ? [] : spell(rest, lexicon);
  const found = [beside, told].filter(hasSubject).flat();
  const tokens = [...found, ...ageTold([asked, told], lexicon)];
  return tokens.length > 0 ? tokens : null;
}

/** "Can I be a technician?", "would he get anywhere?" */
const ASKS_OF_SELF =
  /^(?:(?:so|and|but|then) )*(?:can|could|will|would|should|may|might) (?:i|he|she|someone like me|people like me)\b/i;
/** "I'm bad at math" beside the question; "around the machines" only says where. */
const TELLS_OF_SELF = /\b(?:i|i'm|im|i've|ive|my|me|he|he's|she|she's)\b/i;

const TELLS_AGE =
  /\b(?:i'm|im|i am|he's|hes|he is|she's|shes|she is|just turned|turning|aged) \d{2}\b(?! (?:year|yr|month|week|day|hour)s? (?!old))/i;

/** "I'm 16, can I apply?" is about age. */
function ageTold([asked, told]: readonly [string, readonly SpelledToken[]], lexicon: Lexicon): readonly SpelledToken[] {
  const text = `${asked} ${told.map(({ surface }) => surface).join(' ')}`;
  return TELLS_AGE.test(text) ? spell('age', lexicon) : [];
}

/** Of all that people tell of themselves, what the guide has something for; else all of it. */
export function whatMatters(told: readonly QueryTerm[]): readonly QueryTerm[] {
  const known = told.filter(
    (term) =>
      isTopic(term) &&
      !CIRCUMSTANCES.has(term.facet!) &&
      (term.standing === 'in_guide' || term.standing === 'by_vocabulary'),
  );
  return known.length > 0 ? told.filter((term) => !isSubject(term) || known.includes(term)) : told;
}

/** "I got laid off" is why somebody asks, not what they ask about. */
const CIRCUMSTANCES: ReadonlySet<Facet> = new Set<Facet>(['outlook', 'pay', 'overview', 'path']);

/** Of a kind that guides speak of, whether or not this one does. */
const isTopic = (term: QueryTerm) => term.facet !== null && !term.isGeneric;

/**
 * "My back is bad. Would this work for me?" is about the back: a question without a subject takes what was told. What the
 * guide lacks of that ("he uses a wheelchair") is asked about, where it is of a kind that guides speak of, unless the
 * question asks for a kind of thing itself ("where do I begin?").
 */
export function toldTerms(
  own: readonly QueryTerm[],
  told: readonly SpelledToken[],
  { folded, hasKind }: { readonly folded: string; readonly hasKind: boolean },
  lexicon: Lexicon,
): readonly QueryTerm[] {
  if (own.some((term) => isSubject(term))) return isOnlyDone(folded) ? namesIn(told, lexicon) : [];
  return findTerms(told, lexicon).flatMap((term): readonly QueryTerm[] => {
    if (term.standing !== 'missing') return [{ ...term, inherited: true }];
    return !hasKind && isTopic(term) ? [term] : [];
  });
}

/** "How do I fix it?": of what it is done to there is only a pronoun. */
const isOnlyDone = (folded: string) =>
  /\b(?:do|to|can|should|could|i|you) (?!(?:be|do|have|get|become|need|take|like|make)\b)\p{L}+ (?:it|them)$/u.test(
    folded,
  );

/** The names and odd words that the guide lacks: "my wifi keeps dropping". */
const namesIn = (told: readonly SpelledToken[], lexicon: Lexicon): readonly QueryTerm[] =>
  findTerms(told, lexicon).filter(({ standing, weight }) => standing === 'missing' && weight === 1);

/** What a visitor says to be: "I'm a junior tech now", but not "I mentor the juniors". Stems. */
export function selfNamed(told: readonly SpelledToken[]): string[] {
  return told.flatMap((_, at) => {
    const before = told.slice(Math.max(0, at - SELF_REACH), at + 1).map(({ lower }) => lower);
    return SELF.test(before.join(' ')) ? [told[at]!.stem] : [];
  });
}

const SELF_REACH = 5;
const SELF = /\b(?:i am|i'm|im|i was|been|being|working as|work as|worked as|as an?|from|currently|now)\b/;
