import type { Facet } from '../domain/guide.ts';
import type { QueryTerm } from '../domain/question.ts';
import { isAside } from './aside-words.ts';
import { needAsked } from './asked-need.ts';
import { IF_TRUE } from './if-true.ts';
import { isSubject } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms, spell } from './terms.ts';
import { isTopic } from './told.ts';

/** One thing told after another: "no diploma, bad back, 2 kids and my husband works nights". */
const CLAUSE_END =
  /[.,;:!?\n()]+|\s[-–—&]+\s|\s(?:and|but|so|plus|because|cause|cuz|while|although|though|since)\s|\swith\s(?=(?:an?|no|bad|\d+|two|three)\s)/i;
const OPENS = '(?:(?:so|and|but|or|then|even|honestly|tbh|still|ok|well)\\s+)*';
/** "Silly idea?", "too late to start?": a question of few words. */
const IN_SHORT = '(?:any (?:chance|hope|point)|too)\\b.*|(?!(?:what|who|where|when|why|how)\\b)\\S+(?:\\s\\S+)?\\?+$';
/** Of the visitor, or of the work as a whole. */
const OF_SELF_OR_WORK = `(?:am|is|was|are|do|does|did|can|could|will|would|should|may|might)\\s+(?:i|he|she|we|you|u|it|this|that|they|any(?:one|body)|some(?:one|body)|(?:people|someone) like \\w+)\\b.*`;
const WITHOUT_SUBJECT = new RegExp(`^${OPENS}(?:${OF_SELF_OR_WORK}|${IN_SHORT})`, 'is');
/** Where what was told before a question ends. */
const BEFORE_QUESTION = new RegExp(
  `^(.*?(?:[.,;:!?…–—]|\\s-|\\s(?:and|but|so))\\s*|(?:i|i'm|im|i've|ive|my)\\s.*?(?<!\\b(?:what|which|who|how|where|when|why|if|whether|know|that))\\s)(${OPENS}${OF_SELF_OR_WORK}|(?<=[.,;:!?…–—-]\\s+)(?:${IN_SHORT}))$`,
  'is',
);
/** "Am I mad?", "would that be silly": words that the guide lacks pass a judgement. */
const JUDGES = /^(?:\w+\s+)*?(?:am|is|was)\s|\bbe\b|^(?:any|too)\b|^\S+(?:\s\S+)?\?+$/i;

/**
 * The facts that visitors tell of themselves where these are what they ask about: the question has no subject of its own
 * ("is that a problem?", "am I mad to try?"). The facts of its own sentence come first. Null for other questions.
 */
export function situationIn(asked: string, told: string, lexicon: Lexicon): readonly (readonly QueryTerm[])[] | null {
  const beside = tellingBefore(asked, lexicon);
  if (beside === null) return null;
  const before = factsIn(told, lexicon);
  const own = before.some(isOfTopic) && !TELLS_OF_SELF.test(beside) ? [] : factsIn(beside, lexicon);
  const facts = [...own, ...before];
  const ofTopics = facts.filter(isOfTopic);
  const found = ofTopics.length > 0 ? ofTopics : facts;
  return found.length > 0 ? found : null;
}

/** "I'm bad at math" beside the question; "around the machines" only says where. */
const TELLS_OF_SELF = /\b(?:i|i'm|im|i've|ive|my|me|he|he's|she|she's)\b/i;

/** "Could someone with a bad back do it?", "would they take me with no diploma": told inside the question. */
const HAVING =
  /(?<=\b(?:me|someone|somebody|people|person|anyone|this|it|job|here)) with (?!(?:the|it|this|that|them|you)\b).+?(?= (?:to|do|be|get|make|work|become|still|ever)\b|[\s?!.]*$)/i;

