import type { ChatState, ChatTurn } from './chat-state.ts';
import type { PictureKit, Pictures } from './pictures/picture-kit.ts';
import type { SignpostClient } from './signpost-client.ts';

type PictureModule = {
  createPictures(kit: PictureKit, guide: string, body: unknown): Pictures | null;
};

/** A file of the widget, or null where it can't be had: the chat goes on without it. */
export async function loadOrNull(file: Promise<unknown>): Promise<unknown> {
  try {
    return await file;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

type ShelfDeps = {
  readonly loadPart: (name: string) => Promise<unknown>;
  readonly kit: PictureKit;
  adopt(css: string): void;
};

/** Gets the pictures of a guide, their file and the guide's facts together, with the first question, so that a picture is there when its answer ends. */
export function createPictureShelf({ loadPart, kit, adopt }: ShelfDeps) {
  let pictures: Pictures | null = null;
  let askedOf: SignpostClient | null = null;

  return {
    /** Null until they are there, and where they can't be had. */
    pictures: () => pictures,
    /** `named`: the guide that the page names; without it, the one that an answer cites. */
    async fetchFor({ turns }: ChatState, client: SignpostClient, named: string | null): Promise<void> {
      const guide = turns.length > 0 ? (named ?? turns.find(isCited)?.citations[0]?.guide) : undefined;
      if (askedOf === client || guide === undefined) return;
      askedOf = client;
      const [part, fetched] = await Promise.all([loadOrNull(loadPart('pictures')), client.guide(guide)]);
      if (askedOf !== client || !isPictureModule(part) || !fetched.ok) return;
      pictures = part.createPictures(kit, guide, fetched.body);
      if (pictures) adopt(pictures.css);
      kit.redraw();
    },
  };
}

const isCited = ({ citations }: ChatTurn): boolean => citations.length > 0;

/** The file's integrity was checked: it holds what it was built with. */
const isPictureModule = (part: unknown): part is PictureModule =>
  typeof part === 'object' && part !== null && 'createPictures' in part;
