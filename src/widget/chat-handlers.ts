import type { Feedback } from '../domain/conversation.ts';
import { answerCopy } from './answer-copy.ts';
import type { ChatSession } from './chat-session.ts';
import { turnUnderWay } from './chat-state.ts';
import { codePoints } from './code-points.ts';
import type { DrawnPanel } from './drawn-panel.ts';
import { holdsContactDetails } from './personal-data.ts';
import type { SignpostClient } from './signpost-client.ts';
import type { Strings } from './strings/strings.ts';
import { chipName, type Display, type Handlers } from './view/view.ts';
import { createWholeChatHandlers } from './whole-chat-handlers.ts';

/** The element, as its handlers see it. */
export interface ChatHost extends DrawnPanel {
  readonly session: ChatSession;
  readonly client: SignpostClient;
  readonly display: Display;
  readonly strings: Strings;
  readonly maxQuestionLength: number;
  /** Replaces what is typed. */
  write(text: string): void;
  show(change: Partial<Display>): void;
  announce(text: string): void;
  /** Moves the focus once the next drawing is done. */
  focus(selector: string): void;
  resolve(url: string): string | null;
  /** Draws again when the end of the conversation came into view. */
  noticeScroll(): void;
  isLauncher(): boolean;
  setOpen(isOpen: boolean): void;
  isOpen(): boolean;
}

/** What each of the visitor's actions does. `host` is asked anew at every call: its session may have been replaced. */
export function createHandlers(host: () => ChatHost): Handlers {
  const wholeChat = createWholeChatHandlers(host);

  function ask(question: string): void {
    wholeChat.leave();
    host().show({ notice: null, openCitation: null, reasonsFor: null, isShowingOptions: false });
    void host().session.ask(question);
  }

  /** `isSure`: the visitor has seen that the question seems to hold contact details. */
  function submit(isSure: boolean): void {
    const {
      session,
      typed,
      write,
      focus,
      show,
      announce,
      strings,
      maxQuestionLength,
      hasOnScreenKeyboard,
      putKeyboardAway,
    } = host();
    const question = typed().trim();
    if (question === '' || codePoints(question) > maxQuestionLength || turnUnderWay(session.state()))
      return void focus('#question');
    if (!isSure && holdsContactDetails(question)) {
      show({ asksAboutPersonal: true });
      announce(strings.personal);
      focus('#change');
      return;
    }
    show({ asksAboutPersonal: false });
    write('');
    ask(question);
    if (hasOnScreenKeyboard()) putKeyboardAway();
    else focus('#question');
  }

  function closeCitation(): void {
    const { show, focus, display } = host();
    if (!display.openCitation) return;
    focus(`[data-chip="${chipName(display.openCitation)}"]`);
    show({ openCitation: null });
  }

  async function fetchPassage(passageId: string): Promise<void> {
    if (host().display.passages.has(passageId)) return;
    const fetched = await host().client.passage(passageId);
    if (fetched.ok) host().show({ passages: new Map(host().display.passages).set(passageId, fetched.body) });
  }

  function note(messageId: string, text: string): void {
    const { show, display } = host();
    show({ notes: new Map(display.notes).set(messageId, text) });
  }

  async function copy(messageId: string): Promise<void> {
    const { session, strings, resolve, announce } = host();
    const turn = session.state().turns.find((candidate) => candidate.messageId === messageId);
    if (!turn) return;
    let said = strings.copied;
    try {
      await navigator.clipboard.writeText(answerCopy(turn, strings.sourcesHeading, resolve));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      said = strings.copyFailed; // no clipboard here, or the visitor has refused it
    }
    note(messageId, said);
    announce(said);
  }

  async function giveFeedback(messageId: string, feedback: Feedback): Promise<void> {
    const isKept = await host().session.giveFeedback(messageId, feedback);
    note(messageId, isKept ? host().strings.thanks : host().strings.feedbackFailed);
    host().announce(isKept ? host().strings.thanks : host().strings.feedbackFailed);
  }

  return {
    ask(question) {
      ask(question);
      host().focus('#log');
    },
    submit: () => submit(false),
    sendAnyway: () => submit(true),
    changeQuestion() {
      host().show({ asksAboutPersonal: false });
      host().focus('#question');
    },
    typed() {
      const { session, typed, show } = host();
      session.saveDraft(typed());
      show({ questionLength: codePoints(typed()), notice: null, asksAboutPersonal: false });
    },
    key(event) {
      // 229: an input method is still composing, in browsers that have ended `isComposing` by then.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      submit(false);
    },
    escape(event) {
      const { display, isLauncher, isOpen, setOpen, show, focus } = host();
      if (event.key !== 'Escape' || event.isComposing) return;
      if (display.openCitation) closeCitation();
      else if (display.isShowingOptions) {
        show({ isShowingOptions: false });
        focus('#options');
      } else if (isLauncher() && isOpen()) setOpen(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    stop() {
      host().session.stop();
      host().focus('#question');
    },
    act(action, messageId) {
      const { session, write, focus } = host();
      const question = session.state().turns.find((turn) => turn.messageId === messageId)?.question;
      if (question === undefined) return;
      if (action === 'edit') {
        write(question);
        return void focus('#question');
      }
      focus('#log');
      if (action === 'retry') return void session.retry(messageId);
      session.startNew();
      ask(question);
    },
    toggleCitation(citation) {
      const { display, show, session } = host();
      const open = display.openCitation;
      if (open && chipName(open) === chipName(citation)) return closeCitation();
      show({ openCitation: citation });
      const turn = session.state().turns.find(({ messageId }) => messageId === citation.messageId);
      const passageId = turn?.citations.find(({ number }) => number === citation.number)?.passageId;
      if (passageId !== undefined) void fetchPassage(passageId);
    },
    closeCitation,
    rate(messageId, rating) {
      host().show({ reasonsFor: rating === 'not_helpful' ? messageId : null });
      void giveFeedback(messageId, { rating, reasons: [], comment: '' });
    },
    sendReasons(messageId, reasons, comment) {
      host().show({ reasonsFor: null });
      void giveFeedback(messageId, { rating: 'not_helpful', reasons: [...reasons], comment });
      host().focus('#question');
    },
    copy: (messageId) => void copy(messageId),
    ...wholeChat,
    restore: () => void host().session.restore(),
    jump() {
      host().scrollToEnd();
      host().focus('#log');
    },
    scrolled: () => host().noticeScroll(),
    followed() {
      if (host().coversPage()) host().setOpen(false);
    },
    hide: () => host().setOpen(false),
    toggle: () => host().setOpen(!host().isOpen()),
  };
}
