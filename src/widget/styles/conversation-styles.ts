import { css } from './css.ts';

/** The questions, the answers and the passages they rest on. */
export const conversationStyles = css`
  .log {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 18px max(18px, 50% - 360px) 0;
    container-type: size;
    overflow-wrap: anywhere;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .hello {
    font-size: 20px;
    line-height: 1.35;
    font-weight: 600;
    text-wrap: balance;
  }
  .edition {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin-top: 16px;
  }
  .disclosure {
    margin-top: 6px;
  }
  .disclosure,
  .edition {
    font-size: 14px;
    color: var(--quiet-ink);
  }
  .label {
    margin-bottom: 8px;
    font-size: 13px;
    color: var(--quiet-ink);
  }
  .suggestions {
    margin-top: 20px;
  }
  .suggestions ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    list-style: none;
  }
  .suggestions button {
    text-align: start;
    border-color: color-mix(in srgb, var(--accent) 40%, var(--surface));
    border-radius: 22px;
    color: var(--accent-ink);
    line-height: 1.35;
  }
  .suggestions button:hover {
    background: var(--soft);
  }
  .turn {
    padding-block: 16px 8px;
  }
  .turn:last-of-type {
    min-height: calc(100cqb + 18px);
  }
  .question {
    width: fit-content;
    max-width: 88%;
    margin-inline-start: auto;
    margin-bottom: 16px;
    padding: 10px 16px;
    border-radius: 16px;
    border-end-end-radius: 4px;
    background: var(--soft);
    white-space: pre-wrap;
  }
  .answer > * + * {
    margin-top: 10px;
  }
  .answer ol,
  .answer ul {
    padding-inline-start: 30px;
  }
  .answer li + li {
    margin-top: 6px;
  }
  .answer li::marker {
    color: var(--quiet-ink);
    font-variant-numeric: tabular-nums;
  }
  .unbroken {
    white-space: nowrap;
  }
  .chip {
    position: relative;
    min-width: 22px;
    min-height: 22px;
    margin-inline-start: 4px;
    padding: 0 6px;
    border-color: color-mix(in srgb, var(--accent) 45%, var(--surface));
    border-radius: 11px;
    background: var(--soft);
    color: var(--accent-ink);
    font-size: 12px;
    font-weight: 650;
    line-height: 20px;
    vertical-align: 2px;
  }
  .chip::after {
    content: '';
    position: absolute;
    inset: -11px -4px;
  }
  .chip:hover,
  .chip[aria-expanded='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .passage {
    margin-block: 10px 14px;
    padding: 6px 16px 12px;
    padding-inline-end: 6px;
    border: 1px solid var(--line);
    border-inline-start: 3px solid var(--accent);
    border-radius: 10px;
    background: var(--sunken);
    font-size: 15px;
  }
  .passage-head {
    display: flex;
    align-items: center;
    font-size: 13px;
    color: var(--quiet-ink);
  }
  .passage-head p {
    flex: 1;
  }
  .passage-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  .passage small {
    color: var(--quiet-ink);
  }
  .number {
    display: inline-block;
    min-width: 20px;
    margin-inline-end: 4px;
    border: 1px solid var(--control-line);
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
    color: var(--quiet-ink);
  }
  blockquote {
    max-height: max(140px, 45cqb);
    margin-bottom: 8px;
    padding-inline-end: 10px;
    overflow-y: auto;
  }
  blockquote ul,
  blockquote ol {
    padding-inline-start: 22px;
  }
  blockquote .table {
    padding: 0;
    list-style: none;
  }
  blockquote li + li {
    margin-top: 8px;
  }
  mark {
    background: var(--mark);
    color: inherit;
  }
  .passage a,
  .sources a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
  }
  a .icon {
    width: 15px;
    height: 15px;
  }
`;
