// Loaded before anything else, and plain JavaScript: an older Node can't read TypeScript, and better-sqlite3 crashes there
// without a word.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Signpost needs Node 24 or newer; this is Node ${process.versions.node}. "npm ci" brings one, unless its install scripts were switched off (--ignore-scripts).`,
  );
  process.exit(1);
}
await import('./code-cache.mjs');
