declare namespace Cloudflare {
  interface Env {
    readonly DB: D1Database;
    /** Read from migrations/ by vitest.config.ts. */
    readonly MIGRATIONS: import('cloudflare:test').D1Migration[];
  }
}
