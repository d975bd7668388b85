import {
  EditionHash,
  type Guide,
  GuideSlug,
  type Passage,
  PassageId,
  type Section,
  SectionId,
} from '../../src/domain/guide.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { readPhrases } from '../../src/guide/phrases.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';

/** One row of a public set's passages.jsonl. */
export type PoolPassage = { readonly id: string; readonly title: string; readonly text: string };

/** A set's passages as a guide, so that the product's own stages can be asked about them, and each passage's id in the set. */
export function poolGuide(
  name: string,
  pool: readonly PoolPassage[],
  vocabulary: Vocabulary,
): { readonly guide: Guide; readonly idOf: ReadonlyMap<PassageId, string> } {
  const slug = GuideSlug.parse(name.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  const idOf = new Map<PassageId, string>();
  const sections: Section[] = [];
  const passages: Passage[] = [];
  let text = '';
  pool.forEach((row, at) => {
    const body = row.text.trim();
    if (body === '') return;
    const sectionId = SectionId.parse(`s${at}`);
    const id = PassageId.parse(`${slug}/${sectionId}#1`);
    const start = text.length;
    const place = { start, end: start + body.length };
    const units = splitSentences(body).map((sentence) => ({
      kind: 'sentence' as const,
      text: sentence.text,
      start: start + sentence.start,
      end: start + sentence.end,
    }));
    idOf.set(id, row.id);
    const path = row.title === '' ? [] : [row.title];
    sections.push({ id: sectionId, heading: row.title, path, depth: 2, facet: 'other', ...place });
    passages.push({
      id,
      guide: slug,
      sectionId,
      section: path,
      facet: 'other',
      kind: 'prose',
      text: body,
      units,
      ...place,
    });
    text += `${body}\n\n`;
  });
  const guide: Guide = {
    slug,
    title: name,
    occupation: 'reader',
    edition: '1',
    updated: '2026-01-01',
    currency: 'USD',
    region: 'not stated',
    hash: EditionHash.parse(sha256Hex(text)),
    text,
    sections,
    passages,
    facts: { steps: [], pay: [], ladder: [], faqs: [] },
    phrases: readPhrases(passages, vocabulary),
  };
  return { guide, idOf };
}
