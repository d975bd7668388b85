/** What can keep a visitor from a whole answer. Each has its own words and one action. */
export type ProblemKind =
  | 'cut_off'
  | 'stalled'
  | 'offline'
  | 'unreachable'
  | 'limit'
  | 'busy'
  | 'full'
  | 'gone'
  | 'too_long'
  | 'wordless'
  | 'unavailable'
  | 'restarting'
  | 'interrupted'
  | 'server';

export type Problem = {
  readonly kind: ProblemKind;
  readonly retryAfterSeconds?: number;
  /** For a visitor who reports the problem. */
  readonly requestId?: string;
};

/** The one thing to do about a problem. */
export type ProblemAction = 'retry' | 'start_new' | 'edit';

const BY_CODE: Readonly<Record<string, ProblemKind>> = {
  upstream_stalled: 'cut_off',
  answer_incomplete: 'cut_off',
  restarting: 'restarting',
  rate_limited: 'limit',
  conversation_busy: 'busy',
  conversation_full: 'full',
  conversation_unknown: 'gone',
  question_empty: 'wordless',
  question_too_long: 'too_long',
  guide_unknown: 'unavailable',
};

const BY_STATUS: Readonly<Record<number, ProblemKind>> = { 403: 'unavailable', 413: 'too_long', 429: 'limit' };

/** The kind of a fault that the service reported, by its code or else by its HTTP status. */
export function problemKind(code: string, status: number): ProblemKind {
  if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code] ?? 'server';
  return BY_STATUS[status] ?? 'server';
}

export function problemAction(kind: ProblemKind): ProblemAction {
  if (kind === 'full' || kind === 'gone') return 'start_new';
  return kind === 'too_long' || kind === 'wordless' ? 'edit' : 'retry';
}
