import { css } from './css.ts';

/** The launcher and its dialog: beside the page on a large screen, over all of it on a small one. */
export const launcherStyles = css`
  :host([mode='launcher']) {
    display: contents;
    --edge: max(var(--signpost-offset, 20px), env(safe-area-inset-right));
    --low: max(var(--signpost-offset, 20px), env(safe-area-inset-bottom));
    --side: auto var(--edge);
  }
  :host([position='start']) {
    --side: var(--edge) auto;
  }
  .around {
    display: contents;
  }
  .launcher {
    position: fixed;
    z-index: var(--signpost-z, 2147483000);
    bottom: var(--low);
    inset-inline: var(--side);
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
    box-shadow: 0 6px 24px rgb(0 0 0/18%);
  }
  .launcher[aria-expanded='true'] {
    padding: 16px;
  }
  .launcher[aria-expanded='true'] span {
    display: none;
  }
  dialog.panel {
    color: inherit;
    position: fixed;
    z-index: var(--signpost-z, 2147483000);
    inset: auto;
    bottom: calc(var(--low) + 64px);
    inset-inline: var(--side);
    width: var(--signpost-width, 420px);
    max-width: calc(100vw - 40px);
    height: var(--signpost-height, 680px);
    max-height: calc(100dvh - 108px);
    min-height: 0;
    margin: 0;
    padding: 0;
    box-shadow: 0 16px 56px rgb(0 0 0/22%);
  }
  dialog .log {
    overscroll-behavior: contain;
  }
  dialog:not([open]) {
    display: none;
  }
  dialog:modal {
    inset: var(--visible-top, 0) 0 auto;
    width: 100vw;
    max-width: none;
    height: var(--visible-height, 100dvh);
    max-height: none;
    border: 0;
    border-radius: 0;
    padding-top: env(safe-area-inset-top);
  }
  @media (max-width: 599px) {
    .launcher {
      width: 56px;
      min-height: 56px;
      padding: 15px;
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
`;
