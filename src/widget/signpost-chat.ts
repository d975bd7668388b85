import { html, nothing, type TemplateResult } from 'lit/html.js';
import { announcements } from './announcements.ts';
import { createAnnouncer } from './announcer.ts';
import { type ChatConnection, connectChat } from './chat-connection.ts';
import { type ChatHost, createHandlers } from './chat-handlers.ts';
import type { ChatEvent, ChatState } from './chat-state.ts';
import { codePoints } from './code-points.ts';
import { openLocalStorage } from './conversation-storage.ts';
import { DrawnElement } from './drawn-element.ts';
import { distanceFromEndPx, fitToViewport, openPanel, revealQuote, scrollToTurn } from './panel-layout.ts';
import { parseSuggestions } from './parse-suggestions.ts';
import { createPictureShelf, loadOrNull } from './picture-loading.ts';
import { readsWhole } from './preferences.ts';
import { CHAT_STYLES } from './styles/chat-styles.ts';
import { createThemeCheck } from './theme-check.ts';
import { renderChat } from './view/render-panel.ts';
import { type Display, NOTHING_ON_SHOW } from './view/view.ts';
import { leavesPage, webAddress } from './web-address.ts';
import { ENGLISH, type Wording, wordingLanguage, wordingOf } from './wording.ts';

const ANNOUNCEMENT_SPACING_MS = 1_000;
/** The service's own limit unless its owner has set another. */
const MAX_QUESTION_LENGTH = 1_000;
const NEAR_END_PX = 40;
const ATTRIBUTES = 'api guide mode heading greeting suggestions lang theme max-length open'.split(' ');
const DARK = matchMedia('(prefers-color-scheme: dark)');

/**
 * `<signpost-chat>`: the chat, in the page (`mode="inline"`) or behind a launcher (`mode="launcher"`).
 *
 * Attributes: `api` (the service's URL; the script's own origin without it), `guide`, `mode`, `heading`, `greeting`,
 * `suggestions` (JSON list, or texts with `|` between), `lang`, `theme` (`light` or `dark`; the page's own without it),
 * `max-length` (of a question, in code points).
 * Composed events: `signpost-open`, `signpost-close`, `signpost-answer` `{status, citationCount}`, `signpost-problem`
 * `{kind}`; none carries what a visitor wrote. A page that changes its colours sends `signpost-restyle`.
 */
export class SignpostChat extends DrawnElement {
  /** Where the script came from: set by signpost-chat.define. */
  static defaultApi: string | null = null;
  /** Loads a file of the widget by its name, as `es` or `pictures`: set by signpost-chat.define. Null: there is none. */
  static loadPart: (name: string) => Promise<unknown> = async () => null;
  static observedAttributes = ATTRIBUTES;

