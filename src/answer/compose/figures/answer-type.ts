import type { AnswerType, Query } from '../../../domain/question.ts';
import { remember } from '../../../language/remember.ts';
import { tokenize } from '../../../language/tokens.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';

const QUANTITY_OF: Partial<Record<AnswerType, readonly string[]>> = {
  money: ['money'],
  count: ['count', 'percent', 'age'],
};
const PLACE =
  /\b(?:settings?|workplaces?|sites?|offices?|plants?|factor(?:y|ies)|facilit(?:y|ies)|hospitals?|shops?|schools?|colleges?|homes?|lab(?:s|oratory|oratories)?|outdoors|indoors|buildings?|stores?|clinics?|farms?|warehouses?|cit(?:y|ies)|regions?|areas?|countr(?:y|ies)|lines?|industr(?:y|ies)|at sea|onshore|offshore)\b/i;
/** A time may be given by what comes before it: "once you have finished". */
const TIME =
  /\b(?:while|when|once|after|before|during|until|till|since|as soon as|first|early|late|start|time|years?|months?|weeks?|days?|hours?|age|january|february|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|[12]\d{3}|\d{1,2}:\d\d)\b/i;
/** Words in lower case are none of these. */
const MONTH = /\b(?:March|May|Fall)\b/;
const ASKS_CLOCK = /\b(?:what|which) time\b(?! of (?:the )?(?:year|month|week))/i;
/** A time of day. */
const CLOCK =
  /\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)|\b\d{1,2}:\d\d\b|\b(?:noon|midnight|dawn|dusk|sunrise|sunset)\b|\b(?:at|from|by|until|before|after|between|to|and) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?=[.,;]| (?:and|or|to|until|in the)\b)/i;
