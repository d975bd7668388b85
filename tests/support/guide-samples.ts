import {
  EditionHash,
  type Facts,
  type Guide,
  GuideSlug,
  type Passage,
  PassageId,
  SectionId,
} from '../../src/domain/guide.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';

type SampleSection = { readonly heading: string; readonly paragraphs: readonly string[] };

const NO_FACTS: Facts = { steps: [], pay: [], ladder: [], faqs: [] };

/** A guide as the parser would give it, one passage of one unit to a paragraph, for tests that do not test the parser. */
export async function sampleGuide(
  slug: string,
  sections: readonly SampleSection[],
  facts: (passages: readonly Passage[]) => Partial<Facts> = () => ({}),
): Promise<Guide> {
  const guide = GuideSlug.parse(slug);
  let text = `# ${slug}\n`;
  const passages: Passage[] = [];
  const parsedSections = sections.map(({ heading, paragraphs }, index) => {
    const id = SectionId.parse(`section-${index + 1}`);
    const start = text.length + 1;
    text += `\n## ${heading}\n`;
    for (const [n, paragraph] of paragraphs.entries()) {
      text += '\n';
      const span = { start: text.length, end: text.length + paragraph.length };
      text += `${paragraph}\n`;
      passages.push({
        ...span,
        id: PassageId.parse(`${slug}/${id}#${n + 1}`),
        guide,
        sectionId: id,
        section: [heading],
        facet: 'other',
        kind: 'prose',
        text: paragraph,
        units: [{ ...span, kind: 'sentence', text: paragraph }],
      });
    }
    return { id, heading, path: [heading], depth: 2, facet: 'other' as const, start, end: text.length };
  });
  return {
    slug: guide,
    title: `How to become a ${slug}`,
    occupation: slug,
    edition: '1',
    updated: '2026-01-31',
    currency: 'USD',
    region: 'not stated',
    hash: EditionHash.parse(sha256Hex(text)),
    text,
    sections: parsedSections,
    passages,
    facts: { ...NO_FACTS, ...facts(passages) },
    phrases: [],
  };
}

/** A guide of `count` passages of about 80 words, drawn from a fixed vocabulary as words are in English. */
export async function largeGuide(slug: string, count: number): Promise<Guide> {
  const draw = wordsByZipf(count);
  const words = (n: number) => Array.from({ length: n }, draw).join(' ');
  const sections = Array.from({ length: Math.ceil(count / 10) }, (_, section) => ({
    heading: words(4),
    paragraphs: Array.from({ length: Math.min(10, count - section * 10) }, () => words(80)),
  }));
  return sampleGuide(slug, sections);
}

/** Gives one word after the other; equal seeds give equal words. */
function wordsByZipf(seed: number): () => string {
  const size = 8_000;
  const heads: number[] = [];
  for (let rank = 0, sum = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 10);
    heads.push(sum);
  }
  const total = heads.at(-1) ?? 0;
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const point = (state / 0x7fffffff) * total;
    let low = 0;
    for (let high = size - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (heads[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return `w${low.toString(36)}q`;
  };
}
