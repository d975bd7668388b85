// Stands in for the attributes of SVG in the bundle of the Worker, where wrangler.toml says so: the pages of guides hold none.

export const svg = { property: {}, normal: {}, space: 'svg' } as const;
