import type { GuideProfile } from '../../../domain/guide.ts';
import type { Query } from '../../../domain/question.ts';
import { asksAge } from '../figures/answer-type.ts';
import { joined } from '../wording.ts';

/** Plain words for what the guide does not say. They state nothing else, so they carry no citation. */
export function notMentioned(missing: readonly string[], { terms }: Pick<Query, 'terms'>): string {
  const isGloss = (name: string) => terms.some(({ gloss }) => gloss === name);
  return `The guide doesn't mention ${joined(
    [...new Set(missing)].map((name) => (isGloss(name) ? name : quotable(name))),
    'or',
  )}.`;
}

/** For a question whose words the guide has, but not what was asked about them: "The guide doesn't say how many weeks." */
export function notSaid(query: Query): string {
  const asked = askedFor(query);
  return asked === null ? "The guide doesn't say." : `The guide doesn't say ${asked}.`;
}

const NO_NOUN =
  'do|does|did|is|are|was|were|has|have|will|would|can|could|should|must|may|i|you|they|we|he|she|it|to|a|an|the|if|in|at|on|for|of|per|there|need';
const NO_THING = `${NO_NOUN}|ones?|costs?|pays?|takes?|gets?|makes?|earns?|comes?|goes|means?|works?|hires?|requires?|needs|lasts?|gives?`;
/** "How many sick days", up to the word in the plural: what comes after it is no part of the thing. */
const QUESTION_WORDS = new RegExp(
  `\\b(how many (?:(?!(?:${NO_NOUN})\\b)\\p{L}[\\p{L}-]* ){0,2}?(?:(?!(?:${NO_NOUN})\\b)\\p{L}{2,}s|people|men|women|children)\\b|how (?:many|much|long|often|soon|old|far|high|tall|big|heavy|fast|late|early)|which (?!(?:${NO_THING})\\b)\\p{L}+|what (?:age|score|grade|time|percent|percentage|year|size)|who|whose|where|when|why)\\b`,
  'iu',
);
const OF_KIND: Partial<Record<Query['wants'], string>> = {
  money: 'how much',
  duration: 'how long',
  count: 'how many',
  name: 'which',
  place: 'where',
  date: 'when',
  reason: 'why',
};

/** What the question asks for in its own words: "how many hours", "which school". */
function askedFor(query: Query): string | null {
  const kind = asksAge(query) ? 'anything about age' : OF_KIND[query.wants];
  if (kind === undefined) return null;
  return QUESTION_WORDS.exec(query.text)?.[1]?.toLowerCase() ?? kind;
}

export const offTopic = (profile: GuideProfile): string =>
  `That is outside this guide, which is about working as a ${profile.occupation}.`;

export const otherOccupation = (profile: GuideProfile, asked: string): string =>
  `This guide is only about working as a ${profile.occupation}, so it can't tell you about ${quotable(asked)}.`;

/** What the guide says is said of others. */
export const notSaidOf = (role: string): string => `The guide doesn't say that of ${quotable(role)}.`;

export const keepsToGuide = "I only answer questions from the guide, so I can't do that.";

/** A visitor's own word, cut and stripped so that it can stand inside a sentence. */
function quotable(word: string): string {
  const plain = word.replace(/[^\p{L}\p{N}$€£%&'’ .-]/gu, '').trim();
  return `“${plain.slice(0, 40)}”`;
}
