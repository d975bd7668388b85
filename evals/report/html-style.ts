/** The page's style: colours that hold AA contrast in light and dark. */
export const HTML_STYLE = `
:root {
  --ink: #1b2330; --paper: #fff; --raised: #f5f7fa; --quiet: #556070; --line: #d4dae3;
  --good: #0b6b3a; --bad: #a1201c; --mark: #ffe9a8; --bar: #7ea6d3; --focus: #1f5fa8; --link: #1a5598;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e7ebf1; --paper: #12161d; --raised: #1b212b; --quiet: #a5b0bf; --line: #343d4a;
    --good: #5fd08f; --bad: #ff938a; --mark: #5c4b0c; --bar: #456f9f; --focus: #8fc1f5; --link: #9cc8f7;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
.top { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding: .5rem max(1rem, calc((100% - 80rem) / 2)); background: var(--paper); border-bottom: 1px solid var(--line); }
main { max-width: 80rem; margin: 0 auto; padding: 0 1rem 4rem; }
h1 { font-size: 1.25rem; margin: 0; } h2 { font-size: 1.2rem; line-height: 1.2; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; } .retrieval { max-width: 44rem; }
#why h2 { margin-top: 1.5rem; }
nav { display: flex; gap: 1rem; }
a { color: var(--link); text-underline-offset: .15em; } nav a { padding: .5rem 0; }
.line { font-size: 1.1rem; }
.quiet { color: var(--quiet); }
.pass, .better { color: var(--good); }
.fail, .error, .stale_gold, .worse { color: var(--bad); }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; font-size: .8rem; font-weight: 600; margin-right: .4rem; white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: .3rem .9rem .3rem 0; font-weight: normal; }
thead th { color: var(--quiet); font-size: .85rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 0 2.5rem; align-items: start; }
.chart { display: block; width: 100%; min-width: 8rem; max-width: 15rem; height: 1.1rem; }
.track { fill: var(--line); opacity: .6; } .bar { fill: var(--bar); } .interval { stroke: var(--ink); stroke-width: 1.5; fill: none; }
figure { margin: 1rem 0; } figcaption { color: var(--quiet); margin-bottom: .5rem; }
.plot { width: 100%; max-width: 26rem; } .plot text { fill: var(--quiet); font-size: 10px; }
.grid { stroke: var(--line); } .plot .line { fill: none; stroke: var(--link); stroke-width: 2; } .chance { stroke: var(--quiet); stroke-dasharray: 4 4; }
#filters:not([hidden]) { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem 1rem; }
.wide { grid-column: 1 / -1; }
.keys { margin: 0; font-size: .9rem; }
kbd { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3rem; background: var(--raised); font: .85em ui-monospace, monospace; }
label { display: grid; gap: .2rem; color: var(--quiet); font-size: .9rem; }
select, input { font: 1rem/1.2 system-ui, sans-serif; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: .3rem; padding: .3rem .5rem; min-height: 2.75rem; width: 100%; }
.case { border: 1px solid var(--line); border-radius: .4rem; margin: .4rem 0; }
.case[open] { border-color: var(--quiet); }
.case > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .4rem; padding: .6rem .8rem; cursor: pointer; list-style: none; }
.case > summary::-webkit-details-marker { display: none; }
.case > summary::before { content: '▸'; color: var(--quiet); } .case[open] > summary::before { content: '▾'; }
.case > summary .badge { margin-right: 0; }
.title { font-weight: 600; overflow-wrap: anywhere; } .case > summary .quiet { margin-left: auto; font-size: .85rem; }
:is(a, summary, select, input, .scroll):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.body { padding: 0 .8rem .8rem; border-top: 1px solid var(--line); }
.reasons { color: var(--bad); padding-left: 1.2rem; overflow-wrap: anywhere; }
.conversation { margin: .8rem 0; max-width: 60ch; } .conversation p { margin: .3rem 0; }
.asked { width: fit-content; margin-left: auto; background: var(--raised); border: 1px solid var(--line); border-radius: .8rem .8rem 0 .8rem; padding: .3rem .8rem; overflow-wrap: anywhere; }
.earlier { color: var(--quiet); white-space: pre-wrap; }
.sentence { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .2rem 1.5rem; border-bottom: 1px solid var(--line); padding: .6rem 0 .6rem .6rem; border-left: 3px solid transparent; }
.sentence p { margin: 0; } .sentence.head { color: var(--quiet); font-size: .85rem; padding-bottom: .2rem; }
.faulty { border-left-color: var(--bad); background: var(--raised); }
.bullet { padding-left: 1rem; } .bullet::before { content: '•'; float: left; margin-left: -1rem; } .step { padding-left: 1rem; }
.check, .passed { color: var(--quiet); font-size: .85rem; overflow-wrap: anywhere; }
.check summary { cursor: pointer; width: fit-content; padding: .15rem 0; } .check ul { margin: 0 0 .3rem; padding-left: 1.2rem; }
blockquote { margin: 0 0 .4rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .95rem; color: var(--quiet); }
cite { display: block; color: var(--quiet); font-style: normal; font-size: .85rem; }
mark { background: var(--mark); color: var(--ink); padding: 0 .1em; }
.wanted { display: grid; grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr); gap: .1rem 1rem; font-size: .95rem; }
.wanted dt { color: var(--quiet); grid-column: 1; } .wanted dd { margin: 0; grid-column: 2; white-space: pre-wrap; overflow-wrap: anywhere; }
.grades { font-size: .9rem; overflow-wrap: anywhere; }
@media (max-width: 44rem) {
  html { scroll-padding-top: 6.5rem; }
  .rates thead { display: none; }
  .rates tr { display: grid; grid-template-columns: 1fr auto 5rem; border-bottom: 1px solid var(--line); padding: .3rem 0; }
  .rates th, .rates td { border: 0; padding: 0 .5rem 0 0; }
  .rates td:last-child { grid-column: 1 / -1; } .rates .chart { max-width: none; }
  .sentence, .wanted { grid-template-columns: minmax(0, 1fr); }
  .wanted dd { grid-column: 1; margin-bottom: .4rem; }
  .sentence.head div:last-child { display: none; }
  .case > summary .quiet { margin-left: 0; width: 100%; }
  .graders td:nth-child(2), .graders th:nth-child(2), .graders td:nth-child(6), .graders th:nth-child(6) { display: none; }
}
@media print { .top { position: static; } #filters { display: none !important; } }
`;
