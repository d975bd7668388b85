import * as z from 'zod';
import type { Usage } from './recording.ts';

/** Money per million tokens, in whatever currency the endpoint is paid in. */
export type Prices = { readonly input: number; readonly output: number };

/** The money that a run may spend is spent. */
export class BudgetSpentError extends Error {
  override readonly name = 'BudgetSpentError';
}

const PER = 1_000_000;
/** Characters of a prompt a token, measured on ours (evals/README.md): words joined by marks take more tokens than prose. */
const CHARACTERS_PER_TOKEN = 3;

export const costOf = ({ promptTokens, completionTokens }: Usage, { input, output }: Prices): number =>
  (promptTokens * input + completionTokens * output) / PER;

const Request = z.object({
  messages: z.array(z.object({ content: z.string() })),
  max_tokens: z.int().optional(),
});

/** What a request in normal form will use at most, before it is sent: a guess of its tokens and all that it may be answered. */
export function mostUsage(request: Readonly<Record<string, unknown>>): Usage {
  const { messages, max_tokens: completionTokens = 0 } = Request.parse(request);
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  return { promptTokens: Math.ceil(characters / CHARACTERS_PER_TOKEN), completionTokens };
}

/** Money set aside before a call and settled after it, so that calls at the same time can't overspend together. */
export type Budget = {
  /** Throws a BudgetSpentError when the most that a call can cost is no longer there. */
  reserve(most: number): void;
  settle(most: number, actual: number): void;
};

export function createBudget(maxCost: number): Budget {
  let spent = 0;
  let reserved = 0;
  return {
    reserve(most) {
      if (spent + reserved + most > maxCost) {
        throw new BudgetSpentError(
          `Stopped before --max-cost ${maxCost} could be passed: about ${spent.toFixed(4)} is spent, and the next call may cost ${most.toFixed(4)}.`,
        );
      }
      reserved += most;
    },
    settle(most, actual) {
      reserved -= most;
      spent += actual;
    },
  };
}
