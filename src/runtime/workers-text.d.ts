/** Files that wrangler.toml bundles as text. */
declare module '*.md' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how wrangler gives the text
  export default text;
}
