import { openingSuggestions } from '../answer/suggest.ts';
import type { EditionHash } from '../domain/guide.ts';
import type { GuideView } from '../http/deps.ts';

const MAX_RENDERED = 100;

/** What pages show of a guide besides its own data. Each edition is rendered once; what renders them is loaded with the first. */
export function createGuideView(): GuideView {
  const rendered = new Map<EditionHash, string>();
  return {
    async bodyHtml(text, { hash, title }) {
      const known = rendered.get(hash);
      if (known !== undefined) return known;
      const { renderGuideHtml } = await import('../guide/render-html.ts');
      const html = renderGuideHtml({ text, title });
      if (rendered.size >= MAX_RENDERED) rendered.clear();
      rendered.set(hash, html);
      return html;
    },
    suggestions: openingSuggestions,
  };
}
