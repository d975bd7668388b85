import { tokenize } from '../../src/language/tokens.ts';

export type NumberMention = {
  readonly value: number;
  readonly kind: 'money' | 'percent' | 'plain';
  readonly surface: string;
};

const WORD_VALUES: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'none first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  ].flatMap((words) => words.split(' ').map((word, value) => [word, value] as const)),
);
/** Words that are numbers only now and then ("one of them", "second shift", "first of all"): not taken for a figure. */
const OFTEN_NO_NUMBER = new Set(['zero', 'none', 'one', 'first', 'second', 'third']);

const FIGURE =
  /(?<money>[$€£]\s?)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?<thousand>k\b)?(?<percent>\s?%|\s?per\s?cent\b)?(?<dollars>\s?(?:dollars|usd)\b)?/giu;

/**
 * The figures of a text: digits with separators, "k", "%" and currency, and number words from two to twenty and their
 * ordinals. A range gives its two ends; in "$30-40k" and "$30,000-$40,000" both are money.
 */
export function numberMentions(text: string): readonly NumberMention[] {
  const found: NumberMention[] = [];
  const plain = text.replaceAll(/[‐‑‒–—−]/gu, '-');
  for (const match of plain.matchAll(FIGURE)) {
    const groups = match.groups ?? {};
    const value = Number(groups['digits']?.replaceAll(',', '')) * (groups['thousand'] ? 1000 : 1);
    const kind = groups['money'] || groups['dollars'] ? 'money' : groups['percent'] ? 'percent' : 'plain';
    found.push({ value, kind, surface: match[0].trim() });
  }
  for (const { lower, surface } of tokenize(text)) {
    const value = WORD_VALUES.get(lower);
    if (value !== undefined && !OFTEN_NO_NUMBER.has(lower)) found.push({ value, kind: 'plain', surface });
  }
  return found;
}

/** Whether a text has a figure of this value, whatever it counts. */
export const mentionsNumber = (text: string, value: number): boolean =>
  numberMentions(text).some((mention) => mention.value === value) ||
  tokenize(text).some((token) => WORD_VALUES.get(token.lower) === value);

/**
 * Whether a text has this figure in the same kind: money is not a percentage. A bare figure beside a money amount of the
 * same value counts as money ("$30-40k", "30,000 to $40,000").
 */
export const mentionsFigure = (text: string, figure: NumberMention): boolean =>
  figure.kind === 'percent'
    ? numberMentions(text).some(({ kind, value }) => kind === 'percent' && value === figure.value)
    : numberMentions(text).some(({ kind, value }) => kind !== 'percent' && value === figure.value) ||
      (figure.kind === 'plain' && mentionsNumber(text, figure.value));
