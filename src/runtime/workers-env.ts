import { ConfigError } from '../config/config.ts';

/** What wrangler.toml binds, besides settings and secrets. */
export type Env = {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
  /** Unbound: nobody is limited. */
  readonly ASKS?: RateLimit;
};

/** Why this Worker cannot answer, in words for the person who deployed it; nothing in it is secret. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

const BINDINGS = {
  DB: 'the [[d1_databases]] block with binding = "DB"',
  ASSETS: 'the [assets] block with binding = "ASSETS"',
} as const;

/** Throws a SetupError that names the first binding that wrangler.toml lacks. */
export function requireBindings(env: Partial<Env>): void {
  for (const [name, block] of Object.entries(BINDINGS)) {
    if (!(name in env)) throw new SetupError(`The binding ${name} is missing: wrangler.toml needs ${block}.`);
  }
}

/** What to tell the owner, in the log and in the answer; null for a bug. */
export function adviceFor(error: unknown): string | null {
  return error instanceof SetupError || error instanceof ConfigError ? error.message : null;
}
