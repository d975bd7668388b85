import type { AnswerType } from '../domain/question.ts';

type Rule = { readonly wants: AnswerType; readonly pattern: RegExp };

/** "Who pays for the flights": any sentence on the paying tells it. "Who pays best" is about wages. */
export const WHO_PAYS =
  /\bwho (?:pays|covers|buys|supplies|provides)\b(?! (?:\w+ )?(?:most|best|more|better|less|least|over|well|worst|\d+)\b)(?=.*\w)/i;

/** Tried in order on the folded words of the question, joined by single spaces: the first that fits decides. */
const RULES: readonly Rule[] = [
  {
    wants: 'money',
    pattern:
      /\b(?:most|least|highest|lowest|max|maximum|minimum)\b.*\b(?:make|earn|get paid)\b|\b(?:make|earn|get|bring home)\b.*\b(?:\d+ ?k|\d{2,3} 000|six figures|good money|decent money)\b/,
  },
  // "When do I pay it back?", "when do I get paid?"
  {
    wants: 'date',
    pattern:
      /\b(?:what|which) time\b|^(?:(?:and|but|so|ok) )*when (?:do|does|did|will|would|can|could|should|must|is|are)\b(?!.*\bhow\b)/,
  },
  { wants: 'procedure', pattern: /\bwhere\b.{0,40}\b(?:start|begin|go from here)$/ },
  { wants: 'reason', pattern: /\b(?:why|how come|what for|reasons? (?:for|to|why)|what is the point)\b/ },
  {
    wants: 'comparison',
    pattern:
      /\b(?:difference|differences|differ|differs|different (?:from|to|than)|compare|compared|comparison|versus|vs|better than|more than an?|as much as|than an?)\b/,
  },
  {
    wants: 'duration',
    pattern:
      /\bhow (?:long|quick|quickly|soon|fast|often|frequently|many (?:(?!(?:do|does|can|are|is|will|would|should|have|in|per|a|each|every)\b)[\w-]+ ){0,3}(?:years?|months?|weeks?|days?|hours?|yrs?))\b|\bhow much (?:time|experience|exp)\b|\b(?:hours|days|weeks|months|years) (?:per|a|each) (?:day|week|month|year)\b|\b(?:years|length|amount) of (?:experience|time|training)\b/,
  },
  {
    wants: 'count',
    pattern:
      /\bhow (?:many|old|big|tall|far|high|heavy)\b|\bnumber of\b|\bwhat (?:percent|percentage|age)\b|\baverage age\b|\b(?:pass|success|failure|dropout|injury|accident|turnover|completion) rate\b/,
  },
  {
    wants: 'money',
    pattern:
      /\bhow much (?:more |less |extra )?(?:do|does|did|can|could|would|will|should|is|are|was|money|i|you|they|to)\b|\bhow much$|\bwhat (?:does|do|would|will|can|could|should) (?:\w+ ){1,6}(?:pay|earn|make|cost|get paid|take home|making|earning|bring(?:ing)? (?:home|in)|clear(?:ing)?|pull(?:ing)? (?:in|down))\b|\b(?:salary|salaries|wages?|pay|paid|payscale|paycheck|earnings|income|compensation|price|cost|costs|fee|fees|hourly rate|pay rate|tuition)\b/,
  },
  { wants: 'open', pattern: WHO_PAYS },
  {
    wants: 'name',
    pattern:
      /\b(?:who|whom|whose|(?:which|what) (?:\w+ )?(?:compan(?:y|ies)|employers?|organi[sz]ations?|bod(?:y|ies)|agenc(?:y|ies)|councils?|unions?|schools?|colleges?|universit(?:y|ies)|websites?|brands?|providers?))\b/,
  },
  {
    wants: 'place',
    pattern:
      /\bwhere\b|\bwhat (?:kind of |type of |sort of )?(?:place|places|location|locations|city|cities|state|states|country|countries|setting|settings)\b/,
  },
  // Not "how do I find work when I'm self-employed".
  { wants: 'date', pattern: /^(?!.*\bhow\b.*(?<!\band )\bwhen\b).*\bwhen\b|\bwhat (?:year|date|day)\b/ },
  {
    wants: 'procedure',
    pattern:
      /\bhow (?:do|to|can|should|would|could|did|does one|might|must)\b|\bsteps?\b|\b(?:way|path|route|roadmap) to\b|\bwhat (?:should|do|must|would|can) (?:i|you|we|someone) do\b|\bget(?:ting)? started\b|\bwhat is next\b|\bwhat next\b/,
  },
  {
    wants: 'list',
    pattern:
      /^(?:list|name|give|show|tell)\b|\bwhat (?:are|r)\b|\b(?:what|which|any|other|all)(?: the)? (?:\w+ )?(?:kinds?|types?|sorts?|things|\w+[^su\W]s)\b|\bexamples? of\b/,
  },
  {
    wants: 'definition',
    pattern:
      /\bwhat (?:is|s|does) (?:an? |the )?\w+(?: \w+){0,4}(?: mean| stand for| do)?$|\b(?:define|definition|meaning|mean|stands? for|explain|describe)\b/,
  },
  { wants: 'procedure', pattern: /\bhow\b(?! (?:much|about)\b)/ },
];

const YES_NO =
  /^(?:(?:and|but|so|or|then|also|ok|well|wait|seriously|really) )*(?:whether|do|does|did|is|are|am|was|were|can|could|should|would|will|must|may|might|has|have|isn't|aren't|don't|doesn't|won't|can't|shouldn't|wouldn't|couldn't|any)\b/;
const ASKS_MORE_THAN_YES = /\b(?:how|what|which|who|where|when|why)\b/;
/** "Can I tell patients how to ...", "do they teach you what ...": part of what is done, unless it is asked of the advisor. */
const TOLD_OR_TAUGHT =
  /(?<!\byou )\b(?:tell|teach|show|explain|learn|know|decide|choose|pick|advise|say)(?: (?!how|what)\w+){0,2} (?:how|what|which|where|when)\b/;
const COMPARES = /\b(?:difference|vs|versus|more than an?|better than|than an?)\b/;

/**
 * What the answer has to contain. A question that opens with an auxiliary ("do I need ...", "is the pay good") asks for
 * yes or no whatever else it names. `folded` is the question's words, lower case, single spaces. Pure.
 */
export function answerTypeOf(folded: string): AnswerType {
  if (YES_NO.test(folded) && !ASKS_MORE_THAN_YES.test(folded.replace(TOLD_OR_TAUGHT, '')))
    return COMPARES.test(folded) ? 'comparison' : 'yes_no';
  return RULES.find(({ pattern }) => pattern.test(folded))?.wants ?? 'open';
}
