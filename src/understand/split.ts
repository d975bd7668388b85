import { splitSentences } from '../language/sentences.ts';
import { hasWords } from '../language/tokens.ts';
import { IF_TRUE } from './if-true.ts';

const MAX_PARTS = 4;

const WH = "what|what's|whats|which|who|who's|whos|whom|whose|when|where|why|how|how's|hows";
const AUXILIARY = 'do|does|did|is|are|am|can|could|should|would|will|must|may';
const SUBJECT =
  'i|you|u|it|he|she|they|there|we|the|a|an|my|one|someone|this|that|most|people|employers|everyone|anyone';
const OPENS_QUESTION = new RegExp(
  `^(?:and |but |so |also |or |then |plus |ok |btw |um |well |like )*(?:(?:please |pls |can you |could you |would you |just )*(?:tell|explain|describe|show|list|give|name|compare|define|summari[sz]e) |(?:${WH}|${AUXILIARY})\\b|what about|how about|any\\b|i(?:'m| am)? (?:want(?:ed)?|need|wonder(?:ing)?|like|would like|wanna) (?:to )?(?:know|ask|find out|wonder|hear|become|be)\\b|i (?:do not|don't|dont) (?:even |really |actually )?(?:know|understand|get) (?:what|how|if|whether|who|where|why|which)\\b|if (?:i|you|we|they|someone|he|she)\\b.{3,100}?\\b(?:${WH}|can|could|would|will|should|do|does|is|are)\\b|wondering|curious|looking for|need to know)`,
  'i',
);
/** What visitors put between their story and their question, or between two questions. */
const TURN =
  'anyways?|anyhow|basically|honestly|tbh|idk|like|just wondering|wondering|(?:my |the |so )?(?:main |real )?question is|(?:what|all|the thing) i (?:\\w+ )?(?:want(?:ed)?|wanna|need(?:ed)?|would like)(?: to)? (?:know|ask|find out)(?: is)?|i guess|i wonder|so|but|and|ok|okay|um+|well|now|also|plus|then|ugh|lol|&';
/** It parts a question from the words before: a stop, a turn of speech, or nothing but a space. */
const PARTING = `(?:\\s*[,;:–—]|\\s+-)?(?:\\s+(?:${TURN})(?=\\s))*\\s+`;
/** They open a question wherever they stand; "do it" may be what one does. */
const SURE = [
  '(?:do|did)\\s+(?:i|you|u|he|she|they|we)\\b',
  '(?:does|is|are|am|can|could|should|would|will|must|may)\\s+(?:still\\s+)?(?:i|you|u|it|he|she|they|there|we|this|that)\\b',
  `(?:${WH})\\s+(?:${AUXILIARY}|much|many|long|kind|sort|type|else|next)\\b`,
  `(?:what|which)\\s+[a-z]+\\s+(?:do|does|will|would|should)\\s+(?:${SUBJECT})\\b`,
  "(?:what|how|who|where)'?s\\b",
].join('|');
const OF_NOUN = `(?:${AUXILIARY})\\s+(?:${SUBJECT})\\b`;
/** Where a question may begin inside a sentence; see `isCut`. "When you start" asks nothing. */
const JOINT = new RegExp(
  `(?<parting>${PARTING})(?=(?<sure>${SURE})|(?<ofNoun>${OF_NOUN})|(?!when\\s+(?:i|you|u|we|they|people)\\b)(?:${WH})\\b(?!\\s+(?:to|about)\\b\\s*$))`,
  'gi',
);
/** After these the words of a question are the object of a verb: "I don't know what I should do". */
const GOVERNS =
  /\b(?:know|ask|asking|wonder|wondering|tell|say|see|explain|show|describe|think|mean|meant|clue|care|decide|figure|me|us|about|on|of|to|for|at|in|with|by|from|understand|idea|sure|unsure|curious|out|is|are|was|if|than|as|or|that|which|what|who|how|when|where|why|not|no|(?:do|does|did|can|could|should|would|will|must|may|am|are) (?:still )?(?:i|you|u|he|she|it|we|they|there))$/i;
