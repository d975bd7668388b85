import type { Guide, GuideProfile, Passage, TermEntry } from '../domain/guide.ts';
import { tokenize } from '../language/tokens.ts';

/**
 * Every stem of the guide: its units, headings, title and occupation. `passages` counts those that hold it in their words
 * or heading path; a word of the title or of an empty heading alone counts as one. Most frequent first, then its phrases.
 */
export function indexTerms(guide: Guide): TermEntry[] {
  const passages = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  const read = (text: string): readonly string[] =>
    tokenize(text).map(({ stem, surface }) => {
      const written = forms.get(stem) ?? new Map<string, number>();
      const form = surface.toLowerCase();
      forms.set(stem, written.set(form, (written.get(form) ?? 0) + 1));
      return stem;
    });

  for (const passage of guide.passages) {
    for (const stem of new Set(textsOf(passage).flatMap(read))) passages.set(stem, (passages.get(stem) ?? 0) + 1);
  }
  for (const text of [guide.title, guide.occupation, ...guide.sections.map((section) => section.heading)]) read(text);

  const words = [...forms]
    .map(
      ([stem, written]): TermEntry => ({
        stem,
        passages: passages.get(stem) ?? 1,
        forms: [...written].sort(([, a], [, b]) => b - a).map(([form]) => form),
      }),
    )
    .sort((a, b) => b.passages - a.passages || (a.stem < b.stem ? -1 : 1));
  return [...words, ...guide.phrases.map((stem): TermEntry => ({ stem, passages: 1, forms: [stem] }))];
}

const textsOf = ({ section, units }: Passage): string[] => [...section, ...units.map((unit) => unit.text)];

/** What understanding and the gate keep in memory of one edition. */
export function profileOf(guide: Guide): GuideProfile {
  const { text: _text, phrases: _phrases, passages, ...kept } = guide;
  const terms = new Map(indexTerms(guide).map((entry) => [entry.stem, entry]));
  return { ...kept, passageCount: passages.length, terms };
}
