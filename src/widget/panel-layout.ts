const SMALL = '(max-width: 599px), (max-height: 499px)';
const MARGIN_PX = 16;

/**
 * Opens the panel: over the whole of a small screen as a modal dialog (the browser then keeps focus in it and the page
 * behind it inert), beside the page otherwise, where it leaves the focus alone.
 */
export function openPanel(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  if (matchMedia(SMALL).matches) dialog.showModal();
  else dialog.open = true;
}

/** Keeps the composer above an on-screen keyboard, which covers a full-height panel on some phones. */
export function fitToViewport(root: ShadowRoot, { height, offsetTop }: VisualViewport): void {
  const style = root.querySelector('dialog')?.style;
  style?.setProperty('--visible-height', `${Math.round(height)}px`);
  style?.setProperty('--visible-top', `${Math.round(offsetTop)}px`);
}

/** How far the end of a scrolled box lies below what can be seen, in CSS pixels. */
export const distanceFromEndPx = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number =>
  scrollHeight - scrollTop - clientHeight;

/** Brings a turn's question to the top of the log, without moving the page around the chat. */
export function scrollToTurn(log: HTMLElement, messageId: string): void {
  const turn = [...log.querySelectorAll<HTMLElement>('.turn')].find(({ dataset }) => dataset['message'] === messageId);
  if (turn) log.scrollTop += turn.getBoundingClientRect().top - log.getBoundingClientRect().top;
}

/** Scrolls a long passage to its quoted words, and the log as far as the passage needs to be seen. */
export function revealQuote(log: HTMLElement): void {
  const passage = log.querySelector<HTMLElement>('.passage');
  const quote = passage?.querySelector('blockquote');
  const mark = quote?.querySelector('mark');
  if (!passage || !quote || !mark) return;
  quote.scrollTop += mark.getBoundingClientRect().top - quote.getBoundingClientRect().top;
  const hiddenPx = passage.getBoundingClientRect().bottom - log.getBoundingClientRect().bottom;
  if (hiddenPx > 0) log.scrollTop += hiddenPx + MARGIN_PX;
}