/** What stands before a question without a subject; null where the question has one, or something else is to be judged. */
function tellingBefore(asked: string, lexicon: Lexicon): string | null {
  const [, before = '', whole = asked] = BEFORE_QUESTION.exec(asked) ?? [];
  const having = HAVING.exec(whole)?.[0] ?? '';
  const question = whole.replace(having, '');
  if (!WITHOUT_SUBJECT.test(question) || ASKS_IF_TRUE.test(question)) return null;
  if (needAsked(question, '', lexicon) && !HAS_TO.test(question)) return null;
  const isOfTold = OF_WHAT_WAS_TOLD.test(question);
  const isJudged = JUDGES.test(question);
  const isPassing = (term: QueryTerm) =>
    !isSubject(term) ||
    isAside(term.stem) ||
    term.facet === 'overview' ||
    (term.facet === null ? isOfTold || (isJudged && term.standing === 'missing' && term.weight < 1) : isOfEntry(term));
  const terms = findTerms(spell(question, lexicon), lexicon);
  return terms.every(isPassing) ? before + having.replace(' with ', ', I have ') : null;
}

/** "Mum wants me to finish school, do I have to?" */
const HAS_TO = /\b(?:have|need|got) to\W*$/i;
/** "Will that stop me?", "does it rule him out", "is that weird": whatever the verb. */
const OF_WHAT_WAS_TOLD =
  /\b(?:am|is|was|does|do|can|could|will|would)\s+(?:that\b|(?:this|it|they)\b.*\b(?:me|us|him|her)(?: (?:out|away|back|down|off|up))?\W*$)/i;

/** "Can I get in?", "would they hire me?": kinds that say no more than "can I". */
const OF_ENTRY: ReadonlySet<Facet> = new Set<Facet>(['steps', 'hiring', 'education']);
const isOfEntry = ({ isGeneric, facet }: QueryTerm) => isGeneric && facet !== null && OF_ENTRY.has(facet);

const ASKS_IF_TRUE = new RegExp(`${IF_TRUE}\\W*$|^(?:true|right|correct)\\W*$`, 'i');

const TELLS_AGE =
  /(?:^|\b(?:i'?m|i am|he'?s|he is|she'?s|she is|turned|turning|aged|age)\s+)(?:(?:only|just|nearly|almost|about)\s+)?(1[3-9]|[2-7]\d)(?:\s*(?:yo|y\/o|m|f|(?:years?|yrs?) old))?(?=\s*$|\s+(?!(?:k|year|yr|month|week|day|hour|hr|min|minute|percent|mile|km|lb|kg)s?\b))/i;
/** Whoever tells an age between these wonders about something else. */
const GROWN = 18;
const LATE = 30;

/** "I'm 16" asks whether that is old enough, "I'm 51" whether it is too old. */
function ageIn(words: string, lexicon: Lexicon): readonly QueryTerm[] {
  const years = Number(TELLS_AGE.exec(words)?.[1] ?? GROWN);
  if (years >= GROWN && years < LATE) return [];
  return findTerms(spell(years < GROWN ? 'too young' : 'at my age', lexicon), lexicon);
}

function factsIn(text: string, lexicon: Lexicon): readonly (readonly QueryTerm[])[] {
  return text.split(CLAUSE_END).flatMap((clause): readonly (readonly QueryTerm[])[] => {
    const words = clause.trim();
    const age = ageIn(words, lexicon);
    const terms = findTerms(spell(words, lexicon), lexicon).filter(isSubject);
    const topics = terms.filter(isAskedAbout);
    const facts = topics.length > 1 ? topics.map((topic) => [topic]) : [terms];
    return [age, ...facts].filter((fact) => fact.length > 0);
  });
}

/** "I got laid off" is why somebody asks, not what they ask about. */
const CIRCUMSTANCES: ReadonlySet<Facet> = new Set<Facet>(['outlook', 'pay', 'overview', 'path']);

const isAskedAbout = (term: QueryTerm) => isTopic(term) && term.facet !== null && !CIRCUMSTANCES.has(term.facet);

const isOfTopic = (terms: readonly QueryTerm[]) => terms.some(isAskedAbout);