const ASKS_COLOUR = /\b(?:what|which|wat|whats)(?: is| are|'s)?(?: the)? colou?rs?\b|\bcolou?rs?\W*$/i;
const COLOUR =
  /\b(?:black|white|gr[ae]y|blue|navy|red|green|yellow|orange|brown|pink|purple|khaki|burgundy|(?:in|of) the colou?rs? of)\b/i;
const PERSON = /\b\p{L}{3,}(?:er|or|ist|ian|eer|ant|ee|man|men|woman|staff|people)s?\b/iu;

/** Whether a text of the guide holds the kind of thing that the question wants; true for kinds that code cannot tell. */
export function hasAnswerType(text: string, query: Query): boolean {
  if (ASKS_COLOUR.test(query.text)) return COLOUR.test(text);
  if (query.wants === 'duration') return hasDuration(text, query.text);
  if (asksAge(query)) return AGE.test(text);
  if (query.wants === 'money' && PRICED_IN_WORDS.test(text)) return true;
  const kinds = QUANTITY_OF[query.wants];
  if (kinds)
    return readQuantities(text).some(
      ({ kind, unit, start }) =>
        kinds.includes(kind) &&
        (kind === 'count'
          ? ASKS_MEASURE.test(query.text) || (unit === null ? IS.test(text.slice(0, start)) : counts(unit, query))
          : !ASKS_TOTAL.test(query.text)),
    );
  if (query.wants === 'name')
    return hasOtherName(text, query) || (/\bwho(?:m|se)?\b/i.test(query.text) && PERSON.test(text));
  if (query.wants === 'date')
    return ASKS_CLOCK.test(query.text) ? CLOCK.test(text) : TIME.test(text.replace(RATE, '')) || MONTH.test(text);
  return query.wants === 'place' ? PLACE.test(text) : true;
}

/** An amount without a number: "costs you nothing", "the same rate". */
const PRICED_IN_WORDS =
  /\b(?:free of charge|costs? (?:you |them )?nothing|no (?:tuition|fees?|charge|cost)|unpaid|(?:is|are|not) paid|paid (?:by the|throughout)|same (?:\w+ )?(?:rate|pay|wage|salary))\b/i;
const ASKS_AGE =
  /\bhow (?:old|young)\b|\b(?:what|which|min(?:imum)?|max(?:imum)?|upper|lower|average) age\b|\bage limit\b|\b(?:young|old)est\b|\b\d\d ?(?:yo|y\/o|(?:yrs?|years?)[- ]olds?)\b|\b(?:is|at|be) (?:1[3-9]|[2-6]\d)(?=\s*(?:$|[?,.!]|(?:ok|okay|too|old|young|fine|allowed|enough|or|for|and)\b))/i;
const AGE =
  /\b(?:be|aged?|age (?:of|is)|at|least|over|under|turn(?:s|ed)?|than|is|are|from)[\s·:]+(?:1[3-9]|[2-9]\d)s?\b(?![.:]\d)(?!\s*(?:%|per ?cent|hours?|minutes?|weeks?|months?|days?|years? (?:of|in)|to \d|,\d))|\b\d\d(?: years old|-year-old| or (?:over|above|older))|\bage limit\b/i;

/** Whether an age is wanted, or asked about. */
export const asksAge = ({ text }: Query): boolean => ASKS_AGE.test(text);

const ASKED_UNIT =
  /\bhow many (?:[\w-]+ ){0,3}?(hour|day|week|month|year)s?\b|\b(hour|day|week|month)s (?:per|a|each|every|in an?) /i;
/** "Hours a week": so many in all, or in a year, are no answer. */
const ASKED_RATE = /\b(?:hour|hr|day)s?(?: [\w-]+){0,2}? (?:per|a|an|each|every|in an?) (day|week|month|year)\b/i;

/** "With two years of experience" is no answer to how long something takes. */
const ASKS_HOW_LONG = /\bhow (?:long|quick|quickly|fast|soon)\b|\btakes?\b/i;
const EXPERIENCE =
  /\bexperience: [^;]*|\b(?:with|under|aged)\b[^.,;]{0,20}\b(?:years?|months?)\b|\S+ years? of (?:experience|practice)\b/gi;

/** How often something is due, or until when it counts, is not how long it takes. */
const REPEATED = /\b(?:every|each|(?:good|valid) (?:for|until))\b[^.,;]{0,30}?\b(?:years?|months?|weeks?|days?)\b/gi;
const ASKS_TAKEN = /\bhow (?:long|quick|quickly|fast)\b/i;
const ASKS_UNTIL = /\b(?:valid|good|lasts?|expires?|renew\w*|keep|run out|before)\b/i;

const SOME_TIME =
  /\b(?:a few|several|a couple of) (?:\w+ )?(?:minute|hour|day|week|month|year)s\b|\btakes? (?:an?|half an?|the) (?:\w+ )?(?:hour|day|morning|afternoon|evening|night|weekend|week|month|year)\b/i;
/** "$20 an hour" tells no time. */
const RATE = /[$£€] ?\d[\d,.]*[k+]* (?:an?|per|each|every) \w+/gi;
const ASKS_HOW_OFTEN = /\bhow (?:often|frequently|regularly)\b/i;
const HOW_OFTEN =
  /\b(?:once|twice|times|days?|hours?) (?:an?|per|each|every) (?:\w+ )?(?:day|shift|week|month|year|season)\b|\b(?:every|each) (?:\S+ )?(?:day|night|shift|week|weekend|month|year|season|winter|summer)s?\b|\b(?:daily|nightly|weekly|monthly|yearly|annually|always|rarely|seldom|occasionally)\b/i;

/** "How many years" wants years; "how long" any duration. */
function hasDuration(text: string, question: string): boolean {
  if (ASKS_HOW_OFTEN.test(question) && HOW_OFTEN.test(text)) return true;
  const [, counted, rated] = ASKED_UNIT.exec(question) ?? [];
  const unit = (counted ?? rated)?.toLowerCase();
  const unpaid = text.replace(RATE, '');
  const taken = ASKS_HOW_LONG.test(question) ? unpaid.replace(EXPERIENCE, '') : unpaid;
  const timed = ASKS_TAKEN.test(question) && !ASKS_UNTIL.test(question) ? taken.replace(REPEATED, '') : taken;
  const each = ASKED_RATE.exec(question)?.[1]?.toLowerCase();
  if (each !== undefined && !new RegExp(`\\b(?:${each}|${DAYS[each]})`, 'i').test(text)) return false;
  if (unit === undefined && SOME_TIME.test(text)) return true;
  return readQuantities(timed).some(
    (found) => found.kind === 'duration' && (unit === undefined || found.unit === unit),
  );
}

const DAYS: Readonly<Record<string, string>> = {
  day: 'daily|shift|nights?\\b',
  week: 'full[- ]time|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b',
  month: 'monthly',
  year: 'annual|yearly|summers?\\b',
};

/** "How many nurses are there": a share of them is no answer. */
const ASKS_TOTAL = /\bhow many\b.*\bare there\b/i;

/** "How high" is answered in any unit of length. */
const ASKS_MEASURE = /\bhow (?:high|tall|deep|wide|far|big|large|heavy|fast)\b/i;

/** "A crew is three or four". */
const IS = /\b(?:is|are)\s*$/i;

/** "How many exams": a number of something else is no answer. */
function counts(unit: string | null, query: Query): boolean {
  return query.terms.some(({ stem, alternatives }) =>
    [stem, ...alternatives].some((words) => words.split(' ').includes(unit ?? '')),
  );
}

const MAX_TEXTS = 8_000;
const namesIn = remember(
  (text) => tokenize(text).filter((token) => token.start > 0 && /^\p{Lu}/u.test(token.surface)),
  MAX_TEXTS,
);

/**
 * A capitalised name or acronym that does not open the text and is no part of one in the question: of "who founded Acme
 * College" the "Acme College Library" tells no name.
 */
function hasOtherName(text: string, query: Query): boolean {
  const asked = new Set(query.terms.flatMap((term) => term.stem.split(' ')));
  const names = namesIn(text);
  const isOther = new Map(names.map((token, at) => [at, !asked.has(token.stem)]));
  return names.some((token, at) => {
    const before = names[at - 1];
    const isBehindAsked = before && !isOther.get(at - 1) && text.slice(before.end, token.start).trim() === '';
    return isOther.get(at) && !isBehindAsked;
  });
}

/** Whether only an amount, a time, an age or a number is an answer. */
export const isTyped = (query: Query): boolean =>
  query.wants === 'money' || query.wants === 'duration' || query.wants === 'count' || asksAge(query);
