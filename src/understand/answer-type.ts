import type { AnswerType } from '../domain/question.ts';

type Rule = { readonly wants: AnswerType; readonly pattern: RegExp };

/** Tried in order on the folded words of the question, joined by single spaces: the first that fits decides. */
const RULES: readonly Rule[] = [
  { wants: 'reason', pattern: /\b(?:why|how come|what for|reasons? (?:for|to|why)|what is the point)\b/ },
  {
    wants: 'comparison',
    pattern:
      /\b(?:difference|differences|differ|compare|compared|comparison|versus|vs|better than|more than a|as much as|than an?)\b/,
  },
  {
    wants: 'duration',
    pattern:
      /\bhow (?:long|quick|quickly|soon|fast|many (?:years?|months?|weeks?|days?|hours?|yrs?))\b|\bhow much (?:time|experience|exp)\b|\b(?:years|length|amount) of (?:experience|time|training)\b/,
  },
  {
    wants: 'count',
    pattern: /\bhow (?:many|old|often|big|tall|far)\b|\bnumber of\b|\bwhat (?:percent|percentage|age)\b/,
  },
  {
    wants: 'money',
    pattern:
      /\bhow much\b|\bwhat (?:does|do|would|will|can|could) (?:\w+ ){1,6}(?:pay|earn|make|cost|get paid|take home)\b|\b(?:salary|salaries|wages?|pay|paid|payscale|paycheck|earnings|income|compensation|price|cost|costs|fee|fees|hourly rate|pay rate)\b/,
  },
  { wants: 'reason', pattern: /\bhow come\b/ },
  {
    wants: 'name',
    pattern:
      /\b(?:who|whom|whose|which (?:company|organi[sz]ation|body|agency|group|council|union|school|website)|what (?:company|organi[sz]ation|body|agency|website))\b/,
  },
  {
    wants: 'place',
    pattern:
      /\bwhere\b|\bwhat (?:kind of |type of |sort of )?(?:place|places|location|locations|city|cities|state|states|country|countries|setting|settings)\b/,
  },
  { wants: 'date', pattern: /\bwhen\b|\bwhat (?:year|date|day)\b|\bdeadline\b/ },
  {
    wants: 'procedure',
    pattern:
      /\bhow (?:do|to|can|should|would|could|did|does one|might|must)\b|\bsteps?\b|\b(?:way|path|route|roadmap) to\b|\bwhat (?:should|do|must|would) (?:i|you|we|someone) do\b|\bget(?:ting)? started\b|\bwhere (?:do|should) i (?:start|begin)\b/,
  },
  {
    wants: 'list',
    pattern:
      /^(?:list|name|give|show|tell)\b|\bwhat (?:are|r)\b|\b(?:what|which|any|other|all) (?:\w+ )?(?:kinds?|types?|sorts?|things|\w+[^su\W]s)\b|\bexamples? of\b/,
  },
  {
    wants: 'definition',
    pattern:
      /\bwhat (?:is|s|does) (?:an? |the )?\w+(?: \w+){0,4}(?: mean| stand for| do)?$|\bwhats an?\b|\b(?:define|definition|meaning|mean|stands? for|explain|describe)\b/,
  },
  {
    wants: 'yes_no',
    pattern:
      /^(?:(?:and|but|so|or|then|also|ok|well|wait|seriously|really) )*(?:do|does|did|is|are|am|was|were|can|could|should|would|will|must|may|might|has|have|isn't|aren't|don't|doesn't|won't|can't|shouldn't|wouldn't|couldn't|any|is there|are there)\b/,
  },
];

const YES_NO = RULES.at(-1)!;

/**
 * What the answer has to contain. A question that opens with an auxiliary ("do I need ...", "is the pay good") asks for
 * yes or no whatever else it names. `folded` is the question's words, lower case, single spaces. Pure.
 */
export function answerTypeOf(folded: string): AnswerType {
  if (YES_NO.pattern.test(folded) && !/\b(?:how|what|which|who|where|when|why)\b/.test(folded)) {
    return /\b(?:difference|vs|versus|more than an?|better than|than an?)\b/.test(folded) ? 'comparison' : 'yes_no';
  }
  return RULES.find(({ pattern }) => pattern.test(folded))?.wants ?? 'open';
}
