import type { GuideProfile } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import { hasPhrase } from '../language/phrases.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { RankedPassage } from '../retrieve/rank.ts';
import { readingOf } from '../retrieve/reading.ts';
import { readWords } from '../retrieve/words.ts';

type Frame = {
  readonly pattern: RegExp;
  /** What its own neighbours do, and how one becomes one of them, the guide may tell. */
  readonly isOfNeighbours: boolean;
};

const OCCUPATION_FRAMES: readonly Frame[] = [
  /\b(?:work|working|job|career|life|being) as\s+(?:an? )?([\p{L}-]+(?: [\p{L}-]+)?)/iu,
  /\b(?:salary|pay|wages?|earnings) (?:of|for) (?:an? |the )?([\p{L}-]+(?: [\p{L}-]+)?)\s*\?*$/iu,
  /\b(?:do|does|would|can) (?:an? |the )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:make|earn|get paid|need)\b/iu,
]
  .map((pattern): Frame => ({ pattern, isOfNeighbours: false }))
  .concat(
    [
      /\b(?:becom(?:e|ing)|to be)\s+(?:an? )?([\p{L}-]+(?: [\p{L}-]+)?)/iu,
      /\bwhat (?:do|does|would|will) (?:an? |the )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:do|actually do|really do)\b/iu,
    ].map((pattern) => ({ pattern, isOfNeighbours: true })),
  );
const NOBODY =
  /^(?:i|you|we|they|it|he|she|one|someone|people|most people|anyone|my|this|that|these|those|the|u|beginners?|newbies?|newcomers?|starters?|new starters?|juniors?|seniors?|trainees?|apprentices?|graduates?|workers?|employees?|employers?|managers?|supervisors?|women|men)\b/i;

/**
 * Another trade that the question is about: "what certifications do plumbers need". Null for the guide's own roles, and where
 * the question speaks of the guide's occupation as well.
 */
export function otherOccupation(query: Query, ranked: readonly RankedPassage[], profile: GuideProfile): string | null {
  if (query.slots.roles.length > 0) return null;
  const own = ownNames(query, profile);
  if (tokenize(query.folded).some(({ stem }) => own.heads.has(stem))) return null;
  for (const { pattern, isOfNeighbours } of OCCUPATION_FRAMES) {
    const named = pattern.exec(query.folded)?.[1]?.trim();
    if (named === undefined || NOBODY.test(named)) continue;
    const words = tokenize(named);
    const person = words.findLastIndex(
      ({ lower, stem }) => PERSON.test(lower) && !isStopWord(lower) && !isOtherwiseKnown(stem, query),
    );
    const calling = words.slice(0, person + 1);
    if (person < 0) continue;
    const isCalledSo = calling.some(({ stem }) => own.modifiers.has(stem));
    const isOther = isSpokenOf(calling, ranked) ? !(isOfNeighbours || isLevel(calling, ranked)) : !isCalledSo;
    if (isOther) return calling.map(({ surface }) => surface).join(' ');
  }
  return null;
}

/** The guide names this person, if only beside its own occupation: "a shift manager". */
const isSpokenOf = (words: readonly Token[], ranked: readonly RankedPassage[]) =>
  ranked.some(({ passage }) =>
    hasPhrase(
      readingOf(passage).whole,
      words.map(({ stem }) => stem),
    ),
  );

/** The guide has a level or a kind of work by this name: "Welder's helper". */
const isLevel = (words: readonly Token[], ranked: readonly RankedPassage[]) =>
  ranked.some(({ passage }) =>
    passage.units.some(
      ({ label }) =>
        label !== undefined &&
        hasPhrase(
          readWords(label),
          words.map(({ stem }) => stem),
        ),
    ),
  );

const PERSON = /(?:er|or|ist|ian|eer|man|men|nurse|chef|clerk|pilot|tech)s?$/;

/** A word of asking, or of a kind of thing that guides speak of: "any calmer". */
const isOtherwiseKnown = (stem: string, query: Query) =>
  query.terms.some((term) => term.stem === stem && (term.weight <= 0.15 || term.facet !== null));

/**
 * What the occupation is called, of "pastry chef" the chef, in the guide's words and the question's; and
 * what kind of one, by which visitors may call it, too, where the guide calls nobody else so.
 */
function ownNames({ terms }: Query, { occupation }: GuideProfile) {
  const stems = tokenize(occupation).map(({ stem }) => stem);
  const head = stems.at(-1) ?? '';
  const others = terms.filter((term) => term.alternatives.includes(head));
  return { heads: new Set([head, ...others.map((term) => term.stem)]), modifiers: new Set(stems.slice(0, -1)) };
}
