import { wordWeight } from './coverage.ts';
import { hasAmount, type PreparedEvidence, type PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';

/** Words that place someone on a career ladder: one of them does not stand for another. */
const RANKS = new Set(
  `entry junior mid senior principal chief head assistant associate trainee apprentice intern graduate supervisor manager
  director vp president executive foreman beginner coordinator owner bachelor master doctorate novice newcomer`.split(
    /\s+/,
  ),
);
const LABEL_WORDS = 7;
const OTHER_RANK = 1.6;
const SAME_QUANTITY = 1.5;
const NEARLY_BEST = 0.88;
const MIN_WORTH = 1.8;
const MIN_STATEMENT = 3;

/** Whether the word at `index` names a rung: "lead" only when it is no verb. */
export function isRank(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  const singular = word.lower.replace(/'s$|s$/, '');
  if (singular === 'associate') return !/^degrees?$/.test(words[index + 1]?.lower.replace(/'s$/, '') ?? '');
  if (singular !== 'lead') return RANKS.has(singular);
  const before = words[index - 1]?.lower ?? '';
  const isNoun = index === 0 || /^(?:a|the|as|role|or|and)$/.test(before);
  return isNoun && words.slice(index + 1, index + 4).some(({ lower }) => /(?:ian|or|er|ist|hand)s?$/.test(lower));
}

/** A rung stands in a unit by its own word anywhere, by a synonym only in the unit's subject or its headings. */
export function hasRank(word: Word, { reading, keys, context }: PreparedUnit): boolean {
  if (context.keys.has(word.key) || keys.has(word.key)) return true;
  const groups = word.keys.slice(1);
  return (
    groups.some((key) => context.keys.has(key)) ||
    reading.words.slice(0, LABEL_WORDS).some((other) => groups.some((key) => other.keys.includes(key)))
  );
}

/**
 * A rung that the sentence names, when the units that speak of the rest of the sentence speak of other rungs and not of this
 * one: entry level's duties told of seniors. Null when there is none. Pure.
 */
export function foreignRank(sentence: Reading, evidence: PreparedEvidence): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (!isRank(sentence.words, index)) continue;
    const best = bestUnits(sentence, word, evidence);
    const times = sentence.words.filter(({ key, segment }) => key === word.key && segment === word.segment).length;
    if (best.length === 0 || best.some((unit) => hasRank(word, unit) && isNamed(word, times, unit))) continue;
    for (const { reading, context } of best) {
      const other = [reading, ...context.readings]
        .flatMap(({ words }) => words.filter((_, at) => isRank(words, at)))
        .find((given) => !sentence.words.some(({ key }) => key === given.key));
      if (other) return `the evidence speaks of "${other.surface}", the sentence of "${word.surface}"`;
    }
  }
  return null;
}

/** "Juniors help juniors" has the rung twice; a text that has it once speaks of someone else on the other side. */
function isNamed(word: Word, times: number, { reading, context }: PreparedUnit): boolean {
  const inText = reading.words.filter(({ key }) => key === word.key).length;
  return times < 2 || inText + (context.keys.has(word.key) ? 1 : 0) >= times;
}

/** The units that hold most of a rank's own statement, quantities included, the rank itself left out. */
function bestUnits(sentence: Reading, without: Word, evidence: PreparedEvidence): readonly PreparedUnit[] {
  const own = statementOf(sentence, without);
  const amounts = new Set(
    own.filter(({ quantity }) => quantity >= 0).map(({ quantity }) => sentence.quantities[quantity]!),
  );
  const said = own
    .filter((word) => isContent(word) && word.key !== without.key)
    .map((word) => ({ word, isRung: isRank(sentence.words, sentence.words.indexOf(word)) }));
  const rows = evidence.units.map((unit) => {
    let worth = 0;
    for (const { word, isRung } of said) {
      const isThere = word.keys.some((key) => unit.keys.has(key) || unit.context.keys.has(key));
      if (isRung) worth += hasRank(word, unit) ? OTHER_RANK : 0;
      else if (isThere) worth += wordWeight(word);
    }
    for (const amount of amounts) if (hasAmount(unit, amount)) worth += SAME_QUANTITY;
    return { unit, worth };
  });
  const top = rows.reduce((most, { worth }) => Math.max(most, worth), 0);
  if (top < MIN_WORTH) return [];
  return rows.filter(({ worth }) => worth >= top * NEARLY_BEST).map(({ unit }) => unit);
}

/** The words of the rank's segment, and of those next to it while that holds too little. */
function statementOf({ words }: Reading, rank: Word): readonly Word[] {
  const inSegments = (from: number, to: number): readonly Word[] =>
    words.filter(({ segment }) => segment >= from && segment <= to);
  const size = (own: readonly Word[]): number =>
    own.filter((word) => isContent(word) && word !== rank).length +
    new Set(own.map(({ quantity }) => quantity)).size -
    1;
  let own = inSegments(rank.segment, rank.segment);
  for (let reach = 1; size(own) < MIN_STATEMENT && reach <= 3; reach += 1) {
    own = inSegments(rank.segment - (reach > 1 ? reach - 1 : 0), rank.segment + reach);
  }
  return own;
}
