import { type Alignment, align, isFirm } from './align.ts';
import { contactFlag } from './contact.ts';
import { type Cover, cover } from './coverage.ts';
import { checkEntities } from './entities.ts';
import { checkModality } from './modality.ts';
import { stanceOf } from './not-factual.ts';
import { checkNumbers, type NumberBacking } from './numbers.ts';
import { contentOrderOf, type Order, orderOf } from './order.ts';
import { checkPolarity } from './polarity.ts';
import { type PreparedEvidence, type PreparedUnit, prepareEvidence } from './prepare.ts';
import { isContent, type Reading, readText, type Word } from './reading.ts';
import type { Evidence, Flag, Support, SupportContext, Verdict } from './types.ts';

const MIN_COVERAGE = 0.62;
const MIN_CLAUSE_COVERAGE = 0.4;
const MAX_FOREIGN = 0.18;
const LIST_MARKER = /^\s*(?:[-*+•]|#{1,6}|>|\d{1,3}[.)])\s+/;
/** Words matched around a word before it counts as put in. */
const MIN_COPIED = 6;
const VERBATIM = 0.9;
const MOSTLY_VERBATIM = 0.6;
/** "Yes." on its own says something that nothing can be held against. */
const BARE_ANSWER = /^\W*(?:yes|no|yep|nope|true|false|correct|right|never|always|both|neither|none|all)\b/i;
const MARKS = /\s*\[\d{1,4}(?:\s{0,2}[,;–-]\s{0,2}\d{1,4}){0,20}\]/g;

/**
 * Whether the evidence says what a sentence says, with the reasons and the units that back it. Citation marks and Markdown
 * marks in the sentence are ignored. Pure and deterministic; the order of the evidence plays no part in the verdict.
 */
export function support(sentence: string, evidence: readonly Evidence[], context: SupportContext): Support {
  const text = sentence
    .replace(MARKS, '')
    .replace(LIST_MARKER, '')
    .replace(/\*\*|__|`/g, '');
  const reading = readText(text, context.vocabulary);
  const prepared = prepareEvidence(evidence, context.vocabulary);
  const contact = contactFlag(text, allText(evidence));
  const covered = cover(reading, prepared);
  const alignments = covered.chosen.map((unit) => align(reading, unit));
  const numbers = checkNumbers(reading, prepared, alignments);
  const order = orderOf(reading, prepared);
  const flags: Flag[] = [
    numbers.flag,
    checkEntities(reading, prepared, alignments),
    checkPolarity(reading, covered, alignments),
    checkModality(reading, covered, alignments),
    coverageFlag(reading, covered, alignments),
    orderFlag(order),
    contact,
  ];
  const verdict = verdictOf({
    reading,
    flags,
    covered,
    order,
    judge: (part) => support(part, evidence, context).verdict,
    contentOrder: (part) => contentOrderOf(readText(part, context.vocabulary), prepared),
  });
  return {
    verdict,
    score: scoreOf(covered, order, flags),
    flags,
    backing: verdict === 'supported' ? backingOf(covered, numbers.backing, prepared) : [],
  };
}

function allText(evidence: readonly Evidence[]): string {
  return evidence.map(({ heading, units }) => [...heading, ...units].join('\n')).join('\n');
}

type Judged = {
  readonly reading: Reading;
  readonly flags: readonly Flag[];
  readonly covered: Cover;
  readonly order: Order;
  /** The verdict on something else that the sentence says besides. */
  judge(part: string): Verdict;
  contentOrder(part: string): number;
};

function verdictOf({ reading, flags, covered, order, judge, contentOrder }: Judged): Verdict {
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

function coverageFlag(reading: Reading, covered: Cover, alignments: readonly Alignment[]): Flag {
  const { share, clauseShares, missing, foreign, foreignShare } = covered;
  const isShort =
    share < MIN_COVERAGE || clauseShares.some((clause) => clause !== null && clause < MIN_CLAUSE_COVERAGE);
  const put = foreignShare > MAX_FOREIGN ? foreign : foreign.filter((word) => isPutIn(word, reading, alignments));
  const words = (isShort ? missing : put).slice(0, 6).map((word) => word.surface);
  const isRaised = isShort || put.length > 0;
  return {
    name: 'coverage',
    raised: isRaised,
    detail: isRaised
      ? `not in the evidence: ${words.join(', ')}`
      : `${Math.round(share * 100)} % of the content words stand in the evidence`,
    contradicts: false,
    severity: 0,
  };
}

/** Whether a word stands among words copied from the evidence, as an item added to a list does. */
function isPutIn(word: Word, reading: Reading, alignments: readonly Alignment[]): boolean {
  const index = reading.words.indexOf(word);
  return alignments.some(({ gaps }) =>
    gaps.some(
      (gap) =>
        gap.sentence.from <= index && index < gap.sentence.to && isFirm(gap) && gap.before + gap.after >= MIN_COPIED,
    ),
  );
}

function orderFlag({ pairs }: Order): Flag {
  return {
    name: 'order',
    raised: false,
    detail: `${Math.round(pairs * 100)} % of the word pairs stand in the evidence`,
    contradicts: false,
    severity: 0,
  };
}

function scoreOf({ share, bestShare }: Cover, order: Order, flags: readonly Flag[]): number {
  const base = 0.55 * share + 0.15 * bestShare + 0.2 * order.pairs + 0.1 * order.triples;
  return flags.reduce((score, flag) => score * (1 - flag.severity), base);
}

function backingOf(
  { chosen }: Cover,
  numbers: readonly NumberBacking[],
  prepared: PreparedEvidence,
): Support['backing'] {
  const units: PreparedUnit[] = [...chosen];
  for (const { unit } of numbers) if (unit !== null && !units.includes(unit)) units.push(unit);
  const [first] = prepared.units;
  if (units.length === 0 && first) units.push(first);
  const grouped = new Map<number, number[]>();
  for (const { evidence, unit } of units) grouped.set(evidence, [...(grouped.get(evidence) ?? []), unit]);
  return [...grouped].map(([evidence, list]) => ({ evidence, units: list.sort((a, b) => a - b) }));
}
