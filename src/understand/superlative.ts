import { stem } from '../language/tokens.ts';

/** "The cheapest way in", "which takes longest", "where does it pay best": what is ranked, and which end is wanted. */
export type Superlative = {
  readonly of: 'cost' | 'time' | 'pay' | 'size';
  readonly end: 'most' | 'least';
  /** The words that only rank, as stems: a guide that lacks them is missing nothing. */
  isSpent(stem: string): boolean;
};

type Cue = Pick<Superlative, 'of' | 'end'> & { readonly pattern: RegExp };

const CUES: readonly Cue[] = [
  {
    of: 'cost',
    end: 'least',
    pattern:
      /\b(?:(?:cheapest|least expensive|least costly|most affordable)|lowest (?:costs?|price|fees?|tuition)|costs? (?:me |you )?(?:the )?least|(?:spend|spending) (?:the )?least)\b/i,
  },
  {
    of: 'cost',
    end: 'most',
    pattern:
      /\b(?:(?:most expensive|priciest|dearest|costliest)|highest (?:costs?|price|fees?|tuition)|costs? (?:me |you )?(?:the )?most)\b/i,
  },
  {
    of: 'time',
    end: 'least',
    pattern:
      /\b(?:fastest|quickest|shortest|(?:takes?|needs?) (?:the )?(?:least|shortest)(?: time)?|least (?:amount of )?time)\b/i,
  },
  {
    of: 'time',
    end: 'most',
    pattern: /\b(?:longest|slowest|(?:takes?|needs?) (?:the )?(?:most time|most amount of time))\b/i,
  },
  {
    of: 'size',
    end: 'most',
    pattern:
      /\b(?:biggest|largest|where do most|most common|majority|highest (?:share|percent\w*|proportion|pass rate))\b/i,
  },
  { of: 'size', end: 'least', pattern: /\b(?:smallest|fewest|lowest (?:share|percent\w*|proportion|pass rate))\b/i },
];

/** Pay is ranked by place here; whose is highest is a matter of the pay bands. */
const PLACE =
  /\b(?:where|(?:which|what) (?:\w+ ){0,2}?(?:states?|cit(?:y|ies)|towns?|regions?|areas?|provinces?|count(?:y|ies)|countr(?:y|ies)|places?|settings?|employers?|compan(?:y|ies)|industr(?:y|ies)|sectors?|workplaces?|facilit(?:y|ies)|organi[sz]ations?))\b/i;
const PAYS = /\b(?:pays?|paid|paying|earn(?:s|ing)?|mak(?:e|es|ing)|salar(?:y|ies)|wages?|money)\b/i;
const MOST = /\b(?:most|best|highest|top|more)\b/i;
const LEAST = /\b(?:least|worst|lowest|less)\b/i;
const SPENT: ReadonlySet<string> = new Set(
  `cheapest cheap affordable expensive costly priciest dearest costliest fastest quickest shortest longest slowest fast quick
  short long biggest largest smallest fewest majority common share percentage proportion least most lowest highest best worst top cost costs price amount money spend takes`
    .split(/\s+/)
    .map(stem),
);
const PLACES: ReadonlySet<string> = new Set(
  'which what where pay state city town region area province county country place setting employer company industry sector workplace facility organisation organization'
    .split(' ')
    .map(stem),
);

/** Whether pay is asked about by place: "which states", "where". */
export const asksWherePaid = (text: string): boolean => PLACE.test(text) && PAYS.test(text);

/** "Which machine pays most", "the best paid stream": which end of the pay is asked for, whatever it is that is paid. */
export function readPayEnd(text: string): Superlative['end'] | null {
  if (!PAYS.test(text)) return null;
  return /\b(?:most|best|highest|top)\b/i.test(text)
    ? 'most'
    : /\b(?:least|worst|lowest)\b/i.test(text)
      ? 'least'
      : null;
}

/** "The second cheapest", "the cheapest after that". */
const OF_ANOTHER_RANK =
  /\b(?:second|2nd|third|3rd|fourth|4th|next)[ -](?:most|least|best|worst|\p{L}+est)\b|\b\p{L}+est\b.*\b(?:after|except|besides|apart from|other than|but not)\b/iu;

/** Null for a question that ranks nothing by cost, by time, or by what places pay. Pure. */
export function readSuperlative(text: string): Superlative | null {
  if (OF_ANOTHER_RANK.test(text)) return null;
  const cue = CUES.find(({ pattern }) => pattern.test(text));
  const end = MOST.test(text) ? 'most' : LEAST.test(text) ? 'least' : null;
  const found = cue ?? (asksWherePaid(text) && end !== null ? ({ of: 'pay', end } as const) : null);
  if (!found) return null;
  const isSpent = (part: string) => SPENT.has(part) || (found.of === 'pay' && PLACES.has(part));
  return { of: found.of, end: found.end, isSpent: (word) => word.split(' ').every(isSpent) };
}
