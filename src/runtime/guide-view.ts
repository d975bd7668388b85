import { suggest } from '../answer/suggest.ts';
import type { GuideView } from '../http/deps.ts';

/** What pages show of a guide besides its own data. */
export const guideView: GuideView = {
  bodyHtml: (text) => `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
  suggestions: (profile) => suggest(profile, { facets: [], texts: [] }),
};
