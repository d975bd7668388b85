import type { Citation } from '../domain/answer.ts';
import type { Passage } from '../domain/guide.ts';
import type { Source } from './draft.ts';

/** Where a passage is shown on the guide's own page. */
const passageUrl = (passage: Passage): string =>
  `/guide/${passage.guide}#${passage.sectionId}-p${passage.id.slice(passage.id.lastIndexOf('#') + 1)}`;

/** Numbers citations from 1 in the order of first use; the same words of the same passage keep their number. */
export function createCiter(): {
  /** The numbers for these sources, and the citations that are new with them. */
  cite(sources: readonly Source[]): { readonly numbers: readonly number[]; readonly added: readonly Citation[] };
} {
  const numbers = new Map<string, number>();
  return {
    cite(sources) {
      const added: Citation[] = [];
      const used = sources.map(({ passage, quote }) => {
        const key = `${passage.id}:${quote.start}:${quote.end}`;
        const known = numbers.get(key);
        if (known !== undefined) return known;
        const number = numbers.size + 1;
        numbers.set(key, number);
        added.push({
          number,
          passageId: passage.id,
          guide: passage.guide,
          section: passage.section,
          quote: quote.text,
          start: quote.start,
          end: quote.end,
          url: passageUrl(passage),
        });
        return number;
      });
      return { numbers: [...new Set(used)], added };
    },
  };
}
