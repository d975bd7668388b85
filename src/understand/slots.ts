import type { Ordinal, Slots } from '../domain/question.ts';
import { findQuantities } from '../language/numerals.ts';
import type { Lexicon } from './lexicon.ts';

export const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
  eighth: 8,
  '8th': 8,
  ninth: 9,
  '9th': 9,
  tenth: 10,
  '10th': 10,
  last: -1,
  final: -1,
};
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const ORDINAL = Object.keys(ORDINAL_WORDS).join('|');
const NUMBER = `\\d{1,3}|${Object.keys(NUMBER_WORDS).join('|')}`;
const STEP_NUMBER = new RegExp(`\\b(?:step|stage|phase)(?: number| no| #)? (${NUMBER})\\b`);
/** "The second to last step" is neither. */
const ORDINAL_STEP = new RegExp(
  `(?<!\\b(?:to|from) )\\b(?:the )?(?:very )?(?<!\\b(?:to|from) )(${ORDINAL}) (?:step|stage|phase)\\b`,
);
const ORDINAL_RUNG = new RegExp(`\\b(?:the )?(?:very )?(${ORDINAL}) (?:rung|level|rank)\\b`);
/** A "Level 3 diploma" is no rung. */
const RUNG_NUMBER = new RegExp(
  `\\b(?:level|rung|tier|grade)(?: number| no)? (${NUMBER})\\b(?! (?:qualification|diploma|certificate|certification|award|course|apprenticeship|nvq))`,
);
const ORDINAL_ITEM = new RegExp(
  `\\b(?:the|that|your|about the|number) (${ORDINAL}|${NUMBER})(?: (?:one|item|option|thing|point|of (?:those|them|these)))?$|\\b(?:the )?(${ORDINAL}) (?:one|item|option|thing|point|of (?:those|them|these))\\b|\\b(?:number|option|item|no|#) (${NUMBER})\\b`,
);
const EXPERIENCE =
  /\b(?:(?:years?|yrs?) (?:as|in|of|at|with)|after (?:about |around )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty) (?:more )?(?:years?|yrs?)|i have|i've|ive|experience|exp|been|worked|working|background|in the (?:field|trade|industry)|under my belt|on the job)\b/;

/** Roles, ordinals and years of experience that a question names. `folded` as in answerTypeOf; pure. */
export function slotsOf(folded: string, stems: readonly string[], lexicon: Lexicon): Slots {
  return {
    roles: [...lexicon.roles.mentioned(stems)],
    ordinal: ordinalOf(folded),
    experienceYears: experienceOf(folded),
  };
}

function ordinalOf(folded: string): Ordinal | null {
  const step = STEP_NUMBER.exec(folded)?.[1] ?? ORDINAL_STEP.exec(folded)?.[1];
  if (step !== undefined) return { of: 'step', position: positionOf(step) };
  const rung = ORDINAL_RUNG.exec(folded)?.[1] ?? RUNG_NUMBER.exec(folded)?.[1];
  if (rung !== undefined) return { of: 'rung', position: positionOf(rung) };
  const item = ORDINAL_ITEM.exec(folded);
  const position = item?.[1] ?? item?.[2] ?? item?.[3];
  return position === undefined ? null : { of: 'item', position: positionOf(position) };
}

/** "second", "3rd", "6": a word that an ordinal has used up. */
export const isOrdinalWord = (word: string): boolean =>
  /^(?:number|option|item|no)$/i.test(word) ||
  Object.hasOwn(ORDINAL_WORDS, word.toLowerCase()) ||
  Object.hasOwn(NUMBER_WORDS, word.toLowerCase()) ||
  /^\d{1,3}$/.test(word);

const positionOf = (word: string) => ORDINAL_WORDS[word] ?? NUMBER_WORDS[word] ?? Number(word);

/** The years of experience that a text speaks of. */
export function experienceOf(folded: string): number | null {
  if (/\b(?:no|zero|without(?: any)?) (?:prior |previous |work |real )?(?:experience|exp)\b/.test(folded)) return 0;
  if (/\bhow (?:many|long|much)\b|\bold\b/.test(folded) && !EXPERIENCE.test(folded)) return null;
  const duration = findQuantities(folded).find(
    ({ kind, unit }) => kind === 'duration' && (unit === 'year' || unit === 'month'),
  );
  if (!duration) return null;
  return duration.unit === 'month' ? duration.low / 12 : duration.low;
}
