import type { Cover } from './coverage.ts';
import { stanceOf } from './not-factual.ts';
import type { Order } from './order.ts';
import { isContent, type Reading } from './reading.ts';
import type { Flag, Verdict } from './types.ts';

const VERBATIM = 0.9;
const MOSTLY_VERBATIM = 0.6;
/** "Yes." on its own says something that nothing can be held against. */
const BARE_ANSWER = /^\W*(?:yes|no|yep|nope|true|false|correct|right|never|always|both|neither|none|all)\b/i;

export type Judged = {
  readonly reading: Reading;
  readonly flags: readonly Flag[];
  readonly covered: Cover;
  readonly order: Order;
  /** The verdict on something else that the sentence says besides. */
  judge(part: string): Verdict;
  /** How far a part follows the evidence, as `contentOrderOf` has it. */
  contentOrder(part: string): number;
};

/** From flags and form to a verdict: no form of words excuses a claim. Pure. */
export function verdictOf({ reading, flags, covered, order, judge, contentOrder }: Judged): Verdict {
  const raised = flags.filter((flag) => flag.raised);
  const stance = stanceOf(reading.text);
  if (stance.kind === 'phrase') return 'not_factual';
  if (stance.kind === 'claim') return claimVerdict(reading, raised);
  if (raised.length === 0 && order.pairs >= VERBATIM && isSubstantial(reading)) return 'supported';
  if (stance.kind === 'silence') return silenceVerdict(raised, contentOrder(stance.silent), stance.rest.map(judge));
  const isInnocent = raised.every(({ name }) => name === 'coverage') && covered.foreign.length === 0;
  return isInnocent ? 'not_factual' : 'unsupported';
}

function claimVerdict(reading: Reading, raised: readonly Flag[]): Verdict {
  if (raised.some((flag) => flag.contradicts)) return 'contradicted';
  if (raised.length > 0) return 'unsupported';
  if (isSubstantial(reading)) return 'supported';
  return BARE_ANSWER.test(reading.text) ? 'unsupported' : 'not_factual';
}

/** "The guide doesn't say ..." is no fact, unless it denies what the evidence says or goes on to something unsupported. */
function silenceVerdict(raised: readonly Flag[], taken: number, rest: readonly Verdict[]): Verdict {
  const failed = rest.find((verdict) => verdict === 'unsupported' || verdict === 'contradicted');
  if (failed) return failed;
  if (raised.some(({ name }) => name === 'number' || name === 'contact')) return 'unsupported';
  const isDenial = taken >= MOSTLY_VERBATIM && raised.some(({ name }) => name === 'polarity');
  return isDenial ? 'contradicted' : 'not_factual';
}

const isSubstantial = (reading: Reading): boolean => reading.words.some(isContent) || reading.quantities.length > 0;
