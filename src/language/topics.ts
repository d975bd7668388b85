/** What every career guide speaks of somewhere, under a heading of its own choice. */
export type Topic =
  | 'route'
  | 'path'
  | 'day'
  | 'duties'
  | 'qualities'
  | 'balance'
  | 'outlook'
  | 'tools'
  | 'funding'
  | 'place'
  | 'hiring';

type Cue = { readonly topic: Topic; readonly asked: RegExp; readonly heading: RegExp };

const WHO = '(?:i |you |we |they |one |someone |somebody |people |a person )?';
const DAY_NAMES = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** In the order in which a question is tried: what is more particular comes first. */
const CUES: readonly Cue[] = [
  {
    topic: 'balance',
    asked:
      /\b(?:pros (?:and|or|&|n) cons|advantages (?:and|or) (?:disadvantages|drawbacks)|(?:ups?|upsides?) and (?:downs?|downsides?)|(?:the )?good and (?:the )?bad(?: (?:sides?|points?|things?))?|best and worst(?: (?:parts?|things?))?|plus(?:es)? and minus(?:es)?)\b/,
    heading:
      /\bpros\b|\bthe good\b.*\bbad\b|\b(?:advantages|benefits|upsides?|rewards)\b.*\b(?:drawbacks|disadvantages|downsides?|challenges)\b|\blikes? and dislikes?\b|\bbest and (?:the )?worst\b/,
  },
  {
    topic: 'day',
    asked:
      /\b(?:typical|average|normal|regular|usual|ordinary) (?:work(?:ing)? )?(?:day|shift)(?: (?:like|look like|at work))?\b|\bday in the life\b|\bwhat (?:is|does) (?:a|the|your|my) (?:work(?:ing)? )?day (?:like|look like)\b|\bdaily routine\b/,
    heading: new RegExp(
      `\\b(?:an?|one|the|your|my|typical|working) (?:typical |working |normal )?(?:day|shift|morning|${DAY_NAMES})\\b(?! care)`,
    ),
  },
  {
    topic: 'funding',
    asked:
      /\b(?:financial aid|grants?|scholarships?|bursar(?:y|ies)|student aid|student loans?|funding|(?:pay|paying|help(?: with| me pay)?) for (?:\w+ )?(?:school|college|university|studies|course|training|tuition))\b/,
    heading: /\bpaying for\b|\bfunding\b|\bfinancial (?:aid|help|support)\b|\bscholarships?\b|\bbursar|\bgrants?\b/,
  },
  {
    topic: 'path',
    asked:
      /\b(?:career (?:path|paths|ladder|progression|progress|growth|advancement|development|prospects|options)|room to grow|(?:advancement|promotion) (?:opportunities|prospects)|opportunities (?:for|to) (?:advancement|advance|promotion)|(?:can|could|do|does|might|will) (?:i|you|it|this|that|they|one)(?: job| career| work)? (?:advance|lead(?: to)?|go from (?:here|there)|move up|climb))\b/,
    heading:
      /\b(?:moving up|moving on|where it (?:can |could |might |may )?leads?|advanc(?:ing|ement)|career (?:path|ladder|progress|progression|growth|development|options)|progression|next steps? up|after the first|climbing|promotion|growing in|the ladder)\b/,
  },
  {
    topic: 'qualities',
    asked:
      /\b(?:(?:what|which|the|any|of) (?:\w+ )?(?:skills?|qualities|traits|abilities|strengths)(?: and \w+)?|what (?:kind|type|sort) of (?:person|people)|what makes a good|(?:skills?|qualities|traits) (?:are |is |do |does |needed|required|wanted)|personality)\b/,
    heading:
      /\b(?:skills?|qualities|traits|strengths|abilities|people who (?:do|fit|thrive|succeed)|who (?:does|do|fits?|thrives?|succeeds?|it suits?|this suits?)|what makes an? good|what it takes|right for you|is it for you)\b/,
  },
  {
    topic: 'outlook',
    asked: /\b(?:job |career |employment )?(?:outlook|prospects)\b|\bjob market\b/,
    heading: /\b(?:outlook|prospects|demand|future|growing (?:field|industry|profession))\b/,
  },
  {
    topic: 'tools',
    asked: /\b(?:tools?|equipment|gear|kit|instruments)\b(?: (?:do|does|will|would|is|are|used|needed))*/,
    heading: /\b(?:tools?|equipment|gear|kit|instruments)\b/,
  },
  {
    topic: 'place',
    asked: /\bwhere (?:do|does|would|will|can|could) (?:\w+ ){1,4}work\b|\bwork(?:ing)? environment\b|\bworkplaces?\b/,
    heading:
      /\b(?:places? of work|workplaces?|work(?:ing)? (?:environments?|settings?|conditions)|where (?:they|you|we|people)(?:'ll| will| might)? work|where the jobs are|types of (?:\w+ )?(?:jobs|work|employers)|settings)\b/,
  },
  {
    topic: 'hiring',
    asked:
      /\bhow (?:do|can|could|would|should|to) (?:i |you |we )?(?:get|find|land) (?:a |my |the )?(?:first )?job\b|\bget(?:ting)? hired\b|\bfind(?:ing)? (?:a )?(?:job|work)\b/,
    heading:
      /\b(?:finding|getting|landing) (?:a |the |your )?(?:first )?(?:jobs?|work|hired)\b|\bjob (?:hunt|search)|\bapplying\b/,
  },
  {
    topic: 'route',
    asked: new RegExp(
      `\\bhow (?:do|does|can|could|would|should|to) ${WHO}(?:\\w+ ){0,1}(?:become|get in|get into|get started|qualify|train|break in|break into|enter)\\b|\\bwhat (?:are|is) the (?:\\w+ )?(?:steps?|route|way in|path in)\\b|\\bsteps to\\b|\\bwhat does it take to (?:become|be)\\b|\\bways? in(?:to)?\\b`,
    ),
    heading:
      /\b(?:getting (?:in|into|qualified|started|there)|how to (?:become|get in|get into|qualify|start)|becoming|(?:the )?ways? in|routes?|entry|qualifying|training and|education and|school,|steps)\b/,
  },
  {
    topic: 'duties',
    asked:
      /\bwhat (?:do|does|would|will) (?:they|you|i|people|an? (?:\w+ )?(?:\w+ )?\w+|\w+ \w+s|\w+s) (?:actually |really |even )?do\b(?: (?:all day|every day|at work|for a living))?|\b(?:main|typical|key)? ?(?:duties|tasks|responsibilities)\b|\bjob description\b/,
    heading:
      /\b(?:what .*\bdo(?:es|ing)?\b|duties|tasks|responsibilities|job (?:overview|description)|the (?:job|work) itself)\b/,
  },
];

/** What a question asks about as a whole, with the words that say so; null when it names none of these. `folded` as of a query. */
export function topicAsked(folded: string): { readonly topic: Topic; readonly words: string } | null {
  for (const { topic, asked } of CUES) {
    const words = asked.exec(folded)?.[0];
    if (words !== undefined) return { topic, words };
  }
  return null;
}

/** Whether a heading opens what a guide says on a topic. */
export function isHeadingOf(topic: Topic, heading: string): boolean {
  const text = heading.toLowerCase().replaceAll('’', "'");
  return CUES.some((cue) => cue.topic === topic && cue.heading.test(text));
}