  protected readonly css = CHAT_STYLES;
  #chat: ChatConnection | null = null;
  #wording: Wording = ENGLISH;
  /** The language that was asked for: `#wording` is in English where its file could not be loaded. */
  #language = 'en';
  #display: Display = { ...NOTHING_ON_SHOW, isWhole: readsWhole(openLocalStorage()) };
  readonly #shelf = createPictureShelf({
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
    window.addEventListener('storage', this.#onStorage);
    window.addEventListener('pagehide', this.#handlers.leave);
    window.visualViewport?.addEventListener('resize', this.#onViewport);
    DARK.addEventListener('change', this.#onScheme);
    this.addEventListener('signpost-restyle', this.#onScheme);
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#onStorage);
    window.removeEventListener('pagehide', this.#handlers.leave);
    window.visualViewport?.removeEventListener('resize', this.#onViewport);
    DARK.removeEventListener('change', this.#onScheme);
    this.#handlers.leave();
    this.#chat?.session.stop();
    this.#announcer.dispose();
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
    return renderChat(
      {
        wording: this.#wording,
        state: this.#connection().session.state(),
        display: this.#display,
        on: this.#handlers,
        heading: this.getAttribute('heading') ?? strings.heading,
        greeting: this.getAttribute('greeting') ?? strings.greeting,
        suggestions: parseSuggestions(this.getAttribute('suggestions')),
        maxQuestionLength: this.#maxQuestionLength,
        pictures: this.#shelf.pictures(),
        isLauncher: this.#isLauncher,
        isOpen: this.open,
        resolve: (url) => webAddress(url, this.#api()),
        leavesPage: (url) => leavesPage(url, location.href),
      },
      this.#announcement,
    );
  }

  protected drawn(): void {
    if (!this.#hasCheckedTheme) this.#onScheme();
    if (this.#isLauncher && this.open !== this.#wasOpen) this.#moveDialog();
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

  get #isLauncher(): boolean {
    return this.getAttribute('mode') === 'launcher';
  }

  get #maxQuestionLength(): number {
    return Number(this.getAttribute('max-length')) || MAX_QUESTION_LENGTH;
  }

  #api(): string {
    const api = new URL(this.getAttribute('api') ?? SignpostChat.defaultApi ?? '/', document.baseURI);
    if (!api.pathname.endsWith('/')) api.pathname += '/';
    return api.href;
  }

  #connection(): ChatConnection {
    if (this.#chat) return this.#chat;
    const chat = connectChat(this.#api(), this.getAttribute('guide'), (event, state) => this.#onChange(event, state));
    this.#chat = chat;
    this.#display = { ...NOTHING_ON_SHOW, isWhole: this.#display.isWhole };
    void this.updateComplete.then(() => this.#write(chat.session.draft()));
    void chat.session.restore();
    return chat;
  }

  #host(): ChatHost {
    const { session, client } = this.#connection();
    return {
      session,
      client,
      display: this.#display,
      strings: this.#wording.strings,
      maxQuestionLength: this.#maxQuestionLength,
      typed: () => this.#find<HTMLTextAreaElement>('#question')?.value ?? '',
      write: (text) => this.#write(text),
      show: (change) => this.#show(change),
      announce: (text) => this.#announcer.announce(text),
      focus: (selector) => void this.updateComplete.then(() => this.#find(selector)?.focus()),
      resolve: (url) => webAddress(url, this.#api()),
      scrollToEnd: () => this.#find('#log')?.scrollTo({ top: Number.MAX_SAFE_INTEGER }),
      noticeScroll: () => this.#noticeScroll(),
      isLauncher: () => this.#isLauncher,
      coversPage: () => this.#find('dialog')?.matches(':modal') ?? false,
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
    if (event.type === 'answer-failed') this.#emit('signpost-problem', { kind: event.problem.kind });
    if (event.type === 'answer-event' && event.event.type === 'answer-end') {
      const citationCount = state.turns.find(({ messageId }) => messageId === event.messageId)?.citations.length ?? 0;
      this.#emit('signpost-answer', { status: event.event.status, citationCount });
    }
    void this.#shelf.fetchFor(state, this.#connection().client, this.getAttribute('guide'));
    this.requestUpdate();
  }

  #emit(name: string, detail: Readonly<Record<string, string | number>> = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #moveDialog(): void {
    const dialog = this.#find<HTMLDialogElement>('dialog');
    if (!dialog) return;
    this.#wasOpen = this.open;
    if (this.open) {
      openPanel(dialog);
      this.#find('#question')?.focus();
      this.#emit('signpost-open');
    } else {
      dialog.close();
      this.#find('#launcher')?.focus();
      this.#emit('signpost-close');
    }
  }

  #noticeScroll(): void {
    const log = this.#find('#log');
    if (log && this.#display.hasUnseen && distanceFromEndPx(log) <= NEAR_END_PX) this.#show({ hasUnseen: false });
  }

  readonly #onStorage = (event: StorageEvent): void => {
    if (event.key === this.#chat?.storageKey) void this.#chat.session.catchUp();
  };

  readonly #onScheme = (): void => {
    this.#hasCheckedTheme = true;
    this.#checkTheme();
  };

  readonly #onViewport = (): void => {
    const dialog = this.#find('dialog');
    if (dialog && window.visualViewport) fitToViewport(dialog, window.visualViewport);
  };
}
