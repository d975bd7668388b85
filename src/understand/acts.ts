import { type Token, tokenize } from '../language/tokens.ts';
import { isDistress } from './distress.ts';
import { discouragementIn, isComplaint, isInsult, withoutInsults } from './moods.ts';

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

/** Something to answer from the guide. `discouragedBy` what the visitor has lost heart over, to be met first. */
export type Asked = { readonly question: string; readonly discouragedBy?: 'applying' | 'difficulty' };

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const GREETING = words(
  'hi hello hey heya hiya howdy yo greetings morning afternoon evening sup hola helo hii hiii heyy',
);
const THANKS = words('thanks thank thx ty tysm cheers thankyou appreciated appreciate tnx thnx');
const GOODBYE = words('bye goodbye cya farewell later goodnight byebye');
const ACKNOWLEDGEMENT = words(
  'ok okay k kk cool great nice awesome perfect good alright sure yes yeah yep no nope lol wow hmm right understood gotcha fine interesting',
);
const FILLER = words(
  'helped helps helpful that thats you u so much very a lot for the your help all that this it there everyone again day have see soon mate man buddy friend team and good please now then well really is was i got to me my one helpful amazing great info answer answers appreciate',
);

const PHRASES: readonly { readonly act: ConversationalAct; readonly pattern: RegExp }[] = [
  {
    act: 'identity',
    pattern:
      /^(?:so )?(?:who|what) (?:are|r) (?:you|u)(?: exactly| really| anyway)?$|^(?:are|r) (?:you|u) (?:\w+ ){0,4}(?:real|human|person|people|bot|robot|ai|chatbot|chatgpt|gpt|machine|computer)(?: \w+){0,4}$|\b(?:am i|is this) (?:talking|speaking|chatting|a bot|an ai|a real|a human|a person)\b|^what(?:'s| is) your name$/,
  },
  {
    act: 'capabilities',
    pattern:
      /^(?:what|how) (?:can|could|do|should) (?:you|u|i|we) (?:do|help|ask|know|answer|help me with|ask you|ask u|ask about|ask here|do for me|tell me)(?: (?:with|about|me|here|you|for me|for))*$|^(?:help|help me|menu|start|options|what now|what else can i ask|how does this (?:work|thing work))$|^can you help(?: me)?(?: please)?$/,
  },
  {
    act: 'doubt',
    pattern:
      /^(?:(?:but|wait|and|ok|hm+|um+) )*(?:(?:are|r) (?:you|u) (?:really |absolutely |100 )?(?:sure|certain|serious)(?: about (?:that|this|it))?|really|seriously|for real|says who|who says(?: so| that)?|how do you know(?: that| this)?|(?:what is|what's|whats) your source|source|sources|where does it say (?:that|so|this)|is (?:that|this|it) (?:really )?(?:true|right|correct|accurate|reliable)|can i trust (?:you|this|that|it))$/,
  },
  {
    act: 'greeting',
    pattern:
      /^(?:how are (?:you|u)|how(?:'s| is) it going|what(?:'s| is) up|wassup|good (?:morning|afternoon|evening|day))\b[^?]{0,12}$/,
  },
  {
    act: 'goodbye',
    pattern:
      /^(?:see (?:you|ya|u)|talk (?:to you )?later|good night|have a (?:nice|good|great) (?:day|one|evening|weekend))\b.{0,16}$/,
  },
  {
    act: 'thanks',
    pattern:
      /^(?:that(?:'s| is| was) (?:very |really |so )?(?:helpful|great|useful|good|awesome|all(?: i needed)?))\b.{0,12}$/,
  },
];

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
  for (const { act, pattern } of PHRASES) if (texts.some((text) => pattern.test(text))) return { act };

  const opening: [ReadonlySet<string>, ConversationalAct][] = [
    [THANKS, 'thanks'],
    [GREETING, 'greeting'],
    [GOODBYE, 'goodbye'],
    [ACKNOWLEDGEMENT, 'acknowledgement'],
  ];
  for (const [set, act] of opening) {
    const isOnly = tokens.every(({ lower }) => set.has(lower) || FILLER.has(lower) || ACKNOWLEDGEMENT.has(lower));
    if (isOnly && tokens.some(({ lower }) => set.has(lower))) return { act };
  }
  if (isThanks(tokens, message)) return { act: 'thanks' };
  const discouragedBy = discouragementIn(words);
  if (discouragedBy === null) return { question: rest };
  return { question: ASKS_OF_IT.test(message) ? rest : INSTEAD[discouragedBy], discouragedBy };
}

const FEWEST_WORDS_ASKED = 3;
/** What helps whoever has lost heart and asks nothing. */
const INSTEAD = {
  applying: 'How can I stand out with my resume and in interviews?',
  difficulty: 'Is it hard to become one?',
} as const;
const ASKS_OF_IT =
  /\b(?:what|which|who|where|when|why|how)\b.*\?|\b(?:do|does|is|are|can|could|should|would|will) (?:i|it|there|they|you|that|this|a|the)\b|\b(?:what|how) (?:should|can|could|do|am) i\b/i;
const MAX_THANKS_WORDS = 8;
const ASKS = /\?|\b(?:what|which|who|where|when|why|how|do|does|is|are|can|could|should|would|will)\b/i;

/** "Thx that helped": thanks without a question in it. */
const isThanks = (tokens: readonly Token[], message: string) =>
  tokens.length <= MAX_THANKS_WORDS && tokens.some(({ lower }) => THANKS.has(lower)) && !ASKS.test(message);

const OPENING =
  /^(?:(?:hi|hello|hey|heya|hiya|howdy|yo|hola|good (?:morning|afternoon|evening)|thanks(?: a lot| so much| for that)?|thank you(?: so much| very much)?|thx|ty|cheers|ok(?:ay)?|cool|great|nice|awesome|perfect|alright|got it|lol|hmm+|right|sure|well|so|umm*|btw|by the way|also|please|pls|plz|sorry|excuse me|there|everyone|guys|mate|again)(?=$|[\s,.!:;-])[\s,.!:;-]*)+/i;

/** What is said to the answer before, ahead of the next question. */
const REACTION =
  /^(?:(?:(?:so |and |wait,? )?(?:that's it|that is it|is that (?:it|all)|that's all|really|seriously|interesting|wow|oh|i see|gotcha|fair enough|makes sense|hm+)\s*[?!.,…]+\s*)+)(?=\S)/i;

function withoutOpening(message: string): string {
  const rest = message.replace(REACTION, '').replace(OPENING, '').trim();
  return tokenize(rest).length > 0 ? rest : message;
}
