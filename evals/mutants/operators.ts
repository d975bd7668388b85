import { findQuantities, type Quantity } from '../../src/language/numerals.ts';

/** What a mutation may draw on: sentences, names and quantities of the same guide, and sentences of another one. */
export type MutationPool = {
  readonly names: readonly string[];
  readonly amounts: readonly (Quantity & { readonly text: string })[];
  readonly foreign: readonly string[];
};

/** `breaking`: the mutant is not backed any more, so it must be caught. `equivalent`: it says the same, so it must pass. */
export type Operator = {
  readonly name: string;
  readonly kind: 'breaking' | 'equivalent';
  /** The mutants of a sentence; none when the operator does not apply. Pure: the same input gives the same mutants. */
  mutate(sentence: string, pool: MutationPool): readonly string[];
};

const breaking = (name: string, mutate: Operator['mutate']): Operator => ({ name, kind: 'breaking', mutate });

/** One mutant per match of the pattern; `$1` and the like work in a text replacement. */
function replaceEach(
  sentence: string,
  pattern: RegExp,
  replacement: string | ((match: string) => string | null),
): string[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    const single = new RegExp(pattern.source, pattern.flags.replace('g', ''));
    const put = typeof replacement === 'string' ? match[0].replace(single, replacement) : replacement(match[0]);
    return put === null || put === match[0] ? [] : [(before + put + after).replace(/ {2,}/g, ' ').trim()];
  });
}

const replaceSpan = (sentence: string, { start, end }: Quantity, put: string): string =>
  sentence.slice(0, start) + put + sentence.slice(end);

const likeCase = (model: string, word: string): string =>
  /^\p{Lu}/u.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word;

function pick<Item>(items: readonly Item[], seed: string): Item | undefined {
  let hash = 7;
  for (const char of seed) hash = (hash * 31 + char.codePointAt(0)!) % 1_000_003;
  return items[hash % Math.max(1, items.length)];
}

/** 30,000 -> 41,000; 5 -> 7: a digit group that the sentence does not have. */
function shiftDigits(text: string): string {
  return text.replace(/\d+(?:,\d{3})*(?:\.\d+)?/, (digits) => {
    const value = Number(digits.replaceAll(',', ''));
    const shifted = value >= 1000 ? Math.round((value * 1.37) / 1000) * 1000 : value + 2 + Math.floor(value / 3);
    return digits.includes(',') ? shifted.toLocaleString('en-US') : String(shifted);
  });
}

const WORD_STEPS: Readonly<Record<string, string>> = {
  two: 'four',
  three: 'six',
  four: 'nine',
  five: 'eight',
  ten: 'twelve',
  first: 'second',
  second: 'third',
  fourth: 'fifth',
  tenth: 'ninth',
  one: 'three',
};
const isInitials = (one: string, other: string): boolean => {
  const initials = (name: string): string =>
    name
      .split(' ')
      .map((word) => word[0])
      .join('');
  return initials(one) === other || initials(other) === one;
};

const NUMBER_WORD = /(?<!\b(?:at|per) )\b(?:two|three|four|five|ten|first|second|fourth|tenth)\b(?!-)/gi;
const FOREIGN_NAMES = ['Harvard', 'OSHA-40', 'Texas', 'NASA', 'PMP', 'Siemens'];
const LEVEL =
  /\b(?:entry-level|mid-level|junior|senior|seniors|juniors|supervisors?|managers?|directors?)\b|\blead(?= (?:production|technician))/gi;
const RANK_SWAPS: Readonly<Record<string, string>> = {
  'entry-level': 'senior',
  'mid-level': 'entry-level',
  junior: 'senior',
  senior: 'junior',
  seniors: 'juniors',
  juniors: 'seniors',
  lead: 'entry-level',
  supervisor: 'trainee',
  manager: 'apprentice',
  director: 'assistant',
};
const OPPOSITES: Readonly<Record<string, string>> = {
  improve: 'worsen',
  increase: 'decrease',
  raise: 'reduce',
  raises: 'reduces',
  reduce: 'increase',
  lower: 'raise',
  prevent: 'cause',
  higher: 'lower',
  better: 'worse',
  more: 'less',
  before: 'after',
  after: 'before',
  minimum: 'maximum',
  easy: 'difficult',
  important: 'unimportant',
  safe: 'dangerous',
  clean: 'dirty',
  heavy: 'light',
  long: 'short',
  first: 'last',
  advance: 'retreat',
  effective: 'ineffective',
  accurate: 'inaccurate',
  positive: 'negative',
  essential: 'optional',
  mandatory: 'optional',
  top: 'bottom',
  experienced: 'inexperienced',
  well: 'badly',
  quickly: 'slowly',
  steady: 'falling',
  good: 'bad',
  always: 'never',
  highest: 'lowest',
  open: 'closed',
  usually: 'rarely',
  often: 'seldom',
};

