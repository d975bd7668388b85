/** The guide to read, and the API's page. */
export const GUIDE_CSS = `
.reading { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem; }
.contents { font-size: .9375rem; }
.guide { max-width: 44rem; }
.guide h1 { margin: 0 0 .5rem; font-family: var(--serif); font-weight: 600; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.6rem); letter-spacing: -.01em; }
.guide h2 { margin: 3rem 0 .75rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); font-family: var(--serif); font-weight: 600; font-size: 1.6rem; }
.guide h3 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
.guide p, .guide ul, .guide ol { margin: 0 0 1rem; }
.guide li + li { margin-block-start: .4rem; }
.guide table { width: 100%; border-collapse: collapse; font-size: .9375rem; margin: 0 0 1rem; }
.guide th, .guide td { padding: .6rem .75rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
.guide th { color: var(--quiet-ink); font-size: .8125rem; }
.guide :target { scroll-margin-block-start: 2rem; }
.guide :target:not(h1, h2, h3, h4, h5, h6) { background: var(--mark); box-shadow: 0 0 0 .5rem var(--mark); border-radius: 2px; }
.guide :is(h1, h2, h3, h4, h5, h6):target { background: linear-gradient(var(--mark), var(--mark)) no-repeat; }
.api h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; }
.api .operation { margin-block: 1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); }
.api summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; padding: .75rem 1rem; cursor: pointer; }
.api summary h3 { margin: 0; font: inherit; font-weight: 600; }
.api .method { min-width: 4.25rem; padding: .1rem .5rem; border-radius: 6px; background: var(--soft); color: var(--accent); font: 650 .8125rem/1.6 ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace; text-align: center; }
.api .body { padding: 0 1rem 1rem; }
.api h4 { margin: 1rem 0 .25rem; font-size: .875rem; color: var(--quiet-ink); }
.api dl { margin: 0; display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .25rem 1rem; }
.api dt, .api dd { margin: 0; padding-block: .15rem; }
.api .nested { margin-block-start: .25rem; padding-inline-start: .75rem; border-inline-start: 2px solid var(--line); }
.api code, .api pre { font: .875rem/1.5 ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace; }
.api pre { margin: .25rem 0 0; padding: .75rem 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); }
@media (max-width: 61.99rem) {
  .contents .outline ul { display: none; }
}
@media (min-width: 62rem) {
  .reading { grid-template-columns: 16rem minmax(0, 1fr); gap: 4rem; }
  .contents { position: sticky; inset-block-start: 1.5rem; align-self: start; max-height: calc(100dvh - 3rem); overflow-y: auto; }
}
@media (max-width: 40rem) {
  .guide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .guide tr, .guide td { display: block; }
  .guide tr { padding-block: .75rem; border-block-end: 1px solid var(--line); }
  .guide td { padding: .1rem .5rem; border: 0; }
  .guide td:first-child { font-weight: 600; }
}
@media print {
  .bar, .contents, .foot, .skip { display: none; }
}
`;
