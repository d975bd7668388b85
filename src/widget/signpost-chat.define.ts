import { importPinned, type PinnedFile } from './import-pinned.ts';
import { SignpostChat } from './signpost-chat.ts';

/** What is loaded on demand, by the name that the element gives it: put in by scripts/build-widget.ts. */
declare const WIDGET_PARTS: Readonly<Record<string, PinnedFile>>;

// A module runs once however often it is asked for; another version may have defined the element already.
SignpostChat.defaultApi = new URL('.', import.meta.url).href;
SignpostChat.loadPart = async (name) => {
  const part = WIDGET_PARTS[name];
  return part ? importPinned(part, import.meta.url) : null;
};
if (!customElements.get('signpost-chat')) customElements.define('signpost-chat', SignpostChat);
