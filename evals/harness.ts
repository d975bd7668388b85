import type { Ask } from '../src/answer/ports.ts';
import type { EngineName } from '../src/domain/answer.ts';
import type { ConversationId } from '../src/domain/conversation.ts';
import type { Passage } from '../src/domain/guide.ts';
import type { GuideUnderTest, Supports } from './graders/grader.ts';

/** A Markdown guide to be asked; `file` names it in messages. */
export type GuideSource = { readonly file: string; readonly text: string };

/** Signpost over one guide, in memory. */
export type Harness = {
  readonly ask: Ask;
  readonly guide: GuideUnderTest;
  readonly supports: Supports;
  /** The passages that retrieval ranked for the newest turn of a conversation; null when it can't be seen. */
  readonly rankingOf: (conversation: ConversationId) => Promise<readonly Passage[] | null>;
  readonly close: () => Promise<void>;
};

export type OpenHarness = (guide: GuideSource, engine: EngineName) => Promise<Harness>;
