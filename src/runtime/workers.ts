/** What wrangler.toml binds. */
export type Env = { readonly DB: D1Database };

export default {
  async fetch() {
    return new Response('Signpost on Workers is not assembled yet.', { status: 501 });
  },
} satisfies ExportedHandler<Env>;
