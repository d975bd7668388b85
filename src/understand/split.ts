import { splitSentences } from '../language/sentences.ts';
import { tokenize } from '../language/tokens.ts';

const MAX_PARTS = 3;

const WH = "what|what's|whats|which|who|who's|whos|whom|whose|when|where|why|how|how's|hows";
const AUXILIARY = 'do|does|did|is|are|am|can|could|should|would|will|must|may';
const SUBJECT =
  'i|you|u|it|he|she|they|there|we|the|a|an|my|one|someone|this|that|most|people|employers|everyone|anyone';
const OPENS_QUESTION = new RegExp(
  `^(?:and |but |so |also |or |then |plus |ok |btw |um |well |like )*(?:(?:please |pls |can you |could you |would you |just )*(?:tell|explain|describe|show|list|give|name|compare|define|summari[sz]e) |(?:${WH}|${AUXILIARY})\\b|what about|how about|any\\b|i(?:'m| am)? (?:want(?:ed)?|need|wonder(?:ing)?|like|would like|wanna) (?:to )?(?:know|ask|find out|wonder|hear|become|be)\\b|i (?:do not|don't|dont) (?:even |really |actually )?(?:know|understand|get) (?:what|how|if|whether|who|where|why|which)\\b|if (?:i|you|we|they|someone|he|she)\\b.{3,100}?\\b(?:${WH}|can|could|would|will|should|do|does|is|are)\\b|wondering|curious|looking for|need to know)`,
  'i',
);
/** Where a second question begins inside one sentence: "... and how much does it pay", ", do I need", ": is there". */
const JOINT = new RegExp(
  `(?:(?:,\\s*|\\s+)(?:and|also|plus|&|but|so)\\s+(?:also\\s+|then\\s+)?|\\s*[,;:–—]\\s*|\\s+-\\s+)(?=(?:(?:${WH})\\b(?!\\s+(?:to|about)\\b\\s*$)|(?:${AUXILIARY})\\s+(?:${SUBJECT})\\b))`,
  'gi',
);
/** What visitors put between their story and their question. */
const TURN =
  'anyways?|anyhow|basically|honestly|tbh|idk|like|just wondering|wondering|(?:my |the |so )?question is|i guess|i wonder|so|but|and|ok|okay|um+|well|now|also|plus|ugh|lol';
/** "... got laid off from retail can i still get in": a story runs into its question with nothing between. */
const RUN_ON = new RegExp(
  `(?:(?:[,.]|\\s+-)?\\s+(?:${TURN}))*\\s+(?=(?:${AUXILIARY})\\s+(?:still\\s+)?(?:i|you|u|it|they|there|we|this|that)\\b|(?:${WH})\\s+(?:${AUXILIARY}|much|many|long|kind|sort|type|else|next)\\b)`,
  'gi',
);
/** After these the words of a question are the object of a verb: "I don't know what I should do". */
const GOVERNS =
  /\b(?:know|ask|asking|wonder|wondering|tell|say|see|about|on|of|to|for|at|in|with|by|from|understand|idea|sure|unsure|curious|out|is|are|was|if|than|as|that|which|what|who|how|when|where|why|not|no)$|\b(?:what|which|how)(?:\s+\S+){1,3}$/i;