/** The number of a list item counts nothing. */
const LIST_NUMBER = /^\d{1,2}[.)]\s/;

const AUXILIARY = /\b(is|are|can|may|might|must|should|will|could|has to|have to)\b(?! not\b)/;
const MAIN_VERB =
  /\b(needs?|requires?|involves?|includes?|earns?|helps?|takes?|gives?|works?|covers?|pays?|makes?|ranges?|offers?|prefers?)\b/;
/** A sentence that keeps one of these is still hedged. */
const ANY_HEDGE =
  /\b(?:some|many|most|several|may|might|could|can|likely|typically|usually|often|generally|normally|commonly)\b/i;
const HEDGE = /\b(?:may|might|typically|usually|often|likely|generally|normally|commonly)\s+/gi;

export const BREAKING: readonly Operator[] = [
  breaking('number_off_source', (sentence) => [
    ...findQuantities(sentence)
      .filter(({ start }) => start > 0 || !LIST_NUMBER.test(sentence))
      .map((quantity) => [quantity, sentence.slice(quantity.start, quantity.end)] as const)
      .flatMap(([quantity, text]) => {
        const shifted = shiftDigits(text);
        return shifted === text ? [] : [replaceSpan(sentence, quantity, shifted)];
      }),
    ...replaceEach(sentence, NUMBER_WORD, (word) => likeCase(word, WORD_STEPS[word.toLowerCase()] ?? word)),
  ]),
  breaking('number_in_source', (sentence, { amounts }) =>
    findQuantities(sentence).flatMap((quantity) => {
      if (quantity.low === quantity.high && quantity.low <= 1) return [];
      const inSentence = findQuantities(sentence);
      const isOther = (amount: Quantity): boolean =>
        amount.kind === quantity.kind &&
        amount.unit === quantity.unit &&
        amount.per === quantity.per &&
        amount.high > 1 &&
        !inSentence.some(({ low, high }) => amount.low === low || amount.high === high);
      const other = pick(amounts.filter(isOther), sentence);
      return other ? [replaceSpan(sentence, quantity, other.text)] : [];
    }),
  ),
  breaking('currency', (sentence) =>
    /[$£€]\d/.test(sentence) ? [sentence.replaceAll(/[$£€](?=\d)/g, (sign) => (sign === '€' ? '£' : '€'))] : [],
  ),
  breaking('period', (sentence) =>
    findQuantities(sentence).flatMap((quantity) => {
      if (quantity.kind !== 'money' || quantity.per === null) return [];
      const text = sentence.slice(quantity.start, quantity.end);
      const put = text.replace(
        /\b(?:a|per|each) (?:year|hour|month|week)\b|\ban hour\b|\bannually\b|\bhourly\b/i,
        (period) => (/year|annual/i.test(period) ? 'per hour' : 'per year'),
      );
      return put === text ? [] : [replaceSpan(sentence, quantity, put)];
    }),
  ),
  breaking('unit', (sentence) =>
    findQuantities(sentence).flatMap((quantity) => {
      if (quantity.kind !== 'duration') return [];
      const text = sentence.slice(quantity.start, quantity.end);
      const put = text.replace(/\b(years?|months?|weeks?|days?|hours?|minutes?)\b/i, (unit) =>
        /^year/i.test(unit) ? 'months' : 'years',
      );
      return put === text ? [] : [replaceSpan(sentence, quantity, put)];
    }),
  ),
  breaking('open_end', (sentence) => [
    ...replaceEach(sentence, /(\d)\+/g, '$1'),
    ...replaceEach(sentence, / or more\b/g, ''),
    ...replaceEach(sentence, /([–-][$£€]?\d[\d,]*)(?![\d,+]| or more)/g, '$1 or more'),
  ]),
  breaking('level', (sentence) =>
    replaceEach(sentence, LEVEL, (word) =>
      likeCase(word, RANK_SWAPS[word.toLowerCase()] ?? `${RANK_SWAPS[word.toLowerCase().slice(0, -1)] ?? word}s`),
    ),
  ),
  breaking('step_number', (sentence) =>
    replaceEach(sentence, /(?<=\bstep )\d+/gi, (digits) => String(Number(digits) + 1)),
  ),
  breaking('entity_off_source', (sentence, { names }) =>
    names
      .filter((name) => sentence.includes(name))
      .map((name) => sentence.replace(name, pick(FOREIGN_NAMES, sentence)!)),
  ),
  breaking('entity_in_source', (sentence, { names }) =>
    names
      .filter((name) => sentence.includes(name))
      .flatMap((name) => {
        const other = pick(
          names.filter(
            (one) => !sentence.includes(one) && !one.includes(name) && !name.includes(one) && !isInitials(one, name),
          ),
          sentence,
        );
        return other ? [sentence.replace(name, other)] : [];
      }),
  ),
  breaking('subject_swapped', (sentence, { names }) => {
    const subject =
      /^(?:(?:An?|The) )?[\w-]+(?: [\w-]+){0,4}? (?=(?:can|may|might|must|should|is|are|was|were|takes?|teaches|gives?) )/i.exec(
        sentence,
      );
    const name = pick(
      names.filter((one) => !sentence.includes(one)),
      sentence,
    );
    return subject && name ? [`${name} ${sentence.slice(subject[0].length)}`] : [];
  }),
  breaking('occupation', (sentence) =>
    /\b(?:technicians?|hygienists?|operators?)\b/.test(sentence)
      ? [sentence.replaceAll(/\b(?:\w+ )?(?:technician|hygienist|operator)(s?)\b/g, 'airline pilot$1')]
      : [],
  ),
  breaking('negation_added', (sentence) => {
    if (AUXILIARY.test(sentence))
      return [sentence.replace(AUXILIARY, (verb) => (/ to$/.test(verb) ? `does not ${verb}` : `${verb} not`))];
    return MAIN_VERB.test(sentence)
      ? [sentence.replace(MAIN_VERB, (verb) => `does not ${verb.replace(/s$/, '')}`)]
      : [];
  }),
  breaking('negation_dropped', (sentence) => [
    ...replaceEach(sentence, /\b(is|are|do|does|can|may|might|must|should|has|have) not\b/g, '$1'),
    ...replaceEach(sentence, /\bcannot\b/g, 'can'),
    ...replaceEach(sentence, /\bnever\b/g, 'always'),
    ...replaceEach(sentence, /\bwithout\b/g, 'with'),
  ]),
  breaking('antonym', (sentence) =>
    replaceEach(sentence, new RegExp(`\\b(?:${Object.keys(OPPOSITES).join('|')})\\b`, 'gi'), (word) =>
      likeCase(word, OPPOSITES[word.toLowerCase()] ?? word),
    ).slice(0, 3),
  ),
  breaking('quantifier', (sentence) => [
    ...replaceEach(sentence, /\b(?:some|many|most|several)\b(?= \p{L}{3,})/giu, (word) => likeCase(word, 'all')),
    ...replaceEach(sentence, /\b(?:often|usually|typically|sometimes|normally)\b/gi, (word) =>
      likeCase(word, 'always'),
    ),
  ]),
  breaking('hedge_dropped', (sentence) =>
    replaceEach(sentence, HEDGE, '')
      .filter((text) => !ANY_HEDGE.test(text))
      .map((text) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
  ),
  breaking('hedge_raised', (sentence) => replaceEach(sentence, /\b(?:may|might|can|could|should)\b(?! not)/g, 'must')),
  breaking('fabricated_topic', (_, { foreign }) => foreign.slice(0, 1)),
  breaking('fabricated_clause', (sentence, { foreign }) => {
    const clause = pick(foreign, sentence)?.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
    return clause ? [`${sentence.replace(/[.!?:]+$/, '')}, and ${clause}`] : [];
  }),
  breaking('fabricated_generic', () => [
    'Experts recommend speaking with a licensed financial adviser before making any decision.',
  ]),
  breaking('list_item_added', (sentence) =>
    /, \w[^,]* and /.test(sentence)
      ? [sentence.replace(/, and /, ', underwater welding, and ').replace(/(, [^,]*?) and /, '$1, beekeeping and ')]
      : [],
  ),
  breaking('contact_added', (sentence) => {
    const contact = pick(
      ['(see https://careers.example.net/apply)', '- call 555-014-2288', '- write to jobs@example.net'],
      sentence,
    )!;
    return [`${sentence.replace(/[.!?]+$/, '')} ${contact}.`];
  }),
];
