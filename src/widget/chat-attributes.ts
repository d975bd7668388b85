import { parseSuggestions } from './parse-suggestions.ts';
import { webAddress } from './web-address.ts';

/** The service's own limit unless its owner has set another. */
const MAX_QUESTION_LENGTH = 1_000;
const MAX_SUGGESTIONS = 6;

/** The attributes whose change is seen at once. */
export const OBSERVED = 'api guide mode heading greeting suggestions lang theme max-length privacy open'.split(' ');

/** What a page says through the element's attributes; null where it leaves a thing to the chat. */
export type ChatAttributes = {
  /** Absolute, and ends with a slash. */
  readonly api: string;
  readonly guide: string | null;
  readonly isLauncher: boolean;
  readonly heading: string | null;
  readonly greeting: string | null;
  readonly suggestions: readonly string[] | null;
  /** In code points. */
  readonly maxQuestionLength: number;
  readonly privacyUrl: string | null;
};

/** Reads them anew. `defaultApi` is used where `api` is missing or no web address. */
export function readAttributes(chat: Element, defaultApi: string | null): ChatAttributes {
  const read = (name: string) => chat.getAttribute(name);
  const address = (name: string) => webAddress(read(name) ?? 'about:', document.baseURI);
  const suggestions = read('suggestions');
  return {
    api: asFolder(address('api') ?? defaultApi ?? document.baseURI),
    guide: read('guide'),
    isLauncher: read('mode') === 'launcher',
    heading: read('heading'),
    greeting: read('greeting'),
    suggestions: suggestions === null ? null : parseSuggestions(suggestions).slice(0, MAX_SUGGESTIONS),
    maxQuestionLength: Number(read('max-length')) || MAX_QUESTION_LENGTH,
    privacyUrl: address('privacy'),
  };
}

function asFolder(address: string): string {
  const url = new URL(address);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
