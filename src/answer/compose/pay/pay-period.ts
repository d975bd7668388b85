import type { PayPeriod } from '../../../domain/guide.ts';
import { type Draft, insteadOf } from '../../draft.ts';

/** "Is that per year?", "is it paid by the hour": what was told is paid for a time, and no figure is asked for. */
const CONFIRMS =
  /^(?:(?:and|so|ok|wait|but|oh)[,\s]+)*(?:is|are|was) (?:that|this|it|those|these|they)(?: \w+){0,2}? (?:(?:per|an?|each|every|by the|for the|for an?) )?(?:hour|day|week|month|year|hourly|daily|weekly|monthly|yearly|annual|annually|annum)\b(?!.*\bor\b)/i;

/** The answer to whether pay is for the time that a question names: yes, with a band that shows it. Null for any other. */
export function confirmedPeriod(draft: Draft, text: string): Draft | null {
  const shown = CONFIRMS.test(text) ? draft.claims.find((claim) => claim.kind === 'stated') : undefined;
  return shown?.kind === 'stated' ? { ...draft, claims: [{ ...shown, opening: 'Yes.', block: 'paragraph' }] } : null;
}

/** What the guide has instead of pay for the time that was asked for. */
export function withoutPeriod(draft: Draft, period: PayPeriod): Draft {
  return insteadOf(`The guide doesn't give pay by the ${period}.`, [`pay by the ${period}`], draft);
}
