import type { ConversationalAct } from './acts.ts';

const PERSON =
  '(?:real|human|person|people|someone|somebody|bot|robot|ai|chatbot|chatgpt|gpt|machine|computer|advis[oe]r|agent)';
const THIS = '(?:this|that|these|those|it|all this|all that)';
const INFO = '(?:info|information|answers?|data|facts?|figures?|numbers?|stuff|guide)';
const PROOF = '(?:sources?|links?|references?|citations?|quotes?|proof|evidence)';

/** What is asked of the assistant itself, as a whole message: lower case, joined by single spaces. */
const PHRASES: readonly (readonly [ConversationalAct, readonly string[]])[] = [
  [
    'identity',
    [
      '(?:so )?(?:who|what) (?:are you|am i (?:talking|speaking|chatting) (?:to|with))(?: exactly| really| anyway)?',
      `(?:so )?(?:are )?you (?:\\w+ ){0,3}${PERSON}(?: or (?:\\w+ ){0,2}\\w+| here| there| being)?`,
      `(?:is )?(?:this|it) (?:an? |some )?(?:real )?${PERSON}(?: (?:or|answering|talking|replying)(?: \\w+){1,3})?`,
      '.*\\b(?:am i|is this|are we) (?:talking|speaking|chatting)\\b.*',
      `(?:(?:can|could|may) i|how (?:do|can) i|i want to|let me) (?:please )?(?:talk|speak|chat) (?:to|with) (?:an? |some )?${PERSON}(?: \\w+){0,2}`,
      "what(?:'s| is|s) your name|tell me (?:more )?about yourself|who (?:made|built|created|programmed|wrote|writes|runs) (?:you|this|it|all this)(?: bot| chat| chatbot| thing| site| guide| stuff| info)?",
    ],
  ],
  [
    'capabilities',
    [
      `(?:what|how) (?:can|could|do|should) (?:you|u|i|we) (?:do|help|ask|know|answer|help me with|ask you|ask u|ask about|ask here|do for me|tell me)(?: (?:with|about|me|here|you|for me|for))*`,
      `help|help me|menu|start|options|what now|what else can i ask(?: you)?|how does this (?:work|thing work)|can you help(?: me)?(?: please)?`,
      `what(?:'s| is|s)? (?:(?:all )?(?:in|inside|on|covered in|covered by)|in) (?:this|the|your) (?:guide|site|page|chat)|what (?:topics|subjects|questions|things|kinds? of (?:things|questions)) (?:do|can|does) (?:you|u|i|this|it|the guide) (?:cover|answer|ask|know|talk about|know about)(?: about)?`,
    ],
  ],
  [
    'doubt',
    [
      `(?:(?:but|wait|and|ok|hm+|um+) )*(?:(?:are|r) (?:you|u) (?:really |absolutely |100 )?(?:sure|certain|serious)(?: about (?:that|this|it))?|really|seriously|for real|says who|who says(?: so| that)?|how do you know(?: that| this| all this)?|is (?:that|this|it) (?:really )?(?:true|right|correct|accurate|reliable|legit|up to date)|(?:can|should) i trust (?:you|this|that|it))`,
      `(?:(?:what(?:'s| is|s)|what are|show me|give me|got|have|any|do you have|is there) )?(?:an? |any |the |your )?${PROOF}(?: (?:for|of) ${THIS})?(?: ${INFO})?(?: please| pls)?`,
      `(?:(?:can|could|will) you )?(?:please )?(?:cite|source|prove|back|back up|quote|verify) (?:${THIS}|your ${INFO}|your ${PROOF})(?: up)?`,
      `where (?:is|are|does|did) (?:${THIS}|the|your)(?: ${INFO})? (?:come |coming )?from|where (?:do|did|are) you (?:get|getting|find|finding) (?:this|that|these|those|your|all this)(?: ${INFO})?(?: from)?|where does it say (?:that|so|this)`,
      `what(?:'s| is|s) (?:this|that|it)(?: ${INFO})? based on|(?:are|is) (?:these|those|this|that|your|the) ${INFO} (?:real|right|correct|true|accurate|reliable|official|current|legit|up to date)|how (?:old|recent|current|up to date|reliable|accurate) (?:is|are) (?:this|that|these|your|the) ${INFO}|what (?:sources|data) do you use|did you (?:just )?make (?:${THIS} )?up`,
    ],
  ],
  [
    'greeting',
    [
      `(?:how are (?:you|u)|how(?:'s| is) it going|what(?:'s| is) up|wassup|good (?:morning|afternoon|evening|day))\\b[^?]{0,12}`,
    ],
  ],
  [
    'goodbye',
    [
      `(?:see (?:you|ya|u)|talk (?:to you )?later|good night|have a (?:nice|good|great) (?:day|one|evening|weekend))\\b.{0,16}`,
    ],
  ],
  ['acknowledgement', ['(?:ok )?(?:got it|i see|makes sense|fair enough|good to know|that makes sense)']],
  [
    'thanks',
    [`that(?:'s| is| was) (?:very |really |so )?(?:helpful|great|useful|good|awesome|all(?: i needed)?)\\b.{0,12}`],
  ],
];

const PATTERNS = PHRASES.map(([act, sources]) => ({ act, pattern: new RegExp(`^(?:${sources.join('|')})$`) }));

/** What a message that is about the assistant or its answers asks of it; null where it asks about anything else. */
export const askedOfAssistant = (words: string): ConversationalAct | null =>
  PATTERNS.find(({ pattern }) => pattern.test(words))?.act ?? null;
