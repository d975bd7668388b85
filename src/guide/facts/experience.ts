import type { PayFact } from '../../domain/guide.ts';
import { findQuantities, type Quantity } from '../../language/numerals.ts';

type Experience = PayFact['experience'];

const FIRST_YEARS = /\bfirst\s+(?:(\d+|two|three|four|five)\s+)?years?\b/i;
const NTH_YEAR = /\b(?:(\d)(?:st|nd|rd|th)|(first|second|third|fourth|fifth))[\s-]+year\b/i;
const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];
const NUMBERED_YEARS = /\byears?\s+(\d{1,2})(?:\s*(?:to|and|[–—-])\s*(\d{1,2}))?\b/i;
const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five'];
const AFTER = /\b(?:after|from|beyond|past|over)\s+(?:\w+\s+)?$/i;
/** Of several durations, the one that is followed by what it measures: "2 years of work experience". */
const CUE_AFTER = /^[’']?s?[’']?\s+(?:of\s+)?(?:[\w-]+\s+){0,2}?(?:experience|practice|service)\b/i;
const PARENTHESES = /\(([^()]*)\)/g;
/** What makes a number of years one of experience, when it does not stand in a column or in brackets of its own. */
const CUE =
  /\bexperienced?\b|\b(?:behind|under) (?:them|you|him|her|their|your)\b|^those with \S+ years?\b(?! (?:of|at|in) (?:study|school|college|university|training|class))|^after (?:\w+ ){1,3}years?\b(?! (?:of|at|in) (?:study|school|college|university|training|class))|\b(?:in|on|of) (?:the )?(?:job|role|field|trade|industry|profession|practice|service)\b/i;

/** Years of experience in a cell or in brackets, where a number of years can mean nothing else; null when there are none. */
export function readExperience(text: string): Experience {
  const first = FIRST_YEARS.exec(text);
  if (first) return { min: 0, max: first[1] === undefined ? 1 : numberOf(first[1]) };
  const nth = NTH_YEAR.exec(text);
  if (nth) {
    const year = nth[1] === undefined ? ORDINAL_WORDS.indexOf(nth[2]!.toLowerCase()) + 1 : Number(nth[1]);
    return { min: year - 1, max: year };
  }
  const numbered = NUMBERED_YEARS.exec(text);
  if (numbered) {
    const from = Number(numbered[1]);
    return numbered[2] === undefined ? { min: from - 1, max: from } : { min: from, max: Number(numbered[2]) };
  }
  const durations = findQuantities(text).filter(isSpanOfYears);
  const cued = durations.filter(({ end }) => CUE_AFTER.test(text.slice(end)));
  const [duration, ...others] = durations.length > 1 ? cued : durations;
  return duration && others.length === 0 ? experienceOf(duration, text) : null;
}

/** A cell below a header that counts years: there, "0–2" needs no unit. */
export function readExperienceCell(cell: string, header: string): Experience {
  return readExperience(cell) ?? (/\byears?\b/i.test(header) ? readExperience(`${cell} years`) : null);
}

/** Years of experience in running text: only those in brackets or in a sentence that speaks of experience. */
export function findExperience(sentence: string): Experience {
  for (const [, inside = ''] of sentence.matchAll(PARENTHESES)) {
    const experience = readExperience(inside);
    if (experience !== null) return experience;
  }
  return CUE.test(sentence) ? readExperience(sentence) : null;
}

const STAGE =
  /(?:\b(?:in|during)\s+(?:(?:the|their|your)\s+)?)?(?:\b(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth)[\s-]+year\b|\byears? \d+(?:\s*(?:to|[–—-])\s*\d+)?\b)/i;

/** A role without the years that are written beside it: "Apprentice (years 1–4)", "2nd-year apprentice". */
export function withoutYears(role: string): string {
  const open = role.replace(PARENTHESES, (bracket, inside: string) => (readExperience(inside) === null ? bracket : ''));
  const bare = open
    .replace(STAGE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, '');
  return capitalisedLike(bare, role) || open.trim() || role;
}

const capitalisedLike = (text: string, model: string): string =>
  /^[\p{Lu}\d]/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

const isSpanOfYears = ({ kind, unit, per }: Quantity): boolean =>
  kind === 'duration' && per === null && (unit === 'year' || unit === 'month');

function experienceOf({ low, high, isOpenEnded, unit, start }: Quantity, text: string): Experience {
  const years = (amount: number) => (unit === 'month' ? amount / 12 : amount);
  const isOpen = isOpenEnded || (low === high && AFTER.test(text.slice(0, start)));
  return { min: years(low), max: isOpen ? null : years(high) };
}

function numberOf(written: string): number {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word === -1 ? Number(written) : word + 1;
}
