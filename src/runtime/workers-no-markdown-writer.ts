// Stands in for "mdast-util-to-markdown" in the bundle of the Worker, where wrangler.toml says so: what the parts of remark-gfm
// import of it to write Markdown. Guides are only read.
export const defaultHandlers = {};
