/** Everything that can go wrong on the way to an answer, as data. Declining is an answer, not a fault. */
export type Fault =
  | { readonly code: 'question_empty' }
  | { readonly code: 'question_too_long'; readonly maxCodePoints: number; readonly codePoints: number }
  | { readonly code: 'guide_unknown' }
  | { readonly code: 'conversation_unknown' }
  | { readonly code: 'conversation_busy' }
  | { readonly code: 'conversation_full'; readonly maxTurns: number }
  | { readonly code: 'store_unavailable'; readonly cause: unknown }
  | { readonly code: 'storage_full'; readonly cause: unknown }
  | { readonly code: 'upstream_stalled' }
  | { readonly code: 'answer_incomplete' }
  | { readonly code: 'cancelled' };

/** What a client may see: never a cause, a vendor's message or a stack. `detail` says what to do. */
export type WireFault = {
  readonly status: 400 | 404 | 409 | 499 | 502 | 503;
  readonly code: Fault['code'];
  readonly title: string;
  readonly detail: string;
};

/** Exhaustive on purpose: a new fault does not compile until it has a public face. */
export function toWireFault(fault: Fault): WireFault {
  const { code } = fault;
  switch (fault.code) {
    case 'question_empty':
      return { status: 400, code, title: 'The question is empty', detail: 'Send a question with at least one word.' };
    case 'question_too_long':
      return {
        status: 400,
        code,
        title: 'The question is too long',
        detail: `Use at most ${fault.maxCodePoints} characters; this one has ${fault.codePoints}.`,
      };
    case 'guide_unknown':
      return { status: 404, code, title: 'No such guide', detail: 'GET /guides lists the guides that can be asked.' };
    case 'conversation_unknown':
      return {
        status: 404,
        code,
        title: 'No such conversation',
        detail: 'Check the conversation id and its token, or ask without them to start a new conversation.',
      };
    case 'conversation_busy':
      return {
        status: 409,
        code,
        title: 'This conversation is still answering',
        detail: 'Wait for the answer to end, then send the next question.',
      };
    case 'conversation_full':
      return {
        status: 409,
        code,
        title: 'This conversation is full',
        detail: `A conversation holds ${fault.maxTurns} questions. Start a new one.`,
      };
    case 'store_unavailable':
      return { status: 503, code, title: 'The conversation could not be saved', detail: 'Try again in a moment.' };
    case 'storage_full':
      return {
        status: 503,
        code,
        title: 'There is no room left to save',
        detail: 'Nothing was lost. Try again later.',
      };
    case 'upstream_stalled':
      return {
        status: 502,
        code,
        title: 'The answer stopped half-way',
        detail: 'What was shown is checked. Ask again.',
      };
    case 'answer_incomplete':
      return { status: 502, code, title: 'The answer was cut off', detail: 'What was shown is checked. Ask again.' };
    case 'cancelled':
      return { status: 499, code, title: 'The question was cancelled', detail: 'Ask again when you are ready.' };
  }
}
