import type { html, nothing, TemplateResult } from 'lit/html.js';
import type { ChatTurn } from '../chat-state.ts';
import type { PictureStrings } from '../strings/strings.ts';
import type { Wording } from '../wording.ts';

/** What the pictures are given by the app that loads them: they are a file of their own and hold no second Lit. */
export type PictureKit = {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  /** Null where the browser keeps nothing. */
  readonly storage: Storage | null;
  wording(): Wording;
  ask(question: string): void;
  redraw(): void;
};

/** What every picture is drawn with. */
export type Pencil = PictureKit & { readonly strings: PictureStrings };

/** The pictures of one guide. */
export type Pictures = {
  readonly css: string;
  /** What to show with a turn of a chat; nothing for most. */
  draw(turn: ChatTurn, turns: readonly ChatTurn[]): readonly TemplateResult[];
};
