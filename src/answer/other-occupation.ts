import type { GuideProfile } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import { hasPhrase } from '../language/phrases.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { RankedPassage } from '../retrieve/rank.ts';
import { readingOf } from '../retrieve/reading.ts';

type Frame = {
  readonly pattern: RegExp /** The guide may tell what its own neighbours do. */;
  readonly isOfDuties: boolean;
};

const OCCUPATION_FRAMES: readonly Frame[] = [
  /\b(?:becom(?:e|ing)|(?:work|working|job|career|life|being) as|to be)\s+(?:an? )?([\p{L}-]+(?: [\p{L}-]+)?)/iu,
  /\b(?:salary|pay|wages?|earnings) (?:of|for) (?:an? |the )?([\p{L}-]+(?: [\p{L}-]+)?)\s*\?*$/iu,
  /\b(?:do|does|would|can) (?:an? |the )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:make|earn|get paid|need)\b/iu,
]
  .map((pattern): Frame => ({ pattern, isOfDuties: false }))
  .concat({
    pattern:
      /\bwhat (?:do|does|would|will) (?:an? |the )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:do|actually do|really do)\b/iu,
    isOfDuties: true,
  });
const NOBODY =
  /^(?:i|you|we|they|it|he|she|one|someone|people|most people|anyone|my|this|that|these|those|the|u|beginners?|newbies?|newcomers?|starters?|new starters?|juniors?|seniors?|trainees?|apprentices?|graduates?|workers?|employees?|employers?|managers?|supervisors?|women|men)\b/i;

/** Another trade that the question is about: "what certifications do plumbers need". Null for the guide's own roles. */
export function otherOccupation(query: Query, ranked: readonly RankedPassage[], profile: GuideProfile): string | null {
  if (query.slots.roles.length > 0) return null;
  for (const { pattern, isOfDuties } of OCCUPATION_FRAMES) {
    const named = pattern.exec(query.folded)?.[1]?.trim();
    if (named === undefined || NOBODY.test(named)) continue;
    const words = tokenize(named);
    const isOwn = words.some(({ stem }) => ownWords(query, profile).has(stem));
    const isPerson = words.some(({ lower, stem }) => PERSON.test(lower) && !isScaffoldTerm(stem, query));
    if (!isOwn && isPerson && !(isOfDuties && isSpokenOf(words, ranked))) return named;
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

const PERSON = /(?:er|or|ist|ian|eer|man|men|nurse|chef|clerk|pilot|tech)s?$/;

const isScaffoldTerm = (stem: string, query: Query) =>
  query.terms.some((term) => term.stem === stem && term.weight <= 0.15);

/** The words of the occupation and what the question uses for them. */
function ownWords(query: Query, { occupation }: GuideProfile): ReadonlySet<string> {
  const stems = tokenize(occupation).map(({ stem }) => stem);
  const others = query.terms.filter((term) => term.alternatives.some((words) => stems.includes(words)));
  return new Set([...stems, ...others.map((term) => term.stem)]);
}
