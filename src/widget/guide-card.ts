import { hasFields, isListOf, isText } from './has-fields.ts';

/** What the chat says of its guide before a first question. */
export type GuideCard = {
  readonly title: string;
  /** The day of this edition, as an ISO date. */
  readonly updated: string;
  /** Questions that the guide answers. */
  readonly suggestions: readonly string[];
};

/** From the body of `GET /guides/:slug`; null when it is none. Pure. */
export const guideCard = (body: unknown): GuideCard | null => (isGuideCard(body) ? body : null);

const isGuideCard = (value: unknown): value is GuideCard =>
  hasFields(value, { title: isText, updated: isDay, suggestions: isListOf(isText) });

const isDay = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(String(value)));
