import { fetchPinned, importPinned, type PinnedFile } from '../import-pinned.ts';
import { LOADER_CSS } from './loader-css.ts';
import { loaderWords } from './loader-words.ts';

/** The app that defines `<signpost-chat>`: put in by scripts/build-widget.ts. */
declare const WIDGET_APP: PinnedFile;

/** How long a busy page may keep a chat that stands in it waiting. */
const IDLE_MS = 1_000;
const SIGNPOST = 'M11 2h2v2h6l3 3-3 3h-6v2h6v6H5l-3-3 3-3h6v-2H5V4h6zM11 19h2v4h-2z';
const { currentScript } = document;
const base = currentScript instanceof HTMLScriptElement ? currentScript.src : document.baseURI;

let app: Promise<unknown> | null = null;
let failures = 0;
let isFetched = false;

/** Runs the app, which takes over every chat of the page. After a failure the next call tries again. */
function run(): Promise<unknown> {
  const [name, integrity] = WIDGET_APP;
  // A module that failed once stays failed under its address.
  app ??= importPinned([failures > 0 ? `${name}?${failures}` : name, integrity], base).catch((error: unknown) => {
    app = null;
    failures += 1;
    throw error;
  });
  return app;
}

function fetchAhead(): void {
  if (!isFetched) fetchPinned(WIDGET_APP, base);
  isFetched = true;
}

function prepare(chat: Element): void {
  if (chat.shadowRoot) return;
  const root = chat.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOADER_CSS);
  root.adoptedStyleSheets = [sheet];
  if (chat.getAttribute('mode') === 'launcher') drawLauncher(chat, root);
  if (!needsApp(chat)) return;
  fetchAhead();
  whenIdle(() => runFor(chat, root));
}

/** The page's own work goes first. Safari has no idle callback. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: IDLE_MS });
  else setTimeout(run);
}

const needsApp = (chat: Element): boolean =>
  chat.getAttribute('mode') !== 'launcher' || chat.hasAttribute('open') || chat.getAttribute('loading') === 'eager';

const wordsFor = (chat: Element) => loaderWords(chat.closest<HTMLElement>('[lang]')?.lang ?? '');

function drawLauncher(chat: Element, root: ShadowRoot): void {
  const words = wordsFor(chat);
  const heading = chat.getAttribute('heading') ?? words.heading;
  const button = document.createElement('button');
  button.className = 'launcher';
  button.id = 'launcher';
  button.setAttribute('part', 'launcher');
  button.ariaLabel = `${heading}, ${words.ai}`;
  button.ariaExpanded = 'false';
  button.dir = words.isRightToLeft ? 'rtl' : 'ltr'; // not that of the page, which decides its side
  button.append(picture(), text(heading));
  button.onpointerenter = button.onfocus = fetchAhead;
  button.onclick = () => {
    chat.setAttribute('open', '');
    button.ariaBusy = 'true';
    runFor(chat, root);
  };
  root.append(button);
}

function runFor(chat: Element, root: ShadowRoot): void {
  run().catch(() => {
    // Whatever kept the file away, a visitor can only try again; what the page offers without the chat stays there.
    const button = root.querySelector('button') ?? document.createElement('button');
    button.ariaBusy = button.ariaLabel = null;
    button.classList.add('failed');
    button.replaceChildren(text(wordsFor(chat).failed));
    button.onclick = () => runFor(chat, root);
    root.replaceChildren(document.createElement('slot'), button);
  });
}

function text(words: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = words;
  return span;
}

function picture(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.ariaHidden = 'true';
  path.setAttribute('d', SIGNPOST);
  svg.append(path);
  return svg;
}

// A page may add its chat after this script has run.
const prepareAll = () => {
  for (const chat of document.querySelectorAll('signpost-chat:not(:defined)')) prepare(chat);
};
prepareAll();
const added = new MutationObserver(prepareAll);
added.observe(document, { childList: true, subtree: true });
void customElements.whenDefined('signpost-chat').then(() => added.disconnect());
