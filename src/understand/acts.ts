import { type Token, tokenize } from '../language/tokens.ts';
import { askedOfAssistant } from './asked-of-assistant.ts';
import { isDistress } from './distress.ts';
import { discouragementIn, isComplaint, isInsult, withoutInsults } from './moods.ts';
import { asksAnything, partsIn } from './split.ts';

/** What a message does when it asks nothing of the guide. `distress` is answered with care, never from the guide. */
export type ConversationalAct =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'identity'
  | 'capabilities'
  | 'acknowledgement'
  | 'insult'
  | 'complaint'
  | 'doubt'
  | 'distress';

/**
 * Something to answer from the guide. `beside`: what was asked of the assistant in the same message. `discouragedBy`: what
 * the visitor has lost heart over, to be met first; `isInstead` when nothing was asked, and this is what may help.
 */
export type Asked = {
  readonly question: string;
  readonly beside?: ConversationalAct;
  readonly discouragedBy?: 'applying' | 'difficulty';
  readonly isInstead?: true;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const GREETING = words(
  'hi hello hey heya hiya howdy yo greetings morning afternoon evening sup hola helo hii hiii heyy',
);
const THANKS = words('thanks thank thx ty tysm cheers thankyou appreciated appreciate tnx thnx');
const GOODBYE = words('bye goodbye cya farewell later goodnight byebye');
const ACKNOWLEDGEMENT = words(
  'ok okay k kk cool great nice awesome perfect good alright sure yes yeah yep no nope lol wow hmm right understood gotcha fine interesting',
);
const SMALL_TALK = new Set([...THANKS, ...ACKNOWLEDGEMENT]);
const FILLER = words(
  'helped helps helpful that thats you u so much very a lot for the your help all that this it there everyone again day have see soon mate man buddy friend team and good please now then well really is was i got to me my one helpful amazing great info answer answers appreciate',
);

const plain = (tokens: readonly Token[]) =>
  tokens
    .map((token) => token.lower)
    .join(' ')
    .replace(/\br\b/g, 'are')
    .replace(/\b(?:u|ya)\b/g, 'you');

/**
 * The act of a message that is only conversational, or the rest of the message once an opening greeting, thanks or an
 * insult is taken off: a greeting followed by a question is a question. Pure.
 */
export function recogniseAct(message: string): { readonly act: ConversationalAct } | Asked {
  const tokens = tokenize(message);
  const rest = withoutOpening(message);
  const texts = [plain(tokens), plain(tokenize(rest))];
  const [words, restWords] = [texts[0]!, texts[1]!];
  if (isDistress(words)) return { act: 'distress' };
  if (texts.some(isComplaint) && !message.includes('?')) return { act: 'complaint' };
  if (isInsult(words)) {
    const left = withoutInsults(restWords);
    return tokenize(left).length >= FEWEST_WORDS_ASKED && ASKS.test(left) ? { question: left } : { act: 'insult' };
  }
  const asked = texts.map(askedOfAssistant).find((act) => act !== null);
  if (asked) return { act: asked };
  const opening: [ReadonlySet<string>, ConversationalAct][] = [
    [GOODBYE, 'goodbye'],
    [THANKS, 'thanks'],
    [GREETING, 'greeting'],
    [ACKNOWLEDGEMENT, 'acknowledgement'],
  ];
  for (const [set, act] of opening) {
    const isOnly = tokens.every(({ lower }) => set.has(lower) || FILLER.has(lower) || SMALL_TALK.has(lower));
    if (isOnly && tokens.some(({ lower }) => set.has(lower))) return { act };
  }
  if (isThanks(tokens, message)) return { act: 'thanks' };
  const discouragedBy = discouragementIn(words);
  if (discouragedBy === null) return withoutAsides(rest);
  return asksAnything(rest)
    ? { question: rest, discouragedBy }
    : { question: INSTEAD[discouragedBy], discouragedBy, isInstead: true };
}

/** "Are you a bot? And what do I need?": the one is answered beside the other. */
function withoutAsides(message: string): Asked | { readonly act: ConversationalAct } {
  const parts = partsIn(message);
  const acts = parts.map((part) => askedOfAssistant(plain(tokenize(part))));
  const beside = acts.find((act) => act !== null);
  if (!beside) return { question: message };
  const question = parts.filter((_, at) => acts[at] === null).join(' ');
  return question === '' ? { act: beside } : { question, beside };
}

const FEWEST_WORDS_ASKED = 3;
/** What helps whoever has lost heart and asks nothing. */
const INSTEAD = {
  applying: 'How can I stand out with my resume and in interviews?',
  difficulty: 'Is it hard to become one?',
} as const;
const MAX_THANKS_WORDS = 8;
const ASKS = /\?|\b(?:what'?s?|which|who'?s?|where'?s?|when|why|how'?s?|do|does|is|are|can|could|should|would|will)\b/i;

/** "Thx that helped": thanks without a question in it. */
const isThanks = (tokens: readonly Token[], message: string) =>
  tokens.length <= MAX_THANKS_WORDS && tokens.some(({ lower }) => THANKS.has(lower)) && !ASKS.test(message);

const OPENING =
  /^(?:(?:hi|hello|hey|heya|hiya|howdy|yo|hola|good (?:morning|afternoon|evening)|thanks(?: a lot| so much| for that)?|thank you(?: so much| very much)?|thx|ty|cheers|ok(?:ay)?|cool|great|nice|awesome|perfect|alright|got it|lol|hmm+|right|sure|well|so|umm*|btw|by the way|also|please|pls|plz|sorry|excuse me|there|everyone|guys|mate|buddy|friend|man|bro|again)(?=$|[\s,.!:;-])[\s,.!:;-]*)+/i;

/** What is said to the answer before, ahead of the next question. */
const REACTION =
  /^(?:(?:(?:so |and |wait,? )?(?:that's it|that is it|is that (?:it|all)|that's all|really|seriously|interesting|wow|oh|i see|gotcha|fair enough|makes sense|hm+)\s*[?!.,…]+\s*)+)(?=\S)/i;

function withoutOpening(message: string): string {
  const rest = message.replace(REACTION, '').replace(OPENING, '').trim();
  return tokenize(rest).length > 0 ? rest : message;
}
