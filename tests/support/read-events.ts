import * as z from 'zod';
import { AnswerEvent } from '../../src/domain/answer.ts';

/** The events of a finished event stream, checked against the contract; comments are left out. */
export function parseEvents(text: string): AnswerEvent[] {
  return text
    .split('\n\n')
    .filter((frame) => frame !== '' && !frame.startsWith(':'))
    .map((frame) => {
      const [, type, json] = /^event: ([\w-]+)\ndata: (.*)$/.exec(frame) ?? [];
      const event = AnswerEvent.parse(z.json().parse(JSON.parse(json ?? 'null')));
      if (event.type !== type) throw new Error(`frame ${type} holds ${event.type}`);
      return event;
    });
}

export const readEvents = async (response: Response): Promise<AnswerEvent[]> => parseEvents(await response.text());
