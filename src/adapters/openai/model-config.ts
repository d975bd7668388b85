/** Where the model is and what one answer may cost. Times in milliseconds, sizes in bytes. */
export type ModelConfig = {
  /** An empty key is allowed: local servers often want none. */
  readonly apiKey: { reveal(): string };
  readonly baseUrl: string;
  readonly model: string;
  /** From the start of an attempt until its response headers. */
  readonly headersTimeoutMs: number;
  /** From the start of an attempt until its first text. */
  readonly firstTokenTimeoutMs: number;
  /** Between two pieces of text; comments and empty pieces do not count. */
  readonly idleTimeoutMs: number;
  /** From the question to the end of the answer, all attempts and waits included. */
  readonly totalTimeoutMs: number;
  readonly maxAttempts: number;
  readonly maxOutputTokens: number;
  readonly maxLineBytes: number;
  readonly maxBodyBytes: number;
  /** A longer `Retry-After` is not waited for; the model counts as down until it has passed. */
  readonly maxRetryAfterSeconds: number;
};

/** Throws a message that names the setting when the endpoint or key could never work. */
export function checkModelConfig({ baseUrl, apiKey }: ModelConfig): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error('OPENAI_BASE_URL is not an http(s) address. Example: https://api.openai.com/v1');
  }
  if (url.username !== '' || url.password !== '') {
    throw new Error('OPENAI_BASE_URL must not hold a user name or password. Put the key into OPENAI_API_KEY.');
  }
  if (!/^[\x21-\x7e]*$/.test(apiKey.reveal())) {
    throw new Error('OPENAI_API_KEY holds a space, line break or other character that no key has. Copy it again.');
  }
}
