import { css } from './css.ts';

/** Where the visitor writes. */
export const composerStyles = css`
  .composer {
    padding: 8px max(14px, 50% - 360px) max(14px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
  }
  .over-field {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 0 4px 4px;
  }
  .over-field,
  .counter,
  .notice {
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
  }
  .field:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 2px var(--accent);
  }
  .field textarea {
    flex: 1;
    min-width: 0;
    min-height: 44px;
    max-height: min(160px, 30cqb);
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
  }
  .personal {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 8px;
    padding: 10px 12px;
    font-size: 14px;
  }
  .personal p {
    flex: 1 1 100%;
  }
  .counter,
  .notice {
    padding: 4px;
  }
  .over {
    color: var(--danger);
    font-weight: 600;
  }
  @container panel (max-height: 420px) {
    header {
      padding-block: 0;
    }
    .composer {
      padding-block: 6px;
    }
    .over-field {
      position: absolute;
      clip-path: inset(50%);
    }
    .jump {
      display: none;
    }
  }
`;
