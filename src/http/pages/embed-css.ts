/** The page that puts the chat into a site. */
export const EMBED_CSS = `
.columns.embed { grid-template-columns: minmax(0, 1fr); }
.embed h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
.embed h2:first-child { margin-block-start: 0; }
.controls { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1rem; }
.controls label { display: grid; gap: .25rem; font-size: .875rem; color: var(--quiet-ink); }
.controls :is(select, input) { min-height: 2.75rem; width: 100%; padding: .5rem .65rem; border: 1px solid light-dark(#7d8a85, #75827d); border-radius: 8px; background: var(--surface); color: var(--ink); font: inherit; }
.controls input[type='color'] { padding: .25rem; }
.controls input[type='range'] { padding: 0; accent-color: var(--accent); }
.snippet { margin: .5rem 0; padding: .85rem 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); font: .875rem/1.55 ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace; overflow-wrap: normal; }
.copy { min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: 10px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
@media (min-width: 62rem) {
  .columns.embed { grid-template-columns: minmax(0, 1fr) 25rem; }
  .preview { position: sticky; inset-block-start: 1.5rem; align-self: start; }
}
`;
