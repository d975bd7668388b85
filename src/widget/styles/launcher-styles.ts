import { css } from './css.ts';

/** The launcher and its dialog: beside the page on a wide screen, over all of it on a narrow one. */
export const launcherStyles = css`
  :host([mode='launcher']) {
    display: contents;
  }
  .launcher {
    position: fixed;
    z-index: var(--signpost-z, 2147483000);
    inset-block-end: max(var(--signpost-offset, 20px), env(safe-area-inset-bottom));
    inset-inline-end: max(var(--signpost-offset, 20px), env(safe-area-inset-right));
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 52px;
    max-width: calc(100vw - 40px);
    padding: 12px 20px;
    border-radius: 26px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }
  dialog.panel {
    position: fixed;
    z-index: var(--signpost-z, 2147483000);
    inset-block: auto calc(max(var(--signpost-offset, 20px), env(safe-area-inset-bottom)) + 64px);
    inset-inline: auto max(var(--signpost-offset, 20px), env(safe-area-inset-right));
    width: var(--signpost-width, 420px);
    max-width: calc(100vw - 40px);
    height: var(--signpost-height, 680px);
    max-height: calc(100dvh - 108px);
    margin: 0;
    padding: 0;
    box-shadow: 0 16px 56px rgb(0 0 0 / 22%);
  }
  dialog .log {
    overscroll-behavior: contain;
  }
  dialog:not([open]) {
    display: none;
  }
  dialog:modal {
    inset: 0;
    width: 100vw;
    max-width: none;
    height: var(--visible-height, 100dvh);
    max-height: none;
    border: 0;
    border-radius: 0;
    padding-block-start: env(safe-area-inset-top);
  }
  @media (max-width: 599px) {
    .launcher {
      width: 56px;
      min-height: 56px;
      justify-content: center;
      padding: 0;
      border-radius: 28px;
    }
    .launcher span {
      display: none;
    }
    .launcher .icon {
      width: 26px;
      height: 26px;
    }
    .launcher[aria-expanded='true'] {
      display: none;
    }
  }
  @media print {
    .launcher {
      display: none;
    }
  }
`;