/** "How many years of school": a question that still lacks its verb. */
const LACKS_VERB = new RegExp(`\\b(?:what|which|how)\\b(?!'s)(?!.*\\b(?:${AUXILIARY}|about)\\b)`, 'i');
/** "How much and how long is the course": what comes behind completes it. */
const BARE_HOW = /^(?:(?:and|so|but|also|ok) )*how (?:long|much|often|hard|many)$/i;
/** What it says holds for the question behind it. */
const CONDITION =
  /^(?:(?:and|so|but|ok|okay|well)[,\s]+)*(?:if|when|once|after|before|until|till|unless|as|assuming|given|for|in|with|without|at|on|by|during|(?:since|because|seeing (?:as|that|how))(?! (?:i|i'm|im|my|we|we're)\b))\b/i;
/** What stands before it is what is to be confirmed. */
const ASKS_IF_TRUE = new RegExp(`^${IF_TRUE}\\b`, 'i');
/** A stop before a small letter ends a sentence in a message, unless it is part of a short form. */
const SLOPPY_STOP =
  /(?:(?<!\b(?:e\.g|i\.e|etc|vs|v|approx|dr|mr|mrs|ms|st|yrs?|hrs?|mins?|inc|no|dept|prof|p|a|u\.s))\.+|[?!]+)\s+(?=\p{Ll})/giu;

/** "I'm shy, ...", "just finished school, ...": what comes before the question is about the visitor. */
const TELLS =
  /^(?:(?:so|ok|okay|well|honestly|hey|hi|but|and|look|yeah|ugh|sorry|nice|tbh)[,\s]+)*(?:i|i'm|im|i've|ive|i'd|id|i'll|ill|my|me|we|we're|just|got|been|being|ok|burnt|burned|tired|sick|fed up|bored|stuck|scared|afraid|worried|nervous|stressed|struggling|hoping|thinking|trying|considering|single|recently|currently|ignore|forget|back(?! to\b)|feels?|took|worked|working|lost|quit|left|finished|graduated|dropped|moved|retired|served|spent|used)\b/i;

/** People end sentences with a face. */
const EMOTICON = /\s+[:;=]['-]?[()[\]DPp/\\|]+(?=\s|$)|\s*\p{Extended_Pictographic}+\s*/gu;
/** "1) ... 2) ..." */
const ENUMERATED = /(?:^|\s)\(?[1-9][).]\s+(?=\p{L})/gu;
/** So much before a question is the story around it. */
const STORY_WORDS = 8;

const FEWEST_WORDS = 2;
const MOST_NAMED_WORDS = 6;

export type SplitMessage = {
  /** At most four questions, in order; at least one. */
  readonly questions: readonly string[];
  /** What the visitor says about themselves around the questions: "I have a GED." */
  readonly background: string;
};

/**
 * Takes a message apart into its questions and the statements around them. A message without a recognisable question
 * is one question ("night shifts"). Pure.
 */
export function splitMessage(message: string): SplitMessage {
  const background: string[] = [];
  const questions: string[] = [];
  for (const part of withStatements(sentencesIn(message)).flatMap(cutAtJoints).flatMap(bothAsked)) {
    if (ASKS_NOTHING.test(part)) continue;
    const asked = questions.at(-1);
    if (isQuestion(part)) questions.push(part);
    else if (asked !== undefined && isFragment(part)) questions.splice(-1, 1, `${asked} ${part}`);
    else background.push(part);
  }
  if (questions.length === 0) return { questions: [message], background: '' };
  return { questions: questions.slice(0, MAX_PARTS), background: background.join(' ') };
}

/** The sentences of a message, as loosely as people end them. */
function sentencesIn(message: string): readonly string[] {
  const written = message
    .replace(EMOTICON, '. ')
    .replace(ENUMERATED, '. ')
    .replace(SLOPPY_STOP, (stop) => `${stop.trim()}\n`);
  return splitSentences(written).map(({ text }) => text.trim());
}

/** Its sentences, cut where a question begins inside one. */
export const partsIn = (message: string): readonly string[] => sentencesIn(message).flatMap(cutAtJoints);

export const asksAnything = (message: string): boolean => partsIn(message).some(isQuestion);

const ONLY_IF_TRUE = new RegExp(
  `^(?:so |and |but )?${IF_TRUE}(?: (?:or not|or no|though|about that))?[\\s?!.]*$|^(?:true|right|correct)\\?+$`,
  'i',
);
/** Who said it is no part of what was said. */
const HEARSAY = /^.*\b(?:told me|tells me|said|says|saying|heard|read|thinks?|claims?)(?: that)? (?=\S+ \S+)/i;

/** "Somebody told me I'm too young. Is that true?": what is to be true belongs to the question. */
function withStatements(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1];
    if (before !== undefined && ONLY_IF_TRUE.test(sentence)) {
      return `${before.replace(HEARSAY, '').replace(/[.!?\s]+$/, '')}, is that true?`;
    }
    return sentences[at + 1] !== undefined && ONLY_IF_TRUE.test(sentences[at + 1]!) ? [] : sentence;
  });
}

