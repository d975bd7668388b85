import type { Query } from '../../../domain/question.ts';

/** What a question about pay asks, by its own words; the figures and the roles come from elsewhere. */
export type PayQuestion = {
  readonly comparesRoles: boolean;
  readonly wantsMore: boolean;
  readonly extreme: 'highest' | 'lowest' | 'start' | 'range' | null;
  /** "The second highest": counted from that end. */
  readonly rank: number;
  readonly wantsAverage: boolean;
  readonly wantsCount: boolean;
  readonly wantsTime: boolean;
  /** What is asked of the visitor's own pay: whether it would fall, whether it is too low. */
  readonly ofOwnPay: 'cut' | 'underpaid' | null;
  /** Whether it asks if pay goes up: with what one has done, or at set times. */
  readonly rises: 'with_years' | 'regularly' | null;
  readonly wantsYesNo: boolean;
};

const HIGHEST = /\b(?:highest|most|top|max|maximum|best|ceiling|cap)\b/i;
const LOWEST = /\b(?:lowest|least|minimum|min|worst|floor)\b/i;
const START =
  /\b(?:start(?:s|ing|er|ed)?|beginn(?:er|ers|ing)|begin|first|initial(?:ly)?|new|newbies?|fresh|right out of|straight out of|entry[- ]level|juniors?|newcomers?|rookies?|novices?)\b/i;
const COMPARES =
  /\b(?:more|less|better|higher|lower|difference|differ|between|compared?|vs|versus|than|gap|jump|raise|rise|bump|increase|extra|additional|hike|double|twice|half|step up|from \S+.* to)\b/i;
const LESS = /\b(?:less|lower|worse|fewer)\b/i;
const TIME =
  /\bhow (?:long|many (?:years?|months?)|soon|fast|quick(?:ly)?)\b|\bwhen (?:will|would|could|can|do|does)\b/i;
const CUT = /\bpay ?cut\b|\bcut in (?:pay|salary)\b|\bless than (?:now|i (?:do|make|earn|get))\b|\bstep down\b/i;
const UNDERPAID = /\bunder-?paid\b/i;
const RISES =
  /\b(?:go(?:es)? up|rises?|increases?|grows?|climbs?|progress(?:ion|es)?|over time|get raises)\b|\bexperience (?:affect|matter|increase|raise|boost)/i;

/** Pay that goes up with the level does not go up by itself. */
const REGULARLY =
  /\b(?:every|each) (?:year|month|quarter|anniversary)\b|\b(?:annual|annually|yearly|automatic|automatically|guaranteed|inflation|cost of living)\b/i;

export function readPayQuestion({ text, wants }: Query): PayQuestion {
  return {
    comparesRoles: wants === 'comparison' || COMPARES.test(text),
    wantsMore: !LESS.test(text),
    extreme: NEXT.test(text) ? null : extremeIn(text),
    rank: rankIn(text),
    wantsAverage: /\b(?:average|avg|mean|median|typical(?:ly)?)\b/i.test(text),
    wantsCount: wants === 'count',
    wantsTime: TIME.test(text),
    ofOwnPay: UNDERPAID.test(text) ? 'underpaid' : CUT.test(text) ? 'cut' : null,
    rises: !RISES.test(text) ? null : REGULARLY.test(text) ? 'regularly' : 'with_years',
    wantsYesNo: wants === 'yes_no' || (wants === 'comparison' && !/\b(?:how|what|which|compare)\b/i.test(text)),
  };
}

const RANK = /\b(second|2nd|third|3rd|fourth|4th)[ -](?:highest|best|most|top|lowest|least|worst)\b/i;
const RANKS = ['second', 'third', 'fourth'];
const NEXT = /\bnext (?:highest|best|most|lowest|least)\b|\b(?:just|right|one) (?:above|below|under|over)\b/i;

function rankIn(text: string): number {
  const word = RANK.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return 1;
  return RANKS.includes(word) ? RANKS.indexOf(word) + 2 : Number(word[0]);
}

function extremeIn(text: string): PayQuestion['extreme'] {
  const [high, low] = [HIGHEST.test(text), LOWEST.test(text)];
  if (high && low) return 'range';
  return high ? 'highest' : START.test(text) ? 'start' : low ? 'lowest' : null;
}
