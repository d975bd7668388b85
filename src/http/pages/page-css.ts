/** The frame of every page: colours, type, header, columns. */
export const PAGE_CSS = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#0b5f51, #5cc9af);
  --on-accent: light-dark(#ffffff, #06231c);
  --paper: light-dark(#f6f7f3, #101413);
  --surface: light-dark(#ffffff, #161b1a);
  --ink: light-dark(#1b2422, #e8edeb);
  --quiet-ink: light-dark(#52605b, #a7b4af);
  --line: light-dark(#dce2de, #313b38);
  --soft: color-mix(in srgb, var(--accent) 14%, var(--surface));
  --mark: light-dark(#ffedb3, #574812);
  --sans: -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Charter, Georgia, 'Liberation Serif', serif;
}
* { box-sizing: border-box; }
html { scroll-padding-block-start: 1.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100dvh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 var(--sans);
  overflow-wrap: anywhere;
}
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: 0; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -6rem; z-index: 1; padding: .75rem 1rem; background: var(--surface); }
.skip:focus { inset-block-start: .5rem; }
.bar {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1rem;
  padding: .25rem clamp(1rem, 4vw, 2.5rem);
  border-block-end: 1px solid var(--line);
  background: var(--surface);
}
.brand { display: inline-flex; align-items: center; gap: .5rem; min-height: 3rem; color: var(--ink); font-weight: 650; text-decoration: none; }
.brand svg { color: var(--accent); }
.bar nav { display: flex; gap: .25rem; }
.bar nav a { display: inline-flex; align-items: center; min-height: 2.75rem; padding-inline: .85rem; color: var(--quiet-ink); text-decoration: none; border-radius: 8px; }
.bar nav a:hover { color: var(--ink); background: var(--paper); }
.bar nav a[aria-current] { color: var(--ink); font-weight: 600; }
main { flex: 1; width: 100%; max-width: 76rem; margin-inline: auto; padding: clamp(1.25rem, 3.5vw, 2.75rem) clamp(1rem, 4vw, 2.5rem); }
.foot { padding: 1rem clamp(1rem, 4vw, 2.5rem); border-block-start: 1px solid var(--line); color: var(--quiet-ink); font-size: .875rem; }
.foot p { max-width: 71rem; margin: 0 auto; }
.intro { max-width: 46rem; margin-block-end: clamp(1.25rem, 3vw, 2rem); }
.intro h1, .narrow h1 { margin: 0 0 .5rem; font-family: var(--serif); font-weight: 600; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.6rem); letter-spacing: -.01em; }
.lead { margin: 0; color: var(--quiet-ink); font-size: 1.0625rem; }
.columns { display: grid; gap: clamp(1.5rem, 3vw, 3rem); }
.beside { display: grid; gap: 2rem; align-content: start; }
.beside h2, .others h2, .contents h2 { margin: 0 0 .5rem; font-size: 1rem; }
signpost-chat[mode='inline'] { display: block; min-height: var(--signpost-height); --signpost-height: clamp(30rem, calc(100dvh - 6rem), 38rem); }
.fallback { margin: 0; padding: 1.25rem; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
.meta { margin: .75rem 0 0; color: var(--quiet-ink); font-size: .875rem; }
.outline, .outline ul, .pay { margin: 0; padding: 0; list-style: none; }
.outline a { display: block; padding-block: .3rem; color: var(--ink); text-decoration: none; border-block-end: 1px solid var(--line); }
.outline > li:last-child > a { border-block-end: 0; }
.outline a:hover { color: var(--accent); text-decoration: underline; }
.outline ul a { padding-inline-start: 1rem; border: 0; color: var(--quiet-ink); font-size: .9375rem; }
.pay { display: grid; gap: .8rem; font-size: .9375rem; }
.pay li { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; align-items: baseline; }
.pay .band { font-variant-numeric: tabular-nums; font-weight: 600; text-align: end; }
.pay svg { grid-column: 1 / -1; width: 100%; height: 8px; border-radius: 4px; }
.pay .track { fill: var(--line); }
.pay .bar { fill: var(--accent); }
.narrow { max-width: 46rem; }
@media (min-width: 62rem) {
  signpost-chat[mode='inline'] { --signpost-height: clamp(30rem, calc(100dvh - 20rem), 46rem); }
  .columns { grid-template-columns: minmax(0, 1fr) 21rem; }
}
`;
