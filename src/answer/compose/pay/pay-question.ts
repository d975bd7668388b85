import type { Query } from '../../../domain/question.ts';

/** What a question about pay asks, by its own words; the figures and the roles come from elsewhere. */
export type PayQuestion = {
  readonly comparesRoles: boolean;
  readonly wantsMore: boolean;
  readonly extreme: 'highest' | 'lowest' | 'start' | 'range' | null;
  readonly wantsAverage: boolean;
  readonly wantsYesNo: boolean;
};

const HIGHEST = /\b(?:highest|most|top|max|maximum|best|ceiling|cap)\b/i;
const LOWEST = /\b(?:lowest|least|minimum|min|worst|floor)\b/i;
const START =
  /\b(?:start(?:s|ing|er|ed)?|beginn(?:er|ers|ing)|begin|first|initial(?:ly)?|new|newbies?|fresh|right out of|straight out of|entry[- ]level|juniors?|newcomers?|rookies?|novices?)\b/i;
const COMPARES =
  /\b(?:more|less|better|higher|lower|difference|differ|between|compared?|vs|versus|than|gap|jump|raise|rise|bump|increase|extra|additional|hike|double|twice|half|step up|from \S+.* to)\b/i;
const LESS = /\b(?:less|lower|worse|fewer)\b/i;
export function readPayQuestion({ text, wants }: Query): PayQuestion {
  return {
    comparesRoles: wants === 'comparison' || COMPARES.test(text),
    wantsMore: !LESS.test(text),
    extreme: extremeIn(text),
    wantsAverage: /\b(?:average|avg|mean|median|typical(?:ly)?)\b/i.test(text),
    wantsYesNo: wants === 'yes_no' || (wants === 'comparison' && !/\b(?:how|what|which|compare)\b/i.test(text)),
  };
}

function extremeIn(text: string): PayQuestion['extreme'] {
  const [high, low] = [HIGHEST.test(text), LOWEST.test(text)];
  if (high && low) return 'range';
  return high ? 'highest' : START.test(text) ? 'start' : low ? 'lowest' : null;
}
