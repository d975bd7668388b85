import type { Ask } from '../src/answer/ports.ts';
import type { EngineName } from '../src/domain/answer.ts';
import type { Passage } from '../src/domain/guide.ts';
import type { GuideUnderTest, Supports } from './graders/grader.ts';

/** A Markdown guide to be asked; `file` names it in messages. */
export type GuideSource = { readonly file: string; readonly text: string };

/** Signpost over one guide, in memory. */
export type Harness = {
  readonly ask: Ask;
  readonly guide: GuideUnderTest;
  readonly supports: Supports;
  /** What retrieval offered for the question that is being asked with this signal; null when it was not seen. */
  readonly rankedFor: (signal: AbortSignal) => readonly Passage[] | null;
  readonly close: () => Promise<void>;
};

export type OpenHarness = (guide: GuideSource, engine: EngineName) => Promise<Harness>;
