import { type Alignment, isFirm } from './align.ts';
import { areOpposites } from './antonyms.ts';
import type { Cover } from './coverage.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import type { Flag } from './types.ts';

const NEGATORS = new Set(
  `not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
  hasn't haven't hadn't shouldn't wouldn't couldn't mustn't needn't hardly rarely seldom barely scarcely unable cant dont
  doesnt didnt isnt arent wasnt werent hasnt havent wont`.split(/\s+/),
);
/** They say "not" in their own way, and answer for a negation on the other side. */
const NEGATIVE = new Set(
  `lack fail refus deni reject avoid prevent except exclud absenc absent unlik instead rather neither optional unnecessari few
  littl onli stop ceas remain without despit beneficial prefer unknown unclear`.split(/\s+/),
);
const SCOPE_WORDS = 3;
const REACH = 6;

/** Negation, opposites and direction must be those of the evidence. Pure. */
export function checkPolarity(sentence: Reading, { chosen }: Cover, alignments: readonly Alignment[]): Flag {
  const problem =
    addedNegation(sentence, chosen) ?? droppedNegation(sentence, alignments) ?? opposite(sentence, chosen, alignments);
  return {
    name: 'polarity',
    raised: problem !== null,
    detail: problem ?? 'negation and direction agree with the evidence',
    contradicts: problem !== null,
    severity: problem === null ? 0 : 0.6,
  };
}

export const isNegator = (words: readonly Word[], index: number): boolean => {
  const word = words[index]!;
  if (!NEGATORS.has(word.lower)) return false;
  const next = words[index + 1]?.lower;
  return !(word.lower === 'not' && (next === 'only' || next === 'just' || next === 'merely' || next === 'simply'));
};

/** The content words that a negator at `index` speaks of: the next few of its clause. */
function scopeOf(words: readonly Word[], index: number, size: number): Word[] {
  const scope: Word[] = [];
  for (let at = index + 1; at < words.length && scope.length < size && at <= index + REACH + size; at += 1) {
    const word = words[at]!;
    if (isContent(word)) scope.push(word);
  }
  return scope;
}

const shares = (one: Word, other: Word): boolean => one.keys.some((key) => other.keys.includes(key));

function addedNegation(sentence: Reading, chosen: readonly PreparedUnit[]): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (!isNegator(sentence.words, index)) continue;
    const scope = scopeOf(sentence.words, index, SCOPE_WORDS);
    if (scope.length === 0) continue;
    const isGiven = chosen.some((unit) => negates(unit.reading, scope));
    if (!isGiven) return `"${word.surface}" (${scope[0]!.surface}) is not what the evidence says`;
  }
  return null;
}

/** Whether the text denies one of these words, with a negator or a word that says as much. */
function negates(reading: Reading, scope: readonly Word[]): boolean {
  return reading.words.some((word, index) => {
    const isNegative = isNegator(reading.words, index) || NEGATIVE.has(word.key) || /^(?:un|non)/.test(word.lower);
    if (!isNegative) return false;
    const near = reading.words.slice(Math.max(0, index - REACH), index + REACH + SCOPE_WORDS);
    return scope.some((wanted) => near.some((other) => shares(wanted, other) || areOpposites(wanted.key, other.key)));
  });
}

function droppedNegation(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const { unit, pairs } of alignments) {
    const { words } = unit.reading;
    for (const [index, word] of words.entries()) {
      if (!isNegator(words, index)) continue;
      const [first] = scopeOf(words, index, 1);
      if (!first) continue;
      const at = pairs.indexOf(words.indexOf(first));
      const hasBefore = index === 0 || pairs.includes(index - 1) || pairs.includes(index - 2);
      if (at === -1 || !hasBefore) continue;
      const near = sentence.words.slice(Math.max(0, at - REACH - 2), at + REACH);
      const isKept = near.some(
        (other, place) =>
          isNegator(near, place) ||
          NEGATIVE.has(other.key) ||
          /^(?:un|non)/.test(other.lower) ||
          areOpposites(other.key, first.key),
      );
      if (!isKept) return `the evidence says "${word.surface} ${first.surface}"`;
    }
  }
  return null;
}

function opposite(sentence: Reading, chosen: readonly PreparedUnit[], alignments: readonly Alignment[]): string | null {
  for (const { unit, gaps } of alignments) {
    for (const gap of gaps) {
      if (!isFirm(gap)) continue;
      for (const word of sentence.words.slice(gap.sentence.from, gap.sentence.to)) {
        const other = unit.reading.words
          .slice(gap.unit.from, gap.unit.to)
          .find(({ key }) => areOpposites(word.key, key));
        if (other) return `the sentence says "${word.surface}", the evidence "${other.surface}"`;
      }
    }
  }
  for (const [index, word] of sentence.words.entries()) {
    if (chosen.some((unit) => word.keys.some((key) => unit.keys.has(key) || unit.context.keys.has(key)))) continue;
    const around = sentence.words.slice(Math.max(0, index - 4), index + 5).filter(isContent);
    for (const { reading } of chosen) {
      const place = reading.words.findIndex(({ key }) => areOpposites(word.key, key));
      if (place === -1) continue;
      const near = reading.words.slice(Math.max(0, place - 4), place + 5);
      const isSaidHere = near.some(({ key }) =>
        sentence.words.some((own) => own.key === key && own !== word && areOpposites(own.key, word.key)),
      );
      if (isSaidHere) continue;
      if (around.some((own) => own !== word && near.some((other) => shares(own, other)))) {
        return `the sentence says "${word.surface}", the evidence "${reading.words[place]!.surface}"`;
      }
    }
  }
  return null;
}
