import type { GuideStore } from '../../src/answer/ports.ts';
import { EditionHash, type GuideProfile, type Passage, SectionId } from '../../src/domain/guide.ts';
import { guideSlug, passageId } from './answer-events.ts';

const hash = EditionHash.parse('a'.repeat(64));
const text = '## The lamp\n\nThe lamp is lit at dusk.\n';
const sectionId = SectionId.parse('the-lamp');

const meta = {
  slug: guideSlug,
  title: 'How to become a lighthouse keeper',
  occupation: 'Lighthouse keeper',
  edition: '1',
  updated: '2026-01-31',
  currency: 'USD',
  region: 'not stated',
  hash,
  passageCount: 1,
};

const lighthouseProfile: GuideProfile = {
  ...meta,
  sections: [{ id: sectionId, heading: 'The lamp', path: ['The lamp'], depth: 2, facet: 'duties', start: 0, end: 38 }],
  facts: { steps: [], pay: [], ladder: [], faqs: [] },
  terms: new Map([['lamp', { stem: 'lamp', passages: 1, forms: ['lamp'] }]]),
};

const lighthousePassage: Passage = {
  id: passageId,
  guide: guideSlug,
  sectionId,
  section: ['The lamp'],
  facet: 'duties',
  kind: 'prose',
  text: 'The lamp is lit at dusk.',
  start: 13,
  end: 37,
  units: [{ kind: 'sentence', text: 'The lamp is lit at dusk.', start: 13, end: 37 }],
};

/** One guide of one passage; whatever writes or searches throws, for HTTP has no business doing either. */
export function createFakeGuides(): GuideStore {
  const unexpected = (): never => {
    throw new Error('HTTP does not search or write guides');
  };
  return {
    list: async () => [meta],
    profile: async (slug) => (slug === guideSlug ? lighthouseProfile : null),
    text: async (slug) => (slug === guideSlug ? { text, hash } : null),
    passage: async (id) => (id === passageId ? lighthousePassage : null),
    passages: unexpected,
    firstPassages: unexpected,
    candidates: unexpected,
    replace: unexpected,
    publish: unexpected,
    retain: unexpected,
  };
}
