const NARROW = '(max-width: 599px)';

/**
 * Opens the panel: over the whole of a narrow screen as a modal dialog (the browser then keeps focus in it and the page
 * behind it inert), beside the page otherwise.
 */
export function openPanel(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  if (matchMedia(NARROW).matches) dialog.showModal();
  else dialog.show();
}

/** Keeps the composer above an on-screen keyboard, which covers a full-height panel on some phones. */
export function fitToViewport(dialog: HTMLElement, viewport: VisualViewport): void {
  dialog.style.setProperty('--visible-height', `${Math.round(viewport.height)}px`);
}

/** How far the end of a scrolled box lies below what can be seen, in CSS pixels. */
export const distanceFromEndPx = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number =>
  scrollHeight - scrollTop - clientHeight;
