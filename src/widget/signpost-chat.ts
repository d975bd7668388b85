import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { announcements } from './announcements.ts';
import { createAnnouncer } from './announcer.ts';
import { type ChatConnection, connectChat } from './chat-connection.ts';
import { type ChatHost, createHandlers } from './chat-handlers.ts';
import type { ChatEvent, ChatState } from './chat-state.ts';
import { distanceFromEndPx, fitToViewport, openPanel, revealQuote, scrollToTurn } from './panel-layout.ts';
import { parseSuggestions } from './parse-suggestions.ts';
import { CHAT_STYLES } from './styles/chat-styles.ts';
import { renderChat } from './view/render-panel.ts';
import { type Display, NOTHING_ON_SHOW } from './view/view.ts';
import { leavesPage, webAddress } from './web-address.ts';
import { type Wording, wordingFor } from './wording.ts';

const ANNOUNCEMENT_SPACING_MS = 1_000;
const MAX_QUESTION_LENGTH = 2_000;
const NEAR_END_PX = 40;

/**
 * `<signpost-chat>`: the chat, in the page (`mode="inline"`) or behind a launcher (`mode="launcher"`).
 *
 * Attributes: `api` (the service's URL; the script's own origin without it), `guide`, `mode`, `heading`, `greeting`,
 * `suggestions` (JSON list, or texts with `|` between), `lang`, `theme` (`light` or `dark`; the page's own without it).
 * Composed events: `signpost-open`, `signpost-close`, `signpost-answer` `{status, citationCount}`, `signpost-problem`
 * `{kind}`; none carries what a visitor wrote.
 */
export class SignpostChat extends LitElement {
  /** Where the script came from: set by signpost-chat.define. */
  static defaultApi: string | null = null;
  static override styles = CHAT_STYLES;
  static override properties = {
    api: {},
    guide: {},
    mode: { reflect: true },
    heading: {},
    greeting: {},
    suggestions: {},
    lang: {},
    theme: { reflect: true },
    open: { type: Boolean, reflect: true },
  };

  declare api: string | null;
  declare guide: string | null;
  declare mode: string;
  declare heading: string | null;
  declare greeting: string | null;
  declare suggestions: string | null;
  declare lang: string;
  declare theme: string | null;
  declare open: boolean;

  #chat: ChatConnection | null = null;
  #wording: Wording = wordingFor('en');
  #display: Display = NOTHING_ON_SHOW;
  #announcement = '';
  /** The turn to bring to the top with the next drawing. */
  #scrollTo: string | null = null;
  /** Whether the next drawing adds to an answer. */
  #hasArrived = false;
  #shown: Display = NOTHING_ON_SHOW;
  readonly #announcer = createAnnouncer((text) => this.#speak(text), ANNOUNCEMENT_SPACING_MS);
  readonly #handlers = createHandlers(() => this.#host());

  constructor() {
    super();
    this.mode = 'inline';
    this.open = false;
  }

  /** Asks a question as if the visitor had. */
  ask(question: string): void {
    if (this.mode === 'launcher') this.open = true;
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
    window.visualViewport?.addEventListener('resize', this.#onViewport);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('storage', this.#onStorage);
    window.visualViewport?.removeEventListener('resize', this.#onViewport);
    this.#chat?.session.stop();
    this.#announcer.dispose();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('lang')) {
      this.#wording = wordingFor(this.lang || this.parentElement?.closest<HTMLElement>('[lang]')?.lang || 'en');
    }
    if (changed.has('api') || changed.has('guide')) {
      this.#chat?.session.stop();
      this.#chat = null;
    }
    this.#connection();
  }

  protected override render(): TemplateResult {
    const { strings } = this.#wording;
    return renderChat(
      {
        wording: this.#wording,
        state: this.#connection().session.state(),
        display: this.#display,
        on: this.#handlers,
        heading: this.heading ?? strings.heading,
        greeting: this.greeting ?? strings.greeting,
        suggestions: parseSuggestions(this.suggestions),
        maxQuestionLength: MAX_QUESTION_LENGTH,
        isLauncher: this.mode === 'launcher',
        isOpen: this.open,
        resolve: (url) => webAddress(url, this.#api()),
        leavesPage: (url) => leavesPage(url, location.href),
      },
      this.#announcement,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.mode === 'launcher') this.#moveDialog(changed.get('open') === true);
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

  #api(): string {
    const api = new URL(this.api ?? SignpostChat.defaultApi ?? '/', document.baseURI);
    if (!api.pathname.endsWith('/')) api.pathname += '/';
    return api.href;
  }

  #connection(): ChatConnection {
    if (this.#chat) return this.#chat;
    const chat = connectChat(this.#api(), this.guide, (event, state) => this.#onChange(event, state));
    this.#chat = chat;
    this.#display = NOTHING_ON_SHOW;
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
      maxQuestionLength: MAX_QUESTION_LENGTH,
      typed: () => this.#find<HTMLTextAreaElement>('#question')?.value ?? '',
      write: (text) => this.#write(text),
      show: (change) => this.#show(change),
      announce: (text) => this.#announcer.announce(text),
      focus: (selector) => void this.updateComplete.then(() => this.#find(selector)?.focus()),
      resolve: (url) => webAddress(url, this.#api()),
      scrollToEnd: () => this.#find('#log')?.scrollTo({ top: Number.MAX_SAFE_INTEGER }),
      noticeScroll: () => this.#noticeScroll(),
      isLauncher: () => this.mode === 'launcher',
      coversPage: () => this.#find('dialog')?.matches(':modal') ?? false,
      isOpen: () => this.open,
      setOpen: (isOpen) => {
        this.open = isOpen;
      },
    };
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.renderRoot.querySelector<Found>(selector);
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
    this.#show({ questionLength: text.length });
  }

  #onChange(event: ChatEvent, state: ChatState): void {
    if (event.type === 'answer-stopped' || event.type === 'conversation-cleared') this.#announcer.silence();
    for (const text of announcements(event, state, this.#wording)) this.#announcer.announce(text);
    if (event.type === 'question-asked' || event.type === 'question-retried') this.#scrollTo = event.messageId;
    if (event.type === 'answer-event') this.#hasArrived = true;
    if (event.type === 'conversation-restored') this.#scrollTo = state.turns.at(-1)?.messageId ?? null;
    if (event.type === 'answer-failed') this.#emit('signpost-problem', { kind: event.problem.kind });
    if (event.type === 'answer-event' && event.event.type === 'answer-end') {
      const citationCount = state.turns.find(({ messageId }) => messageId === event.messageId)?.citations.length ?? 0;
      this.#emit('signpost-answer', { status: event.event.status, citationCount });
    }
    this.requestUpdate();
  }

  #emit(name: string, detail: Readonly<Record<string, string | number>> = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #moveDialog(wasOpen: boolean): void {
    const dialog = this.#find<HTMLDialogElement>('dialog');
    if (!dialog) return;
    if (this.open) {
      openPanel(dialog);
      this.#find('#question')?.focus();
      this.#emit('signpost-open');
    } else if (wasOpen) {
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

  readonly #onViewport = (): void => {
    const dialog = this.#find('dialog');
    if (dialog && window.visualViewport) fitToViewport(dialog, window.visualViewport);
  };
}
