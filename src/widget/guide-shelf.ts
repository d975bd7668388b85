import type { ChatState, ChatTurn } from './chat-state.ts';
import { type GuideCard, guideCard } from './guide-card.ts';
import type { PictureKit, Pictures } from './pictures/picture-kit.ts';
import type { Fetched, SignpostClient } from './signpost-client.ts';

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

/** What the chat knows of its guide, fetched once: its card when the chat is shown, its pictures with a first question. */
export function createGuideShelf({ loadPart, kit, adopt }: ShelfDeps) {
  let card: GuideCard | null = null;
  let pictures: Pictures | null = null;
  let reading: Promise<Fetched> | null = null;
  let readFor: SignpostClient | null = null;
  let drawnFor: SignpostClient | null = null;

  async function read(client: SignpostClient, guide: string): Promise<Fetched> {
    if (readFor !== client) reading = null;
    readFor = client;
    reading ??= client.guide(guide);
    const fetched = await reading;
    if (!fetched.ok) reading = null; // the next who needs it tries again
    return fetched;
  }

  return {
    /** Both null until they are there, and where they can't be had. */
    card: () => card,
    pictures: () => pictures,
    /** Called with every drawing of a chat that can be seen. `named`: the guide that the page names. */
    async meet(client: SignpostClient, named: string | null): Promise<void> {
      if (named === null || readFor === client) return;
      card = pictures = null;
      const fetched = await read(client, named);
      if (readFor !== client) return;
      card = fetched.ok ? guideCard(fetched.body) : null;
      kit.redraw();
    },
    /** So that a picture is there when its answer ends. Without a named guide, it is the one that an answer cites. */
    async fetchFor({ turns }: ChatState, client: SignpostClient, named: string | null): Promise<void> {
      const guide = turns.length > 0 ? (named ?? turns.find(isCited)?.citations[0]?.guide) : undefined;
      if (drawnFor === client || guide === undefined) return;
      drawnFor = client;
      const [part, fetched] = await Promise.all([loadOrNull(loadPart('pictures')), read(client, guide)]);
      if (drawnFor !== client || !isPictureModule(part) || !fetched.ok) return;
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
