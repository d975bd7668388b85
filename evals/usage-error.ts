/** A command that can't be run as it was asked for; the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
