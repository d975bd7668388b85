import type { AnswerEvent } from '../domain/answer.ts';

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isFlag: Check = (value) => typeof value === 'boolean';
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** What the widget reads of each event: a mirror of domain/answer in a few bytes, since zod stays on the server. */
const FIELDS: Readonly<Record<AnswerEvent['type'], Readonly<Record<string, Check>>>> = {
  'answer-start': { conversationId: isText, turnId: isText },
  'stage-start': { stage: isText },
  citation: {
    number: isNumber,
    passageId: isText,
    section: isListOf(isText),
    quote: isText,
    start: isNumber,
    url: isText,
  },
  claim: { index: isNumber, text: isText, block: isText, citations: isListOf(isNumber), verdict: isText },
  'answer-end': {
    status: isText,
    withheld: isNumber,
    missing: isListOf(isText),
    suggestions: isListOf(isText),
    saved: isFlag,
  },
  error: { code: isText, status: isNumber },
};

/** Null when the text is not one of the service's events with the fields that the widget reads. */
export function parseAnswerEvent(json: string): AnswerEvent | null {
  let event: unknown;
  try {
    event = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return isAnswerEvent(event) ? event : null;
}

function isAnswerEvent(value: unknown): value is AnswerEvent {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const fields =
    typeof value.type === 'string' && Object.hasOwn(FIELDS, value.type)
      ? FIELDS[value.type as AnswerEvent['type']]
      : null; // the key was just checked
  return fields !== null && hasFields(value, fields);
}

/** Whether every named field is there and passes its check. */
export function hasFields(value: object, fields: Readonly<Record<string, Check>>): boolean {
  const record = new Map(Object.entries(value));
  return Object.entries(fields).every(([name, check]) => check(record.get(name)));
}
