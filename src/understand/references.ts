import { NUMBER_WORDS, ORDINAL_WORDS } from './slots.ts';

/**
 * Words that point into a list: at places counted from 1 (-1 is the last), or at the neighbour of a place (null: of what
 * was just spoken of). `upward` by height ("above"), which in a list on a screen is the other way round.
 */
export type Reference = { readonly used: string } & (
  | { readonly kind: 'places'; readonly places: readonly number[]; readonly isHeight: boolean }
  | { readonly kind: 'beside'; readonly place: number | null; readonly by: 1 | -1; readonly isHeight: boolean }
);

const ORDINAL = Object.keys(ORDINAL_WORDS).join('|');
const NUMBER = `[1-9]\\d?|${Object.keys(NUMBER_WORDS).join('|')}`;
const ITEM = '(?:ones?|item|option|bullet|entry|of (?:those|them|these)|(?:in|on|from) (?:the|that|your) list)';
const LEVEL = '(?:one|level|rung|role|position|rank|job|tier|grade|step|stage|item|title)';
/** What may follow "the third" when it stands for a thing; a noun makes it another ("the third shift"). */
const VERBS =
  'is|are|was|be|required|necessary|mandatory|takes?|costs?|pays?|earns?|makes?|needs?|means?|works?|do|does|about|helps?|involves?|like|then|please|and|or|again|instead|worth';
const FOLLOWS = `(?=$| (?:${VERBS})\\b)`;

const SEVERAL = new RegExp(
  `\\b(first|last|top|bottom) (two|three|four|2|3|4)(?: ${ITEM})?(?=$| (?:are|of|mean|involve|about|please)\\b)`,
);
const BESIDE_PLACE = new RegExp(
  `\\b(after|above|follows|following|beyond|before|below|under) (?:the )?(?:(?:number|no|option|item) (${NUMBER})|(${ORDINAL})(?: ${ITEM}| ${LEVEL})?)$`,
);
const BESIDE_THAT =
  /\b(?:(?:the|that|a|any) )?(?:one|level|rung|role|position|rank|job|tier|grade|step|stage|item|what|who|comes?|anything|happens) (?:comes? |is |right |just |directly |immediately )*(above|below|after|before|under|beneath|higher|lower|up|down)(?: than)?(?: (?:that|it|this|them|him|one))*$/;
const BESIDE_BARE =
  /^(?:(?:and|so|then|ok|but|what|about|is|comes|happens) )*(?:the )?(?:one |level |rung |step |rank |role |stage )?(?:right |just )?(above|below|after|before|under|up|down)(?: (?:that|it|this|them|one))*$/;
const NEXT = new RegExp(
  `\\b(?:the )?(next|following|previous|preceding|prior) ${LEVEL}\\b|^(?:(?:and|so|then|ok|but|what|about|is) )*(?:the )?(next|previous)$`,
);
const THEN = /^(?:(?:and|ok|so|well) )*(?:then(?: what)?|what then|what(?: is)? next|what comes next|next|afterwards)$/;
const FROM_END = new RegExp(
  `\\b(?:the )?(?:(second|third|2nd|3rd) (?:to|from) (?:the )?last|(next) to last)(?: ${ITEM})?\\b`,
);
const ONE = new RegExp(`\\b(?:the |that |your )(${ORDINAL}|top|bottom|former|latter)(?: ${ITEM})?${FOLLOWS}`);
const ONE_ITEM = new RegExp(`\\b(?:the )?(?:very )?(${ORDINAL}|top|bottom|middle) ${ITEM}(?=$| )`);
const ONE_THING = new RegExp(
  `\\bthe (?:very )?(${ORDINAL}) (?:thing|point)(?=$| (?:you (?:said|mentioned|listed|named|gave|told)|${VERBS})\\b)`,
);
const NUMBERED = new RegExp(`\\b(?:number|no|option|item|point|bullet) (${NUMBER})\\b`);
const ALONE = new RegExp(
  `^(?:and |the |about |what about |how about |tell me about )*(?:number )?(${ORDINAL}|[1-9]\\d?)(?: please| then)?$`,
);
const OF_TOPIC = new RegExp(`\\bthe (?:very )?(${ORDINAL}) (\\p{L}+)\\b`, 'u');

const UP = new Set(['above', 'higher', 'up', 'after', 'next', 'following', 'follows', 'beyond']);
const HEIGHT = new Set(['above', 'higher', 'up', 'below', 'under', 'beneath', 'lower', 'down']);

/**
 * What a question points at in a list that was shown: "the second one", "number 3", "the first two", "the one above that",
 * "what comes after the third". `isTopic` says whether a noun names what the list is of ("the second certification").
 * `folded` as in answerTypeOf. Null when nothing is pointed at. Pure.
 */
export function referenceIn(folded: string, isTopic: (noun: string) => boolean): Reference | null {
  const several = SEVERAL.exec(folded);
  if (several) {
    const [used, end, length] = several;
    return { kind: 'places', places: run(end!, count(length!)), isHeight: isEnd(end!), used };
  }
  const beside = BESIDE_PLACE.exec(folded);
  if (beside) {
    const place = placeOf((beside[2] ?? beside[3])!);
    return { kind: 'beside', place, ...direction(beside[1]!), used: beside[0] };
  }
  const fromEnd = FROM_END.exec(folded);
  if (fromEnd)
    return {
      kind: 'places',
      isHeight: false,
      places: [fromEnd[1]?.startsWith('t') || fromEnd[1] === '3rd' ? -3 : -2],
      used: fromEnd[0],
    };
  const next = BESIDE_THAT.exec(folded) ?? BESIDE_BARE.exec(folded) ?? NEXT.exec(folded);
  if (next) return { kind: 'beside', place: null, ...direction((next[1] ?? next[2])!), used: next[0] };
  if (THEN.test(folded)) return { kind: 'beside', place: null, by: 1, isHeight: false, used: folded };
  const one =
    ONE_ITEM.exec(folded) ?? ONE_THING.exec(folded) ?? ONE.exec(folded) ?? NUMBERED.exec(folded) ?? ALONE.exec(folded);
  if (one) return { kind: 'places', places: [placeOf(one[1]!)], isHeight: isEnd(one[1]!), used: one[0] };
  const topical = OF_TOPIC.exec(folded);
  if (topical && isTopic(topical[2]!))
    return { kind: 'places', places: [placeOf(topical[1]!)], isHeight: false, used: topical[0] };
  return null;
}

const direction = (word: string): { readonly by: 1 | -1; readonly isHeight: boolean } => ({
  by: UP.has(word) ? 1 : -1,
  isHeight: HEIGHT.has(word),
});

const isEnd = (word: string): boolean => word === 'top' || word === 'bottom';

const ENDS: Readonly<Record<string, number>> = { top: 1, former: 1, bottom: -1, latter: -1 };

/** The middle is nowhere but in a list of three. */
const placeOf = (word: string): number =>
  word === 'middle' ? 2 : (ENDS[word] ?? ORDINAL_WORDS[word] ?? NUMBER_WORDS[word] ?? Number(word));

const count = (word: string): number => NUMBER_WORDS[word] ?? Number(word);

function run(end: string, length: number): readonly number[] {
  const places = Array.from({ length }, (_, at) => at + 1);
  return end === 'last' || end === 'bottom' ? places.map((place) => -place).reverse() : places;
}
