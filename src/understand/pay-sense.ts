import type { AnswerType } from '../domain/question.ts';
import { findQuantities } from '../language/numerals.ts';
import { stem } from '../language/tokens.ts';
import { WHO_PAYS } from './answer-type.ts';

/** An amount as people write pay: "$60k", "45,000", "50 grand", "six figures". */
const AMOUNT =
  /[$£€]\s?\d|\b\d+(?:[.,]\d+)?\s?(?:k|grand|thousand|bucks|dollars|pounds|quid|euros)\b|\b\d{2,3}[,. ]?000\b|\b(?!(?:19|20)\d\d\b)\d{4,6}\b|\b\d{2,6} (?:an?|per) (?:hour|day|week|month|year)\b|\b(?:six|6)[ -]?figures?\b/i;
const EARNS =
  /\b(?:makes?|made|making|earn\w*|paid|pays?|paying|salary|wages?|gets?|getting|bring|pull(?:ing)?|on|hit|reach|realistic\w*|fair|reasonable|underpaid|overpaid|clear|take home|ask|offer(?:ed)?|start(?:s|ing)?|possible|doable|achievable|attainable|feasible|normal|typical|good|decent|ok|okay)\b/i;
const COSTS =
  /\b(?:cost\w*|fees?|pric\w+|tuition|exams?|courses?|class(?:es)?|school|licen[cs]es?|certif\w*|spend|afford|buy|tools?|boots|equipment|loans?|debt|bonus)\b/i;
const MORE_THAN =
  /\b(?:makes?|making|earns?|earning|paid|pays?)\b.*\b(?:more|less|better|extra|higher|lower|than|over|most|double|twice|triple|half)\b|\b(?:more|less|better|extra|higher)\b.*\b(?:makes?|making|earns?|earning|paid|pays?)\b/i;
const RAISE = /\b(?:raise|rise|bump|jump|hike|increase)\b|\bhow much (?:more|less|extra)\b/i;
/** "How much for a lead?", "top end for a senior". */
const FIGURE_OF = /\bhow much (?:for|is|are)\b|\b(?:top|low|high|upper|lower|bottom) end\b/i;
const HOW_MUCH =
  /\b(?:how much|what) (?:\w+ ){0,4}(?:do|does|can|could|would|will|should) (?:\w+ ){1,7}(?:earn(?:ing)?|(?:get|be) paid|bring home|take home|pull in)\b|\bhow much (?:\w+ ){0,4}(?:do|does|can|could|would|will|should) (?:\w+ ){1,7}mak(?:e|ing)\b/i;
const HOW_MUCH_GET = /\bhow much (?:\w+ ){0,4}(?:do|does|would|will|can) (?:\w+ ){1,6}get\W*$/i;
const HOW_MUCH_PER =
  /\bhow much(?! (?:time|training|holiday|vacation|leave|work|study|sleep)\b)(?: \w+){0,3} (?:an?|per) (?:hour|day|week|month|year)\b/i;
const COMPARES = /\b(?:vs|versus|compare[ds]?|difference)\b/i;
const ASKS_PERIOD =
  /^(?:and |so |but )?(?:is|are) (?:that|this|it|these|those) (?:figures? |numbers? |amounts? |pay )?(?:(?:an?|per|by the) (?:hour|day|week|month|year)|hourly|daily|weekly|monthly|yearly|annual(?:ly)?)\W*$/i;
const OF_ROLES = /\b(?:which|what|who)\b(?: \w+){0,3} (?:makes?|earns?|pays?|gets? paid|(?:is|are) paid)\b/i;
const SUPERLATIVE = /\b(?:most|least|best|more|less|highest|lowest|over|under)\b/i;
/** What is asked of a job beside one's own pay. */
const OF_OWN =
  /\b(?:more|less|better|worse|higher|lower|same|match(?:es)?|upgrade|worth|switch\w*|step (?:up|down))\b/i;
const RISES =
  /\b(?:pay|salary|salaries|wages?|earnings)\b.*\b(?:go(?:es)? up|rises?|increases?|grows?|progress(?:ion|es)?)\b|\bexperience (?:affect|matter|increase|raise|boost)/i;

/** Words that ask for an amount, a difference or a verdict on one, and name nothing that a guide could have. */
const SPENT: ReadonlySet<string> = new Set(
  `realistic realistically fair reasonable extra additional jump raise bump rise hike increase cut drop gap doable achievable
  feasible attainable underpaid overpaid figures grand thousand bucks dollars pounds euros quid compared comparison level levels
  rank ranks rung rungs ceiling cap floor belt less more talking live living double twice triple hit vs versus ask too bring home looking offer good decent okay normal`
    .split(/\s+/)
    .map(stem),
);
const SPENT_GROUPS =
  /^(?:pai|salari|wage|cut) ?(?:cut|rais|rise|increas|bump|hike|in pai)|^(?:get )?promot|^(?:move|step) up/;
