import { tokenize } from '../../src/language/tokens.ts';

export type NumberMention = {
  readonly value: number;
  readonly kind: 'money' | 'percent' | 'plain';
  /** What it counts, or the time that an amount is paid for, when that is a time: "3 months", "$20 per hour". */
  readonly unit: string | null;
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

const TIME_UNIT = /^\+?[\s-]*(?:or more\s+)?(?:(?:per|an?|each|every|\/)\s*)?(hour|day|week|month|year)s?\b/iu;

/**
 * The figures of a text: digits with separators, "k", "%" and currency, and number words from two to twenty and their
 * ordinals, each with the unit of time behind it. A range gives its two ends; in "$30-40k" and "$30,000-$40,000" both are
 * money.
 */
export function numberMentions(text: string): readonly NumberMention[] {
  const found: NumberMention[] = [];
  const plain = text.replaceAll(/[‐‑‒–—−]/gu, '-');
  for (const match of plain.matchAll(FIGURE)) {
    const groups = match.groups ?? {};
    const value = Number(groups['digits']?.replaceAll(',', '')) * (groups['thousand'] ? 1000 : 1);
    const kind = groups['money'] || groups['dollars'] ? 'money' : groups['percent'] ? 'percent' : 'plain';
    found.push({ value, kind, unit: unitAfter(plain, match.index + match[0].length), surface: match[0].trim() });
  }
  for (const { lower, surface, end } of tokenize(plain)) {
    const value = WORD_VALUES.get(lower);
    if (value === undefined || OFTEN_NO_NUMBER.has(lower)) continue;
    found.push({ value, kind: 'plain', unit: unitAfter(plain, end), surface });
  }
  return found;
}

const unitAfter = (text: string, end: number): string | null =>
  TIME_UNIT.exec(text.slice(end))?.[1]?.toLowerCase() ?? null;

/** Whether a text has a figure of this value, whatever it counts. */
export const mentionsNumber = (text: string, value: number): boolean =>
  numberMentions(text).some((mention) => mention.value === value) ||
  tokenize(text).some((token) => WORD_VALUES.get(token.lower) === value);

/**
 * Whether a text has this figure in the same kind and unit: money is not a percentage, 3 months are not 3 years. A bare
 * figure beside a money amount of the same value counts as money ("$30-40k", "30,000 to $40,000"), and a figure without a
 * unit may stand for one with a unit.
 */
export function mentionsFigure(text: string, figure: NumberMention): boolean {
  const isPercent = figure.kind === 'percent';
  return (
    numberMentions(text).some(
      ({ kind, value, unit }) =>
        value === figure.value &&
        (kind === 'percent') === isPercent &&
        (unit === figure.unit || unit === null || figure.unit === null),
    ) ||
    (figure.kind === 'plain' &&
      tokenize(text).some(({ lower }) => OFTEN_NO_NUMBER.has(lower) && WORD_VALUES.get(lower) === figure.value))
  );
}
