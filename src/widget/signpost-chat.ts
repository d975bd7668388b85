import { html, nothing, type TemplateResult } from 'lit/html.js';
import { announcements } from './announcements.ts';
import { createAnnouncer } from './announcer.ts';
import { type ChatAttributes, OBSERVED, readAttributes } from './chat-attributes.ts';
import { type ChatConnection, connectChat } from './chat-connection.ts';
import { type ChatHost, createHandlers } from './chat-handlers.ts';
import type { ChatEvent, ChatState } from './chat-state.ts';
import { codePoints } from './code-points.ts';
import { DrawnElement } from './drawn-element.ts';
import { createDrawnPanel } from './drawn-panel.ts';
import { createGuideShelf, loadOrNull } from './guide-shelf.ts';
import { openLocalStorage } from './local-storage.ts';
import { type PageEvent, pageEvent } from './page-events.ts';
import { watchPage } from './page-watch.ts';
import { distanceFromEndPx, fitToViewport, openPanel, revealQuote, scrollToTurn } from './panel-layout.ts';
import { readsWhole } from './preferences.ts';
import { CHAT_STYLES } from './styles/chat-styles.ts';
import { createThemeCheck } from './theme-check.ts';
import { renderChat } from './view/render-panel.ts';
import { type Display, NOTHING_ON_SHOW } from './view/view.ts';
import { addressWithin, leavesPage } from './web-address.ts';
import { ENGLISH, type Wording, wordingLanguage, wordingOf } from './wording.ts';

const ANNOUNCEMENT_SPACING_MS = 1_000;
const NEAR_END_PX = 40;

/**
 * `<signpost-chat>`: the chat, in the page (`mode="inline"`) or behind a launcher (`mode="launcher"`).
 *
 * Attributes: `api` (the service's URL; the script's own origin without it), `guide`, `mode`, `position` (`start` or
 * `end`), `heading`, `greeting`, `suggestions` (JSON list, or texts with `|` between; the guide's own without it), `lang`,
 * `theme` (`light` or `dark`; the page's own without it), `privacy` (a page to link to), `max-length` (of a question, in
 * code points).
 * Composed events: `signpost-open`, `signpost-close`, `signpost-answer` `{status, citationCount}`, `signpost-problem`
 * `{kind}`; none carries what a visitor wrote. A page that changes its colours sends `signpost-restyle`.
 */
export class SignpostChat extends DrawnElement {
  /** Where the script came from: set by signpost-chat.define. */
  static defaultApi: string | null = null;
  /** Loads a file of the widget by its name, as `es` or `pictures`: set by signpost-chat.define. Null: there is none. */
  static loadPart: (name: string) => Promise<unknown> = async () => null;
  static observedAttributes = OBSERVED;

