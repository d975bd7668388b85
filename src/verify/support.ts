import { align } from './align.ts';
import { backingOf } from './backing.ts';
import { scatteredWords } from './binding.ts';
import { foreignComparison } from './comparisons.ts';
import { isBorneOut } from './computed-comparison.ts';
import { contactFlag } from './contact.ts';
import { type Cover, cover } from './coverage.ts';
import { coverageFlag } from './coverage-flag.ts';
import { checkEntities } from './entities.ts';
import { exchangedObject } from './exchanged-object.ts';
import { checkModality } from './modality.ts';
import { checkNumbers } from './numbers.ts';
import { contentOrderOf, type Order, orderOf } from './order.ts';
import { checkPolarity } from './polarity.ts';
import { type PreparedEvidence, prepareEvidence } from './prepare.ts';
import { type Reading, readText } from './reading.ts';
import { reversedRoles } from './roles.ts';
import { scoreOf } from './score.ts';
import { wrongSequence } from './sequence.ts';
import { foreignSubject } from './subject.ts';
import { type Evidence, FLAG_NAMES, type Flag, type Support, type SupportContext } from './types.ts';
import { verbatimIn } from './verbatim.ts';
import { verdictOf } from './verdict.ts';

const LIST_MARKER = /^\s*(?:[-*+•]|#{1,6}|>|\d{1,3}[.)])\s+/;
const EMPHASIS = /\*\*|__|`/g;
const MARKS = /\s*\[\d{1,4}(?:\s{0,2}[,;–-]\s{0,2}\d{1,4}){0,20}\]/g;

/** Nobody writes more in one sentence, and checking it would hold up everybody else. */
const MAX_WORDS = 200;
const MAX_QUANTITIES = 40;

/**
 * Whether the evidence says what a sentence says, with the reasons and the units that back it. Citation marks and Markdown
 * marks in the sentence are ignored. Pure and deterministic; the order of the evidence plays no part in the verdict.
 */
export function support(sentence: string, evidence: readonly Evidence[], context: SupportContext): Support {
  const text = sentence.replace(MARKS, '').replace(LIST_MARKER, '').replace(EMPHASIS, '');
  const verbatim = verbatimIn(text, evidence);
  if (verbatim !== null) return verbatim;
  const reading = readText(text, context.vocabulary);
  if (reading.words.length > MAX_WORDS || reading.quantities.length > MAX_QUANTITIES) return tooLong(reading);
  const prepared = prepareEvidence(evidence, context.vocabulary);
  const contact = contactFlag(text, allText(evidence));
  const covered = cover(reading, prepared);
  const alignments = covered.chosen.map((unit) => align(reading, unit));
  const numbers = checkNumbers(reading, prepared, alignments);
  const order = orderOf(reading, prepared);
  const raised: readonly Flag[] = [
    numbers.flag,
    checkEntities(reading, prepared, alignments),
    checkPolarity(reading, prepared, covered, alignments),
    checkModality(reading, covered, alignments),
    coverageFlag(reading, covered, alignments),
    orderFlag(reading, prepared, covered, order),
    contact,
  ];
  const flags = isBorneOut(reading, prepared) ? raised.map(asBorneOut) : raised;
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
    backing: verdict === 'supported' ? backingOf(reading, covered, numbers.backing, prepared.units) : [],
  };
}

/** The amounts decide a comparison, whatever else the evidence says of the things compared. */
const asBorneOut = (flag: Flag): Flag =>
  flag.raised && /^(?:entity|polarity|order)$/.test(flag.name)
    ? { ...flag, raised: false, contradicts: false, detail: 'the amounts in the evidence bear the comparison out' }
    : flag;

const tooLong = ({ words, quantities }: Reading): Support => ({
  verdict: 'unsupported',
  score: 0,
  flags: FLAG_NAMES.map((name): Flag => {
    const detail = `not checked: ${words.length} words and ${quantities.length} numbers in one sentence`;
    return { name, raised: name === 'coverage', detail, contradicts: false };
  }),
  backing: [],
});

const allText = (evidence: readonly Evidence[]): string =>
  evidence.map(({ heading, units }) => [...heading, ...units].join('\n')).join('\n');

function orderFlag(reading: Reading, prepared: PreparedEvidence, { chosen }: Cover, { pairs }: Order): Flag {
  const reversed =
    reversedRoles(reading, chosen, prepared) ?? exchangedObject(reading, chosen) ?? wrongSequence(reading, prepared);
  if (reversed !== null) return { name: 'order', raised: true, detail: reversed, contradicts: true };
  const comparison = foreignComparison(reading, prepared);
  if (comparison !== null) {
    const detail = `the evidence does not compare these: "${comparison}"`;
    return { name: 'order', raised: true, detail, contradicts: false };
  }
  const subject = foreignSubject(reading, prepared);
  if (subject !== null) {
    const detail = `the evidence does not say this of "${subject.surface}"`;
    return { name: 'order', raised: true, detail, contradicts: false };
  }
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
