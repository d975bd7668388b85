import { ZodType } from 'zod/v4';

// Stands in for "zod" in the bundle of the Worker, where wrangler.toml says so. All its exports but `z`, whose every part a
// bundler has to keep: @hono/zod-openapi, which alone imports it, extends this one.
export * from 'zod/v4';
export const z = { ZodType };
