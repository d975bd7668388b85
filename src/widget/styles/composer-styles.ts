import { css } from './css.ts';

/** Where the visitor writes. */
export const composerStyles = css`
  .composer {
    padding: 10px 14px 14px;
    padding-block-end: max(14px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }
  .composer > label {
    display: block;
    padding: 0 4px 4px;
    font-size: 13px;
    color: var(--quiet-ink);
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: 6px;
    padding: 4px;
    border: 1px solid var(--control-line);
    border-radius: 14px;
    background: var(--surface);
  }
  .field:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 2px var(--accent);
  }
  .field textarea {
    flex: 1;
    min-width: 0;
    min-height: 44px;
    max-height: 160px;
    padding: 9px 8px;
    border: 0;
    outline: 0;
    background: none;
    resize: none;
    field-sizing: content;
  }
  textarea::placeholder {
    color: var(--quiet-ink);
    opacity: 1;
  }
  .send {
    display: flex;
    align-items: center;
    gap: 6px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .personal {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 8px;
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--warn-soft);
    color: var(--warn-ink);
    font-size: 14px;
  }
  .personal p {
    flex: 1 1 100%;
  }
  .counter,
  .notice {
    padding: 4px;
    font-size: 13px;
    color: var(--quiet-ink);
  }
  .over {
    color: light-dark(#9b1c1c, #f5b3b0);
    font-weight: 600;
  }
`;
