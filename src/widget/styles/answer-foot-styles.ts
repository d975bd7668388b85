import { css } from './css.ts';

/** What stands under an answer, and what is said when there is none. */
export const answerFootStyles = css`
  .foot {
    margin-top: 14px;
    font-size: 14px;
  }
  .foot > * + * {
    margin-top: 6px;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    width: fit-content;
    min-height: 32px;
    color: var(--quiet-ink);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '▾' / '';
  }
  [open] > summary::after {
    content: '▴' / '';
  }
  summary:hover {
    color: var(--ink);
  }
  .checked .icon {
    width: 18px;
    height: 18px;
    color: var(--accent);
  }
  .checked p {
    padding-block: 2px 6px;
    color: var(--quiet-ink);
  }
  .sources ul {
    list-style: none;
  }
  .sources li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    padding-block: 4px;
  }
  .missing span {
    display: inline-block;
    margin-inline-end: 4px;
    padding: 1px 8px;
    border-radius: 6px;
    background: var(--warn-soft);
    color: var(--warn-ink);
  }
  .tools,
  .rate {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
  }
  .tools {
    margin-inline-start: -10px;
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 6px 10px;
    font-size: 13px;
    color: var(--quiet-ink);
  }
  .quiet .icon {
    width: 17px;
    height: 17px;
  }
  .quiet[aria-pressed='true'] {
    background: var(--soft);
    border-color: var(--accent);
    color: var(--ink);
  }
  .reasons {
    flex: 1 1 100%;
    margin-inline-start: 10px;
    padding: 12px 16px 14px;
    border: 1px solid var(--line);
    border-radius: 10px;
  }
  .reasons legend,
  .comment {
    color: var(--quiet-ink);
  }
  .reason {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
  }
  .reason input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--accent);
  }
  .comment textarea {
    display: block;
    width: 100%;
    font-size: 16px;
    margin-block: 4px 10px;
    padding: 8px 10px;
    border: 1px solid var(--control-line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
  }
  .stage {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-top: 10px;
    color: var(--quiet-ink);
    font-size: 14px;
  }
  .stage::before {
    content: '';
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--accent);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-top: 12px;
    font-size: 15px;
    color: var(--quiet-ink);
  }
  .end p {
    flex: 1 1 200px;
  }
  .end small {
    display: block;
  }
  .problem,
  .unsaved,
  .personal {
    border-radius: 10px;
    background: var(--warn-soft);
    color: var(--warn-ink);
  }
  .problem,
  .unsaved {
    padding: 12px 16px;
  }
`;
