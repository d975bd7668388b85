import type { Query } from '../../domain/question.ts';

/** What a question about pay asks, by its own words; the figures and the roles come from elsewhere. */
export type PayQuestion = {
  readonly comparesRoles: boolean;
  readonly wantsMore: boolean;
  readonly extreme: 'highest' | 'lowest' | 'start' | 'range' | null;
  readonly wantsAverage: boolean;
  readonly wantsCount: boolean;
  readonly wantsTime: boolean;
  /** The figure in it is what the visitor earns or earned. */
  readonly givesOwnPay: boolean;
  readonly asksWhetherItRises: boolean;
  readonly wantsYesNo: boolean;
};

const HIGHEST = /\b(?:highest|most|top|max|maximum|best|ceiling|cap)\b/i;
const LOWEST = /\b(?:lowest|least|minimum|min|worst|floor)\b/i;
const START =
  /\b(?:start(?:s|ing|er|ed)?|beginn(?:er|ers|ing)|begin|first|initial(?:ly)?|new|newbies?|fresh|right out of|straight out of|entry[- ]level|juniors?|newcomers?|rookies?|novices?)\b/i;
const COMPARES =
  /\b(?:more|less|better|higher|lower|difference|differ|between|compared?|vs|versus|than|gap|jump|raise|rise|bump|increase|extra|additional|hike|step up|from \S+.* to)\b/i;
const LESS = /\b(?:less|lower|worse|fewer)\b/i;
const TIME =
  /\bhow (?:long|many (?:years?|months?)|soon|fast|quick(?:ly)?)\b|\bwhen (?:will|would|could|can|do|does)\b/i;
const OWN_PAY =
  /(?<!\b(?:can|could|will|would|do|should|may|ever|if|until|till|before|unless|to|how much|what) )\bi(?:'m| am)?(?: (?:currently|now|already|was|used to|only))* (?:make|made|making|earn|earned|earning|get|got|getting|on|bring|pull)\b|\bpay ?cut\b|\bcut in pay\b|\bmy (?:current |old |last |present )?(?:pay|salary|wage|job pays)\b|\bleav(?:e|ing) an? [$£€]?\d/i;
const RISES = /\b(?:go(?:es)? up|rises?|increases?|grows?|climbs?|progress(?:ion|es)?|over time|get raises)\b/i;

export function readPayQuestion({ text, wants }: Query): PayQuestion {
  return {
    comparesRoles: wants === 'comparison' || COMPARES.test(text),
    wantsMore: !LESS.test(text),
    extreme: extremeIn(text),
    wantsAverage: /\b(?:average|avg|mean|median|typical(?:ly)?)\b/i.test(text),
    wantsCount: wants === 'count',
    wantsTime: TIME.test(text),
    givesOwnPay: OWN_PAY.test(text),
    asksWhetherItRises: RISES.test(text),
    wantsYesNo: wants === 'yes_no' || (wants === 'comparison' && !/\b(?:how|what|which|compare)\b/i.test(text)),
  };
}

function extremeIn(text: string): PayQuestion['extreme'] {
  const [high, low] = [HIGHEST.test(text), LOWEST.test(text)];
  if (high && low) return 'range';
  return high ? 'highest' : START.test(text) ? 'start' : low ? 'lowest' : null;
}