/** "Can you tell me?" beside the question itself. */
const ASKS_NOTHING =
  /^(?:(?:can|could|would|will) (?:you|u|anyone|someone) (?:please )?(?:tell|help|advise|explain)(?: (?:me|us|this|that|to me))*|any (?:ideas?|advice|help|thoughts|tips)|what do (?:you|u) think|thoughts|help|please|thanks?(?: you)?|thx|ty|cheers|lol|haha)(?: please| thanks| in advance)?[\s?!.]*$/i;

/** "The RPR: how often may I try?" */
const LABEL = /^[^:?.!]{1,40}: +/;
const isQuestion = (text: string) => /\?["')\]]*$/.test(text) || OPENS_QUESTION.test(text.replace(LABEL, ''));

const isLong = (text: string) => TELLS.test(text) || hasWords(text, STORY_WORDS);

const isStory = (text: string) => isLong(text) && (TELLS.test(text) || !CONDITION.test(text));

/** "What is that an hour? entry level" */
const isFragment = (text: string) => !hasWords(text, FEWEST_WORDS + 1) && !TELLS.test(text);

/** "The diploma, how long and how much?": each is asked of the same. */
const ASKS_BOTH =
  /^(.*?)\b(how (?:long|much|often|hard|many)|when|where)\s*(?:,|&|\+|\band\b|\bn\b)\s*(?:and )?(how (?:long|much|often|hard)|when|where)((?: (?:is|are|does|do|will|would|can) .*)?)[\s?!.]*$/i;

function bothAsked(part: string): readonly string[] {
  const [, of, first, second, rest] = ASKS_BOTH.exec(part) ?? [];
  return first === undefined ? [part] : [`${of}${first}${rest}?`, `${of}${second}${rest}?`];
}

/** "Regional pay, and how long till I am one": what stands before a joined question is asked as well. */
const isNamedBeside = (before: string, parting: string) =>
  /\b(?:and|plus|also)\b|&/i.test(parting) &&
  !hasWords(before, MOST_NAMED_WORDS + 1) &&
  !TELLS.test(before) &&
  !CONDITION.test(before) &&
  !GOVERNS.test(before);

/** A sentence cut where a question begins: "I'm 50 how do I start and what does it pay". */
function cutAtJoints(sentence: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const before = sentence.slice(from, joint.index).trim();
    if (BARE_HOW.test(before)) continue;
    const after = sentence.slice(joint.index + joint[0].length);
    const groups = joint.groups!;
    const isBeside = groups['sure'] !== undefined && isNamedBeside(before, groups['parting'] ?? '');
    if (!isCut(before, after, joint.groups!) && !isBeside) continue;
    parts.push(isBeside && !isQuestion(before) ? `${before}?` : before);
    from = joint.index + joint[0].length;
  }
  return [...parts, sentence.slice(from).trim()];
}

/**
 * What stands before is a question too, or what a visitor tells. Behind it, where nothing parts the two, only what can
 * hardly be anything but a question; behind something told, no "who" or "which" that goes on telling.
 */
function isCut(before: string, after: string, { parting, sure, ofNoun }: Record<string, string | undefined>): boolean {
  if (!hasWords(before, FEWEST_WORDS) || !hasWords(after, FEWEST_WORDS)) return false;
  if (ASKS_IF_TRUE.test(after)) return false;
  const isAsked = isQuestion(before);
  const isBare = parting!.trim() === '';
  if (!isAsked && !(/[;:–—]/.test(parting!) ? isLong(before) : isStory(before))) return false;
  if (isBare) return sure !== undefined && !GOVERNS.test(before) && !LACKS_VERB.test(before);
  return isAsked || sure !== undefined || ofNoun !== undefined;
}
