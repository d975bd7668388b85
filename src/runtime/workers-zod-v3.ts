// Stands in for "zod/v3" in the bundle of the Worker, where wrangler.toml says so: @langchain/core imports it for schemas of
// tools and parsers, none of which render a prompt.
export const z = {};
export const ZodFirstPartyTypeKind = {};