  protected readonly css = CHAT_STYLES;
  #chat: ChatConnection | null = null;
  #wording: Wording = ENGLISH;
  /** The language that was asked for: `#wording` is in English where its file could not be loaded. */
  #language = 'en';
  #display: Display = { ...NOTHING_ON_SHOW, isWhole: readsWhole(openLocalStorage()) };
  readonly #shelf = createGuideShelf({
    loadPart: (name) => SignpostChat.loadPart(name),
    adopt: (css) => this.adopt(css),
    kit: {
      html,
      nothing,
      storage: openLocalStorage(),
      wording: () => this.#wording,
      ask: (question) => this.#handlers.ask(question),
      redraw: () => this.requestUpdate(),
    },
  });
  readonly #checkTheme = createThemeCheck(this.root, this);
  readonly #panel = createDrawnPanel(this.root);
  #hasCheckedTheme = false;
  #announcement = '';
  /** The turn to bring to the top with the next drawing. */
  #scrollTo: string | null = null;
  /** Whether the next drawing adds to an answer. */
  #hasArrived = false;
  #shown: Display = NOTHING_ON_SHOW;
  readonly #announcer = createAnnouncer((text) => this.#speak(text), ANNOUNCEMENT_SPACING_MS);
  readonly #handlers = createHandlers(() => this.#host());
  #wasOpen = false;
  /** Put back into a page while it was open. */
  #isBack = false;
  #unwatch = (): void => undefined;

  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(isOpen: boolean) {
    this.toggleAttribute('open', isOpen);
  }

  /** Asks a question as if the visitor had. */
  ask(question: string): void {
    if (this.#isLauncher) this.open = true;
    void this.updateComplete.then(() => this.#handlers.ask(question));
  }

  show(): void {
    this.open = true;
  }

  hide(): void {
    this.open = false;
  }

  newConversation(): void {
    this.#connection().session.startNew();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scrollTo = this.#chat?.session.state().turns.at(-1)?.messageId ?? null;
    this.#unwatch = watchPage(this, {
      stored: (key) => {
        if (key === this.#chat?.storageKey) void this.#chat.session.catchUp();
      },
      left: this.#handlers.leave,
      resized: (viewport) => fitToViewport(this.root, viewport),
      restyled: this.#onRestyle,
    });
  }

  disconnectedCallback(): void {
    this.#unwatch();
    // The browser takes a removed dialog off the page's top layer, but leaves it marked as open.
    this.#find('dialog')?.removeAttribute('open');
    this.#isBack = this.#wasOpen;
    this.#wasOpen = false;
    queueMicrotask(() => {
      if (this.isConnected) return; // the page has only moved the chat
      this.#handlers.leave();
      this.#chat?.session.interrupt();
      this.#announcer.dispose();
    });
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if ((name === 'api' || name === 'guide') && before !== after) {
      this.#chat?.session.stop();
      this.#chat = null;
    }
    if (name === 'theme') this.#hasCheckedTheme = false;
    super.attributeChangedCallback(name, before, after);
  }

  /** The first drawing waits for the page's language, so that no other is seen before. */
  protected async prepare(): Promise<void> {
    const wanted = wordingLanguage(this.lang || this.parentElement?.closest<HTMLElement>('[lang]')?.lang || 'en');
    if (wanted === this.#language) return;
    this.#language = wanted;
    this.#wording = wordingOf(wanted, wanted === 'en' ? null : await loadOrNull(SignpostChat.loadPart(wanted)));
  }

  protected render(): TemplateResult {
    const { strings } = this.#wording;
    const card = this.#shelf.card();
    const { api, guide, heading, greeting, suggestions, privacyUrl, maxQuestionLength, isLauncher } = this.#attributes;
    return renderChat(
      {
        wording: this.#wording,
        state: this.#connection().session.state(),
        display: this.#display,
        on: this.#handlers,
        heading: heading ?? strings.heading,
        greeting: greeting ?? strings.greeting,
        suggestions: suggestions ?? card?.suggestions ?? [],
        card,
        guideUrl: addressWithin(`/guide/${guide}`, api),
        privacyUrl,
        maxQuestionLength,
        pictures: this.#shelf.pictures(),
        isLauncher,
        isOpen: this.open,
        resolve: (url) => addressWithin(url, api),
        leavesPage: (url) => leavesPage(url, location.href),
      },
      this.#announcement,
    );
  }

  protected drawn(): void {
    if (!this.#hasCheckedTheme) this.#onRestyle();
    if (this.#isLauncher && this.open !== this.#wasOpen) this.#moveDialog();
    if (this.open || !this.#isLauncher) void this.#shelf.meet(this.#connection().client, this.#attributes.guide);
    const log = this.#find('#log');
    if (!log) return;
    if (this.#scrollTo !== null) scrollToTurn(log, this.#scrollTo);
    else if (this.#hasArrived && distanceFromEndPx(log) > NEAR_END_PX) this.#show({ hasUnseen: true });
    this.#scrollTo = null;
    this.#hasArrived = false;
    const { openCitation, passages } = this.#display;
    if (openCitation !== this.#shown.openCitation || passages !== this.#shown.passages) revealQuote(log);
    this.#shown = this.#display;
  }

  get #attributes(): ChatAttributes {
    return readAttributes(this, SignpostChat.defaultApi);
  }

  get #isLauncher(): boolean {
    return this.#attributes.isLauncher;
  }

  #connection(): ChatConnection {
    if (this.#chat) return this.#chat;
    const { api, guide } = this.#attributes;
    const chat = connectChat(api, guide, (event, state) => this.#onChange(event, state));
    this.#chat = chat;
    this.#display = { ...NOTHING_ON_SHOW, isWhole: this.#display.isWhole };
    void this.updateComplete.then(() => this.#write(chat.session.draft()));
    void chat.session.restore();
    return chat;
  }

  #host(): ChatHost {
    const { session, client } = this.#connection();
    const { api, maxQuestionLength } = this.#attributes;
    return {
      ...this.#panel,
      session,
      client,
      display: this.#display,
      strings: this.#wording.strings,
      maxQuestionLength,
      write: (text) => this.#write(text),
      show: (change) => this.#show(change),
      announce: (text) => this.#announcer.announce(text),
      focus: (selector) => void this.updateComplete.then(() => this.#find(selector)?.focus()),
      resolve: (url) => addressWithin(url, api),
      noticeScroll: () => this.#noticeScroll(),
      isLauncher: () => this.#isLauncher,
      isOpen: () => this.open,
      setOpen: (isOpen) => {
        this.open = isOpen;
      },
    };
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.root.querySelector<Found>(selector);
  }

  #show(change: Partial<Display>): void {
    this.#display = { ...this.#display, ...change };
    this.requestUpdate();
  }

  #speak(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  #write(text: string): void {
    const box = this.#find<HTMLTextAreaElement>('#question');
    if (!box) return;
    box.value = text;
    this.#show({ questionLength: codePoints(text) });
  }

  #onChange(event: ChatEvent, state: ChatState): void {
    if (event.type === 'answer-stopped' || event.type === 'conversation-cleared') this.#announcer.silence();
    for (const text of announcements(event, state, this.#wording, this.#display.isWhole))
      this.#announcer.announce(text);
    if (event.type === 'question-asked' || event.type === 'question-retried') this.#scrollTo = event.messageId;
    if (event.type === 'answer-event') this.#hasArrived = true;
    if (event.type === 'conversation-restored') this.#scrollTo = state.turns.at(-1)?.messageId ?? null;
    const told = pageEvent(event, state);
    if (told) this.#emit(told);
    void this.#shelf.fetchFor(state, this.#connection().client, this.getAttribute('guide'));
    this.requestUpdate();
  }

  #emit({ name, detail }: PageEvent): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #moveDialog(): void {
    const dialog = this.#find<HTMLDialogElement>('dialog');
    if (!dialog) return;
    const isBack = this.#isBack;
    this.#isBack = false;
    this.#wasOpen = this.open;
    if (this.open) {
      openPanel(dialog);
      if (isBack) return;
      this.#find('#question')?.focus();
      this.#emit({ name: 'signpost-open', detail: {} });
    } else {
      dialog.close();
      this.#find('#launcher')?.focus();
      this.#emit({ name: 'signpost-close', detail: {} });
    }
  }

  #noticeScroll(): void {
    const log = this.#find('#log');
    if (log && this.#display.hasUnseen && distanceFromEndPx(log) <= NEAR_END_PX) this.#show({ hasUnseen: false });
  }

  readonly #onRestyle = (): void => {
    this.#hasCheckedTheme = true;
    this.#checkTheme();
  };
}
