import type { Feedback } from '../../domain/conversation.ts';
import type { ChatState } from '../chat-state.ts';
import type { GuideCard } from '../guide-card.ts';
import type { Pictures } from '../pictures/picture-kit.ts';
import type { ProblemAction } from '../problem.ts';
import type { Wording } from '../wording.ts';

/** Which chip of which sentence is open; at most one in a chat. */
export type OpenCitation = { readonly messageId: string; readonly claimIndex: number; readonly number: number };

/** One name for one chip of a chat. */
export const chipName = ({ messageId, claimIndex, number }: OpenCitation): string =>
  `${messageId} ${claimIndex} ${number}`;

/** What is on show apart from the conversation itself. */
export type Display = {
  readonly openCitation: OpenCitation | null;
  /** Bodies of `GET /passages/:id` by passage id, as far as they have been fetched. */
  readonly passages: ReadonlyMap<string, unknown>;
  /** The turn whose visitor is being asked what was wrong. */
  readonly reasonsFor: string | null;
  /** The turns that were just rated or copied, with what to say about it. */
  readonly notes: ReadonlyMap<string, string>;
  readonly isShowingOptions: boolean;
  readonly isConfirmingDelete: boolean;
  /** Deleted for the eye; there is still time to take it back. */
  readonly isDeleting: boolean;
  /** The visitor wants no answer in parts. */
  readonly isWhole: boolean;
  /** What is typed was not sent, because it seems to hold contact details. */
  readonly asksAboutPersonal: boolean;
  /** One line above the composer: deleted, could not be deleted. */
  readonly notice: string | null;
  /** In code points. */
  readonly questionLength: number;
  /** Whether something of an answer has arrived below what can be seen. */
  readonly hasUnseen: boolean;
};

export const NOTHING_ON_SHOW: Display = {
  openCitation: null,
  passages: new Map(),
  reasonsFor: null,
  notes: new Map(),
  isShowingOptions: false,
  isConfirmingDelete: false,
  isDeleting: false,
  isWhole: false,
  asksAboutPersonal: false,
  notice: null,
  questionLength: 0,
  hasUnseen: false,
};

/** What a visitor can do; the element carries it out. */
export type Handlers = {
  ask(question: string): void;
  submit(): void;
  typed(): void;
  key(event: KeyboardEvent): void;
  escape(event: KeyboardEvent): void;
  stop(): void;
  act(action: ProblemAction, messageId: string): void;
  toggleCitation(citation: OpenCitation): void;
  closeCitation(): void;
  rate(messageId: string, rating: Feedback['rating']): void;
  sendReasons(messageId: string, reasons: Feedback['reasons'], comment: string): void;
  copy(messageId: string): void;
  startNew(): void;
  confirmDelete(isAsking: boolean): void;
  delete(): void;
  undoDelete(): void;
  /** Asks what is typed, whatever it holds. */
  sendAnyway(): void;
  changeQuestion(): void;
  toggleOptions(): void;
  setWhole(isWhole: boolean): void;
  download(): void;
  /** The page is being left: what was put off is done now. */
  leave(): void;
  restore(): void;
  jump(): void;
  scrolled(): void;
  /** A link into the guide was followed, perhaps to a place on this very page. */
  followed(): void;
  hide(): void;
  toggle(): void;
};

/** All that the parts of the chat are drawn from: they read this and hold no state of their own. */
export type View = {
  readonly wording: Wording;
  readonly state: ChatState;
  readonly display: Display;
  readonly on: Handlers;
  readonly heading: string;
  readonly greeting: string;
  readonly suggestions: readonly string[];
  /** Null until it has been fetched, and where the page names no guide. */
  readonly card: GuideCard | null;
  readonly guideUrl: string | null;
  /** What the site says about privacy; null when it names no page. */
  readonly privacyUrl: string | null;
  /** In code points. */
  readonly maxQuestionLength: number;
  /** Null until they have been loaded. */
  readonly pictures: Pictures | null;
  readonly isLauncher: boolean;
  readonly isOpen: boolean;
  /** The absolute link of a citation; null when it doesn't lead to the service. */
  resolve(url: string): string | null;
  /** Whether a link leads elsewhere than to the page that holds the chat. */
  leavesPage(url: string): boolean;
};