/** "A second year apprentice" */
const TRAINING_YEAR = /\b(?:first|second|third|fourth|fifth)[ -](?:year|yr)\b/i;
const ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'fifth'].map(stem));
const SPENT_WITH_RISES: ReadonlySet<string> = new Set(
  ['experience', 'time', 'progression', 'progress', 'grow', 'affect', 'matter', 'boost'].map(stem),
);

/** What a question that is about pay, by its figures or by what it compares, has used up. */
export type PaySense = {
  readonly wants: AnswerType;
  /** Pay is what is asked, whatever other kinds of thing its words belong to. */
  readonly isPay: boolean;
  /** Whether a word of the question, given as its stem, only asks. */
  isSpent(stem: string): boolean;
};

/**
 * Recognises a question about pay that may not say so: one amount of money and who earns it, or two roles and a raise. Null
 * for any other. `isPay`: its words are about pay already. Pure.
 */
export function readPaySense(
  text: string,
  wants: AnswerType,
  given: {
    readonly roles: readonly string[];
    readonly isPay: boolean;
    readonly hasYears: boolean;
    readonly hasOwn: boolean;
  },
): PaySense | null {
  const { roles, isPay } = given;
  const hasAmount = AMOUNT.test(text) && !COSTS.test(text) && (isPay || roles.length > 0 || EARNS.test(text));
  const isCompared = roles.length > 0 && MORE_THAN.test(text);
  const isRaise = roles.length > 1 && RAISE.test(text);
  const isRising = isPay && RISES.test(text);
  const isOfRoles =
    OF_ROLES.test(text) && !WHO_PAYS.test(text) && (isPay || (SUPERLATIVE.test(text) && !COSTS.test(text)));
  const isFigureOf =
    (roles.length > 0 && (FIGURE_OF.test(text) || HOW_MUCH_GET.test(text))) ||
    (HOW_MUCH_PER.test(text) && !COSTS.test(text));
  const isComparedPay = isPay && COMPARES.test(text);
  const isOfOwn = given.hasOwn && OF_OWN.test(text);
  const isCut = /\bpay ?cut\b|\bcut in (?:pay|salary)\b/i.test(text);
  const isSensed =
    hasAmount ||
    isCompared ||
    isRaise ||
    isRising ||
    isOfRoles ||
    isFigureOf ||
    isComparedPay ||
    ASKS_PERIOD.test(text) ||
    isCut ||
    isOfOwn ||
    HOW_MUCH.test(text);
  if (!isSensed && !(isPay && (roles.length > 0 || given.hasYears))) return null;
  return {
    isPay: isSensed,
    wants: isSensed && ASKS_FOR_SOMEBODY.has(wants) ? 'money' : wants,
    isSpent: (word) =>
      SPENT.has(word) ||
      (TRAINING_YEAR.test(text) && ORDINALS.has(word)) ||
      SPENT_GROUPS.test(word) ||
      (isRising && SPENT_WITH_RISES.has(word)),
  };
}

const ASKS_FOR_SOMEBODY: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'name',
  'list',
  'count',
  'open',
  'definition',
  'procedure',
]);

const OWN_PAY =
  /(?<!\b(?:can|could|will|would|do|should|may|ever|if|until|till|before|unless|to|much|what) )\bi(?:'?m| am)?(?: (?:currently|now|already|was|used to|only|just))* (?:make|made|making|earn|earned|earning|get|got|getting|on|bring|pull|paid)\b|\bmy (?:current |old |last |present )?(?:pay|salary|wage|job (?:pays|paid))\b|\b(?:leav(?:e|ing)|quit(?:ting)?|from) an? [$£€]?\d|\bam i (?:under|over)paid (?:at|on|with)\b/i;
/** Smaller numbers without a currency or a time count something else. */
const LEAST_BARE = 1_000;

/** What somebody says to earn or to have earned: one amount in a sentence about their own pay; null when there is none. */
export function readOwnPay(text: string): number | null {
  if (!OWN_PAY.test(text)) return null;
  const amounts = payAmountsIn(text);
  return amounts.length === 1 ? amounts[0]! : null;
}

/** The amounts of a text that may be pay: "$60k", "45,000", "18 an hour". */
export const payAmountsIn = (text: string): readonly number[] =>
  findQuantities(text)
    .filter(({ kind, high, per }) => kind === 'money' || (kind === 'count' && (per !== null || high >= LEAST_BARE)))
    .map(({ high }) => high);
