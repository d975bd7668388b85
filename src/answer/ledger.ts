import type { AnswerEvent } from '../domain/answer.ts';
import type { Checked } from './check.ts';
import { createCiter } from './cite.ts';
import type { WithheldSentence } from './ports.ts';

/** Keeps account of one answer: what was released with which citations, and what was withheld for which reasons. */
export type Ledger = {
  /** The events that a checked sentence gives rise to: new citations, then the claim; none when it is withheld. */
  enter(checked: Checked): readonly AnswerEvent[];
  readonly withheld: readonly WithheldSentence[];
  released(): number;
};

export function createLedger(): Ledger {
  const citer = createCiter();
  const withheld: WithheldSentence[] = [];
  let released = 0;
  return {
    withheld,
    released: () => released,
    enter(checked) {
      if (checked.kind === 'withheld') {
        withheld.push({ text: checked.text, reasons: checked.reasons });
        return [];
      }
      const { numbers, added } = citer.cite(checked.sources);
      const { text, block, verdict, reasons } = checked;
      const claim: AnswerEvent = {
        type: 'claim',
        index: released,
        text,
        block,
        citations: [...numbers],
        verdict,
        reasons: [...reasons],
      };
      released += 1;
      return [...added.map((citation): AnswerEvent => ({ type: 'citation', ...citation })), claim];
    },
  };
}
