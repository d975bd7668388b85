import { css } from './css.ts';

/** Colours, controls and the panel. Sites theme it through the `--signpost-*` properties. */
export const frameStyles = css`
  :host {
    all: initial;
    color-scheme: inherit;
    display: block;
    --accent: var(--signpost-accent, light-dark(#0b5f51, #5cc9af));
    --on-accent: var(--signpost-on-accent, light-dark(#fff, #06231c));
    --accent-ink: var(--accent);
    --surface: var(--signpost-surface, light-dark(#fff, #161b1a));
    --sunken: var(--signpost-sunken, light-dark(#f5f7f4, #1e2523));
    --ink: var(--signpost-ink, light-dark(#1b2422, #e8edeb));
    --quiet-ink: var(--signpost-quiet-ink, light-dark(#52605b, #a7b4af));
    --line: var(--signpost-line, light-dark(#dce2de, #313b38));
    --control-line: light-dark(#7d8a85, #75827d);
    --soft: color-mix(in srgb, var(--accent) 10%, var(--surface));
    --mark: light-dark(#ffedb3, #574812);
    --warn-soft: light-dark(#fdf3e3, #33270f);
    --warn-ink: light-dark(#6f4100, #f3cf94);
    --danger: light-dark(#9b1c1c, #f5b3b0);
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :where(section, .around) {
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--signpost-font, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif);
    font-size: 16px;
    line-height: 1.55;
    color: var(--ink);
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  button,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    min-height: 44px;
    border: 1px solid transparent;
    border-radius: 10px;
    background: none;
    padding: 8px 14px;
    cursor: pointer;
  }
  a {
    color: var(--accent-ink);
    text-underline-offset: 3px;
  }
  small {
    font-size: 13px;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    width: 20px;
    height: 20px;
    flex: none;
    fill: currentColor;
  }
  .panel {
    display: flex;
    flex-direction: column;
    position: relative;
    height: var(--signpost-height, min(720px, 85dvh));
    min-height: 360px;
    overflow: hidden;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--signpost-radius, 14px);
    container: panel / size;
  }
  header {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 6px 8px;
    padding-inline-start: 18px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    flex: 1;
    min-width: 0;
    min-height: 44px;
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  h2 .icon {
    color: var(--accent);
    width: 22px;
    height: 22px;
  }
  .badge {
    padding: 2px 7px;
    border: 1px solid var(--control-line);
    border-radius: 6px;
    font-size: 12px;
    font-weight: 500;
    white-space: nowrap;
    color: var(--quiet-ink);
  }
  .tool {
    display: grid;
    place-items: center;
    width: 44px;
    padding: 0;
    flex: none;
    color: var(--quiet-ink);
  }
  .tool:hover,
  .plain:hover,
  .quiet:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .primary {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .danger {
    background: var(--danger);
    color: light-dark(#fff, #3b0b0b);
  }
  .plain {
    border-color: var(--control-line);
  }
  .options,
  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 10px 18px;
    background: var(--sunken);
    border-bottom: 1px solid var(--line);
  }
  .options .reason {
    flex: 1 1 100%;
  }
  .confirm p {
    flex: 1 1 200px;
  }
  .log-frame {
    position: relative;
    display: flex;
    flex: 1;
    min-height: 0;
  }
  .jump {
    position: absolute;
    bottom: 8px;
    left: calc(50% - 22px);
    display: grid;
    place-items: center;
    width: 44px;
    padding: 0;
    border-color: var(--control-line);
    border-radius: 22px;
    background: var(--surface);
    color: var(--accent-ink);
    box-shadow: 0 2px 10px rgb(0 0 0/16%);
  }
`;
