import { type Alignment, align, isFirm } from './align.ts';
import { scatteredWords } from './binding.ts';
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
import type { Evidence, Flag, FlagName, Support, SupportContext, Verdict } from './types.ts';

const MIN_COVERAGE = 0.62;
const MIN_CLAUSE_COVERAGE = 0.4;
const MAX_FOREIGN = 0.25;
const MAX_FOREIGN_WORDS = 3;
const LIST_MARKER = /^\s*(?:[-*+•]|#{1,6}|>|\d{1,3}[.)])\s+/;
/** Words matched around a word before it counts as put in. */
const MIN_COPIED = 6;
const MIN_COPIED_AROUND_PAIR = 3;
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
    orderFlag(reading, prepared, order),
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
    score: scoreOf(covered, order, alignments, flags),
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
  const isTooForeign = foreignShare > MAX_FOREIGN || foreign.length > MAX_FOREIGN_WORDS;
  const put = isTooForeign ? foreign : foreign.filter((word) => isPutIn(word, foreign, reading, alignments));
  const words = (isShort ? missing : put).slice(0, 6).map((word) => word.surface);
  const isRaised = isShort || put.length > 0;
  return {
    name: 'coverage',
    raised: isRaised,
    detail: isRaised
      ? `not in the evidence: ${words.join(', ')}`
      : `${Math.round(share * 100)} % of the content words stand in the evidence`,
    contradicts: false,
  };
}

/** Whether a word stands among words copied from the evidence, as an item added to a list does. */
function isPutIn(word: Word, foreign: readonly Word[], reading: Reading, alignments: readonly Alignment[]): boolean {
  const index = reading.words.indexOf(word);
  const isPair = [index - 1, index + 1].some((at) => foreign.includes(reading.words[at]!));
  const needed = isPair ? MIN_COPIED_AROUND_PAIR : MIN_COPIED;
  return alignments.some(({ gaps }) =>
    gaps.some(
      (gap) => gap.sentence.from <= index && index < gap.sentence.to && isFirm(gap) && gap.before + gap.after >= needed,
    ),
  );
}

function orderFlag(reading: Reading, prepared: PreparedEvidence, { pairs }: Order): Flag {
  const scattered = scatteredWords(reading, prepared);
  return {
    name: 'order',
    raised: scattered !== null,
    detail: scattered
      ? `no one place of the evidence says this together with: ${scattered.slice(0, 6).join(', ')}`
      : `${Math.round(pairs * 100)} % of the word pairs stand in the evidence`,
    contradicts: false,
  };
}

/**
 * The score is a plain sum of agreement, less what raised flags take off. A flag on polarity or modality takes off more the
 * closer the sentence follows the evidence: in free retelling it is wrong more often.
 */
function scoreOf(
  { share, bestShare }: Cover,
  { pairs }: Order,
  alignments: readonly Alignment[],
  flags: readonly Flag[],
): number {
  const agreement = 0.42 * share + 0.18 * bestShare + 0.25 * pairs + 0.15 * alignedShare(alignments);
  const closeness = Math.max(0, pairs - 0.3);
  const costs: Readonly<Record<FlagName, number>> = {
    number: 0.35,
    entity: 0.25,
    polarity: 0.05 + 0.5 * closeness,
    modality: 0.02 + 0.25 * closeness,
    contact: 1,
    coverage: 0,
    order: 0,
  };
  return flags.reduce((score, flag) => (flag.raised ? score * (1 - costs[flag.name]) : score), agreement);
}

/** The share of the sentence's words that are matched in order in one chosen unit or another. */
function alignedShare(alignments: readonly Alignment[]): number {
  const [first] = alignments;
  if (!first || first.pairs.length === 0) return 0;
  const matched = first.pairs.filter((_, index) => alignments.some(({ pairs }) => pairs[index] !== -1));
  return matched.length / first.pairs.length;
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
