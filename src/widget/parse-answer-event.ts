import type { AnswerEvent } from '../domain/answer.ts';
import { parseJson } from '../domain/parse-json.ts';
import { type Check, hasFields, isFlag, isListOf, isNumber, isText } from './has-fields.ts';

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
  const event = parseJson(json);
  return isAnswerEvent(event) ? event : null;
}

function isAnswerEvent(value: unknown): value is AnswerEvent {
  if (!hasFields(value, { type: isText }) || !('type' in value)) return false;
  const fields = Object.entries(FIELDS).find(([type]) => type === value.type);
  return fields !== undefined && hasFields(value, fields[1]);
}
