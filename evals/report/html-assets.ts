/** The page's style: colours that hold AA contrast in light and dark. */
export const HTML_STYLE = `
:root { --ink: #1c2430; --paper: #fff; --quiet: #566070; --line: #d5dae2; --good: #0b6b3a; --bad: #a1201c; --mark: #ffe9a8; --bar: #3b6ea5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf0; --paper: #14181f; --quiet: #a3adbb; --line: #343c48; --good: #5fd08f; --bad: #ff8f86; --mark: #5a4a10; --bar: #6f9fd2; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1, h2 { line-height: 1.2; }
.quiet { color: var(--quiet); }
.pass, .better { color: var(--good); }
.fail, .error, .stale_gold, .worse { color: var(--bad); }
.badge { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .35rem; font-size: .85rem; margin-right: .3rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; font-weight: normal; }
thead th { color: var(--quiet); }
section, .case { overflow-x: auto; }
.track { fill: var(--line); } .bar { fill: var(--bar); } .interval { stroke: var(--ink); stroke-width: 2; }
#filters { display: flex; flex-wrap: wrap; gap: 1rem; }
label { display: grid; gap: .2rem; color: var(--quiet); }
select, input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: .3rem; padding: .3rem; min-height: 2.75rem; }
.case { border: 1px solid var(--line); border-radius: .4rem; padding: 0 .8rem; margin: .4rem 0; }
summary { padding: .6rem 0; cursor: pointer; }
summary:focus-visible, select:focus-visible, input:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
.answer td { width: 50%; }
.bullet { padding-left: 1rem; } .bullet::before { content: '• '; } .step { padding-left: 1rem; }
blockquote { margin: 0 0 .6rem; border-left: 3px solid var(--line); padding-left: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
cite { display: block; color: var(--quiet); font-style: normal; }
mark { background: var(--mark); color: inherit; }
`;

/** Filters the cases; without it all of them show. */
export const HTML_SCRIPT = `
const form = document.getElementById('filters');
const cases = [...document.querySelectorAll('.case')];
const count = document.getElementById('count');
function apply() {
  const wanted = Object.fromEntries(new FormData(form));
  const fits = (value, filter) => filter === '' || (filter.startsWith('!') ? value !== filter.slice(1) : value === filter);
  let shown = 0;
  for (const one of cases) {
    const { outcome, category, guide, flip, words } = one.dataset;
    const isShown = fits(outcome, wanted.outcome) && fits(category, wanted.category) && fits(guide, wanted.guide) &&
      fits(flip, wanted.flip) && words.includes(wanted.text.toLowerCase());
    one.hidden = !isShown;
    if (isShown) shown += 1;
  }
  count.textContent = shown + ' of ' + cases.length + ' cases';
}
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
apply();
`;