/** What stands before it is what is to be confirmed. */
const ASKS_IF_TRUE = /^(?:is|isn't|was) (?:that|it|this) (?:true|right|correct|so|real|accurate)\b/i;
/** A full stop before a small letter ends a sentence in a message, unless it is part of a short form. */
const SLOPPY_STOP =
  /(?<!\b(?:e\.g|i\.e|etc|vs|v|approx|dr|mr|mrs|ms|st|yrs?|hrs?|mins?|inc|no|dept|prof|p|a|u\.s))\.+\s+(?=\p{Ll})/giu;

/** "I'm shy, ...", "just finished school, ...": what comes before the question is about the visitor. */
const TELLS =
  /^(?:(?:so|ok|okay|well|honestly|hey|hi|but|and|look|yeah|ugh|sorry|nice|tbh)[,\s]+)*(?:i|i'm|im|i've|ive|i'd|id|i'll|ill|my|me|we|we're|just|got|been|being|ok|ignore|forget|back(?! to\b)|feels?|took|worked|working|lost|quit|left|finished|graduated|dropped|moved|retired|served|spent|used)\b/i;

/** People end sentences with a face. */
const EMOTICON = /\s+[:;=]['-]?[()[\]DPp/\\|]+(?=\s|$)|\s*\p{Extended_Pictographic}+\s*/gu;
/** "1) ... 2) ..." */
const ENUMERATED = /(?:^|\s)\(?[1-9][).]\s+(?=\p{L})/gu;
/** So much before a question is the story around it. */
const STORY_WORDS = 8;

const FEWEST_TOLD_WORDS = 3;

export type SplitMessage = {
  /** At most three questions, in order; at least one. */
  readonly questions: readonly string[];
  /** What the visitor says about themselves around the questions: "I have a GED." */
  readonly background: string;
};

/**
 * Takes a message apart into its questions and the statements around them. A message without a recognisable question
 * is one question ("night shifts"). Pure.
 */
export function splitMessage(message: string): SplitMessage {
  const written = message.replace(EMOTICON, '. ').replace(ENUMERATED, '. ').replace(SLOPPY_STOP, '.\n');
  const sentences = withStatements(splitSentences(written).map((sentence) => sentence.text.trim())).flatMap(splitRunOn);
  const asking = sentences.filter((text) => isQuestion(text) && !ASKS_NOTHING.test(text));
  if (asking.length === 0) return { questions: [message], background: '' };
  const background = sentences.filter((text) => !asking.includes(text) && tokenize(text).length > 2);
  const questions: string[] = [];
  for (const sentence of asking) {
    for (const part of splitJoined(sentence)) (isTold(part, sentence) ? background : questions).push(part);
  }
  return { questions: questions.slice(0, MAX_PARTS), background: background.join(' ') };
}

const ONLY_IF_TRUE =
  /^(?:so |and |but )?(?:is|isn't|was) (?:that|it|this) (?:actually |really )?(?:true|right|correct|so|real|accurate)[\s?!.]*$|^(?:true|right|correct)\?+$/i;
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
  /^(?:(?:can|could|would|will) (?:you|u|anyone|someone) (?:please )?(?:tell|help|advise|explain)(?: (?:me|us|this|that|to me))*|any (?:ideas?|advice|help|thoughts|tips)|what do (?:you|u) think|thoughts|help|please)(?: please| thanks)?[\s?!.]*$/i;

const isQuestion = (text: string) => /\?["')\]]*$/.test(text) || OPENS_QUESTION.test(text);

const isTold = (part: string, sentence: string) => part !== sentence && !isQuestion(part) && isStory(part);

const isStory = (text: string) => TELLS.test(text) || tokenize(text).length >= STORY_WORDS;

/** "I'm 50 how do I start": what a visitor tells, and the question it runs into. */
function splitRunOn(sentence: string): readonly string[] {
  if (!TELLS.test(sentence)) return [sentence];
  for (const joint of sentence.matchAll(RUN_ON)) {
    const before = sentence.slice(0, joint.index).trim();
    const after = sentence.slice(joint.index + joint[0].length).trim();
    const isOne = GOVERNS.test(before) || OPENS_QUESTION.test(before) || ASKS_IF_TRUE.test(after);
    if (tokenize(before).length >= FEWEST_TOLD_WORDS && !isOne) return [before, after];
  }
  return [sentence];
}

/** Cuts at a joint where what follows is a question and what stands before is one too, or is about the visitor. */
function splitJoined(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const before = sentence.slice(from, joint.index).trim();
    const after = sentence.slice(joint.index + joint[0].length);
    const canStand = isQuestion(before) || isStory(before);
    if (!canStand || ASKS_IF_TRUE.test(after) || tokenize(before).length < 2 || tokenize(after).length < 2) continue;
    parts.push(before);
    from = joint.index + joint[0].length;
  }
  parts.push(sentence.slice(from).trim());
  return parts;
}
