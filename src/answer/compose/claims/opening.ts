import { findQuantities } from '../../../language/numerals.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import { tokenize } from '../../../language/tokens.ts';
import type { Material } from '../material.ts';
import { NEEDED } from './needs.ts';
import type { Verdict } from './verdict-opening.ts';

const SOMETIMES =
  /\b(?:some|may|might|sometimes|depending|depends|often|certain|several|a few|in some cases|unless|except|only (?:for|if|when|in|where)|for [^,.;]* only)\b/i;
/** "Nobody may work without ...", "before you may enter" demand it of all. */
const PERMITS = /\b(?:nobody|no one|before (?:you|they)) may\b/gi;
/** "Forty-five states require ...", "62 percent ...": a part of many, counted. */
const COUNTED =
  /^(?:(?:about|nearly|roughly|around|over|only) )?(?:\d[\d,.]*|half|a third|a quarter|two|three|four|five|six|seven|eight|nine|ten|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?)\b/iu;
/** "To become a teacher, ...", "If you work nights, ...": a demand with a purpose or a case of its own. */
const CONDITION = /^(?:then[,\s]+)?(?:to|if|when|where|unless|once|for|in|at)\b([^,]*),?/i;
const USUALLY = /\b(?:usually|typically|normally|generally|mostly|most|nearly all|commonly)\b/i;
const ON_PERSON =
  /\b(?:an?|the|most|many|all|every)(?: [\p{L}-]+){0,2} ([\p{L}-]+(?:er|or|ist|ian|eer|ant)s?) (?:\p{L}+ly |also |often |always )*(?:needs?|requires?|must|has to|have to)\b/iu;
const ANYBODY =
  /^(?:employers?|beginners?|newcomers?|workers?|applicants?|candidates?|starters?|learners?|members?|others?|seekers?|juniors?|seniors?)$/i;
const UNIVERSAL = /\b(?:every|all|always|each|everyone|everybody|any|only|never|everywhere)\b/i;

/**
 * Whether a thing is needed, when this sentence of the guide demands it: null where the sentence demands it only of some or
 * for a purpose that the question does not have, so that nothing is decided.
 */
export function verdictOf(sentence: string, { query, profile }: Pick<Material, 'query' | 'profile'>): Verdict | null {
  const own = new Set([
    ...query.terms.flatMap((term) => [term.stem, ...term.alternatives]),
    ...stems(profile.occupation),
  ]);
  if (isOfOthers(sentence, own) || isOfThoseWho(sentence)) return null;
  if (findQuantities(query.text).some(({ kind }) => kind !== 'ordinal') && BOUNDED_FIGURE.test(sentence)) return null;
  const differing = otherFigure(query.text, sentence);
  if (differing !== null) return differing && !SINCE.test(query.text) ? 'not_needed' : null;
  if (SOMETIMES.test(sentence.replace(PERMITS, ''))) return 'depends';
  const isUniversal = UNIVERSAL.test(query.text);
  if (COUNTED.test(sentence)) return null;
  if (isUniversal && !UNIVERSAL.test(sentence)) return null;
  const condition = CONDITION.exec(sentence)?.[1];
  if (condition !== undefined && stems(condition).some((stem) => !own.has(stem))) return null;
  const demanding = sentence.split(/[;,]\s+(?:and|but|while|whereas)\s/).find((part) => NEEDED.test(part));
  return USUALLY.test(demanding ?? sentence) ? 'usually_needed' : 'needed';
}

/** "Who has not practised for more than 3 years has to ...": what the visitor told of years is not weighed against it. */
function isOfThoseWho(sentence: string): boolean {
  const bound = BOUND_BEFORE_DEMAND.exec(sentence)?.[0];
  return bound !== undefined && findQuantities(bound).some(({ kind }) => kind !== 'ordinal');
}

const BOUND_BEFORE_DEMAND =
  /\b(?:more than|over|under|less than|at least|after|within|older than|younger than|louder than|above|below)\b[^.;]*?\b(?:must|needs?|has to|have to|required?|requires?)\b/i;
/** "Louder than 85 decibels", "the last ten years": another figure may be within it. */
const BOUNDED_FIGURE =
  /\b(?:than|over|under|above|below|within|last|least|most|up to|past)\s+(?:(?:\p{L}+\s+)?\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/iu;
/** A time that has passed, rather than one that is demanded. */
const SINCE = /\b(?:after|since|ago|off|away|for|if|when|old|left|been|at)\b/i;

/** "A college instructor needs a degree": a demand on somebody else. */
function isOfOthers(sentence: string, own: ReadonlySet<string>): boolean {
  const named = ON_PERSON.exec(sentence)?.[1];
  return named !== undefined && !ANYBODY.test(named) && !stems(named).some((stem) => own.has(stem));
}

/**
 * Null unless the question gives a figure that the sentence lacks; then whether the sentence gives another of its kind.
 */
function otherFigure(question: string, sentence: string): boolean | null {
  const asked = findQuantities(question).filter(({ kind }) => kind !== 'ordinal');
  const given = findQuantities(sentence);
  const lacking = asked.filter(({ low }) => !given.some((figure) => low >= figure.low && low <= figure.high));
  if (lacking.length === 0) return null;
  return lacking.every(({ kind }) => given.some((figure) => figure.kind === kind));
}

const stems = (text: string): readonly string[] =>
  tokenize(text).flatMap(({ lower, stem }) => (isStopWord(lower) ? [] : [stem]));
