import { findQuantities, type Quantity } from '../language/numerals.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordKey } from '../language/word-forms.ts';
import { isEveryday } from './everyday.ts';
import { paraphraseKeys } from './paraphrase.ts';

/** A word of a text under check. `keys` are all that it may be matched by: its own key and its vocabulary groups. */
export type Word = {
  readonly surface: string;
  readonly lower: string;
  readonly key: string;
  readonly keys: readonly string[];
  readonly isStop: boolean;
  /** Written as a name: a capital inside a sentence, capitals throughout, or letters with digits. */
  readonly isName: boolean;
  /** Capitalised only because it opens the text: a name or not, it can't be told. */
  readonly isOpening: boolean;
  /** Index into `quantities`, or -1. */
  readonly quantity: number;
  readonly clause: number;
  /** Like `clause`, but "and" and "or" don't end one. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
};

export type Reading = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  readonly clauses: number;
};

const CLAUSE_OPENERS = new Set(
  'and but or while whereas although though because since unless if when which who that so yet however nor'.split(' '),
);

const JOINERS = new Set(['and', 'or', 'nor', 'that']);
const NECESSITY = new Set(
  'must required requires require mandatory compulsory necessary needed need needs obligatory requirement'.split(' '),
);

/** Grammar that retrieval may look for and a check may not; what is left of "it's" and "yeah" in loosely written or pre-tokenised text. */
const GRAMMAR = new Set(
  `somewhere anywhere everywhere elsewhere wherever whenever however everyone everybody everything alongside unless until
  although therefore moreover meanwhile whilst never hardly barely scarcely s t d ll re ve m n't yea yep nope hmm oh`.split(
    /\s+/,
  ),
);
const UNITED_STATES = new Set(['usa', 'america', 'american', 'americans']);

/** Reads a text once for all checks. Pure. */
export function readText(text: string, vocabulary: Vocabulary): Reading {
  const plain = foldLetters(text);
  const quantities = findQuantities(plain);
  const tokens = tokenize(plain);
  const groups = vocabulary.match(tokens.map((token) => token.stem));
  const groupKeys: string[][] = tokens.map((token) => vocabulary.groupsOf(token.stem).map(({ id }) => `~${id}`));
  for (const { group, start, end } of groups) {
    for (let index = start; index < end; index += 1) groupKeys[index]!.push(`~${group.id}`);
  }
  let clause = 0;
  let segment = 0;
  let quantity = 0;
  let last = 0;
  let lastQuantity = -1;
  const words = tokens.map((token, index): Word => {
    const gap = plain.slice(last, token.start);
    while (quantity < quantities.length && quantities[quantity]!.end <= token.start) quantity += 1;
    const inside = quantity < quantities.length && quantities[quantity]!.start < token.end;
    const isInQuantity = inside && quantity === lastQuantity;
    lastQuantity = inside ? quantity : -1;
    const isPunctuated = index > 0 && !isInQuantity && /[,;:()–—.!?]|\s-\s/.test(gap);
    const isOpener = index > 0 && !isInQuantity && CLAUSE_OPENERS.has(token.lower);
    if (isPunctuated || isOpener) clause += 1;
    if (isPunctuated || (isOpener && !JOINERS.has(token.lower))) segment += 1;
    const isOpening = index === 0 || /[.!?:•"“]\s*$/.test(gap);
    last = token.end;
    const key = wordKey(token.lower);
    const isComparator = tokens[index + 1]?.lower === 'than' && /er$/.test(token.lower);
    const isStop = isStopWord(token.lower) || GRAMMAR.has(token.lower) || isComparator;
    const hasCapital = /^\p{Lu}/u.test(token.surface);
    return {
      surface: token.surface,
      lower: token.lower,
      key,
      keys: keysOf(key, token.lower, [...groupKeys[index]!, ...paraphraseKeys(key), ...countryKeys(tokens, index)]),
      isStop,
      isName: isNameLike(token.surface) || (hasCapital && !isStop && (!isOpening || opensName(tokens, index, plain))),
      isOpening: isOpening && hasCapital,
      quantity: inside ? quantity : -1,
      clause,
      segment,
      start: token.start,
      end: token.end,
    };
  });
  return { text: plain, words, quantities, clauses: clause + 1 };
}

function keysOf(key: string, lower: string, groups: readonly string[]): readonly string[] {
  if (NECESSITY.has(lower)) return [key, '~necessity', ...groups];
  return groups.length === 0 ? [key] : [key, ...groups];
}

function countryKeys(tokens: readonly Token[], index: number): readonly string[] {
  const { surface, lower } = tokens[index]!;
  const isUnited = lower === 'united' && tokens[index + 1]?.lower === 'states';
  const isStates = lower === 'states' && tokens[index - 1]?.lower === 'united';
  return isUnited || isStates || surface === 'US' || UNITED_STATES.has(lower) ? ['~usa'] : [];
}

/** "U.S." reads "US", padded to its length so that offsets stay. */
function foldLetters(text: string): string {
  return text.replace(/\b(?:\p{Lu}\.){2,6}/gu, (letters) => letters.replaceAll('.', '').padEnd(letters.length));
}

/** "Acme Corporation pays": the first word is a name when the next is one. */
function opensName(tokens: readonly Token[], index: number, text: string): boolean {
  const [token, next] = [tokens[index]!, tokens[index + 1]];
  if (!next || isEveryday(wordKey(token.lower)) || text.slice(token.end, next.start) !== ' ') return false;
  return /^\p{Lu}/u.test(next.surface) && !isStopWord(next.lower);
}

function isNameLike(surface: string): boolean {
  if (/^\p{Lu}{2,}s?$/u.test(surface)) return true;
  if (/\d/.test(surface) && /\p{L}/u.test(surface)) return true;
  return /^\p{Ll}*\p{Lu}\p{L}*\p{Lu}/u.test(surface);
}

/** Words that carry the subject: neither grammar nor part of a quantity. */
export const isContent = (word: Word): boolean => !word.isStop && word.quantity === -1;
