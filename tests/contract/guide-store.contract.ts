import { describe, expect, it } from 'vitest';
import type { GuideStore } from '../../src/answer/ports.ts';
import { EditionHash, type Guide, GuideSlug, PassageId } from '../../src/domain/guide.ts';
import { profileOf } from '../../src/guide/terms.ts';
import { largeGuide, sampleGuide } from '../support/guide-samples.ts';

const baker = () =>
  sampleGuide(
    'baker',
    [
      { heading: 'Pay', paragraphs: ['Bakers earn $30,000 a year.', 'Head bakers earn more than bakers.'] },
      { heading: 'Working hours', paragraphs: ['Most shifts start at four in the morning. Žemlička, naïve café.'] },
    ],
    ([first]) => ({
      steps: [{ number: 1, title: 'Learn', passageIds: [first!.id], quote: { start: 0, end: 5, text: 'learn' } }],
      faqs: [{ question: 'Is it hard?', passageIds: [first!.id], quote: { start: 1, end: 4, text: 'why' } }],
    }),
  );
const newBaker = () => sampleGuide('baker', [{ heading: 'Pay', paragraphs: ['Bakers earn $31,000 a year.'] }]);
const newestBaker = () => sampleGuide('baker', [{ heading: 'Pay', paragraphs: ['Bakers earn $32,000 a year.'] }]);
const diver = () =>
  sampleGuide('diver', [{ heading: 'Depth', paragraphs: ['Divers earn a living below, as bakers do not.'] }]);

const bakerSlug = GuideSlug.parse('baker');
const unknownHash = EditionHash.parse('0'.repeat(64));
const texts = async (store: GuideStore, guide: Guide, match: string, limit = 10) =>
  (await store.candidates(guide.hash, match, limit)).map(({ passage }) => passage.text);

/** What every GuideStore promises. Each database's test file calls this and adds nothing. */
export function describeGuideStore(name: string, open: () => Promise<GuideStore>) {
  const stored = async (...guides: readonly Guide[]) => {
    const store = await open();
    for (const guide of guides) expect(await store.replace(guide)).toBe('indexed');
    return store;
  };

  describe(`${name} as a GuideStore`, () => {
    it('is empty at first', async () => {
      const store = await open();
      expect(await store.list()).toEqual([]);
      expect(await store.profile(bakerSlug)).toBeNull();
      expect(await store.text(bakerSlug)).toBeNull();
      expect(await store.candidates(unknownHash, '"bakers"', 5)).toEqual([]);
      expect(await store.passage(PassageId.parse('baker/pay#1'))).toBeNull();
    });

    it('lists guides by slug', async () => {
      const guides = [await diver(), await baker()];
      const store = await stored(...guides);
      expect(await store.list()).toMatchObject([
        { slug: 'baker', title: 'How to become a baker', passageCount: 3, hash: guides[1]!.hash },
        { slug: 'diver', passageCount: 1, hash: guides[0]!.hash },
      ]);
    });

    it('gives the text back as it was, whatever its length and characters', async () => {
      const long = await sampleGuide('baker', [
        { heading: 'All', paragraphs: ['ž🙂\u0000"\\ '.repeat(40_000), 'end'] },
      ]);
      const store = await stored(long);
      expect(await store.text(bakerSlug)).toEqual({ text: long.text, hash: long.hash });
    });

    it('profiles the current edition', async () => {
      const guide = await baker();
      const store = await stored(guide, await diver());
      const profile = await store.profile(bakerSlug);
      expect(profile).toEqual(profileOf(guide));
      expect([...(profile?.terms.keys() ?? [])]).toEqual([...profileOf(guide).terms.keys()]);
    });

    it('keeps the profile in memory while its edition is current', async () => {
      const store = await stored(await baker());
      const profile = await store.profile(bakerSlug);
      expect(await store.profile(bakerSlug)).toBe(profile);
      await store.replace(await newBaker());
      expect(await store.profile(bakerSlug)).toMatchObject({ hash: (await newBaker()).hash, passageCount: 1 });
    });

    it('finds passages by stem, without accents, in text and headings, best first', async () => {
      const guide = await baker();
      const store = await stored(guide);
      expect(await texts(store, guide, '"baker"')).toEqual([guide.passages[1]!.text, guide.passages[0]!.text]);
      expect(await texts(store, guide, '"starting"')).toEqual([guide.passages[2]!.text]);
      expect(await texts(store, guide, '"zemlicka" OR "naive"')).toEqual([guide.passages[2]!.text]);
      expect(await texts(store, guide, '"hours"')).toEqual([guide.passages[2]!.text]);
      expect(await texts(store, guide, '"diving"')).toEqual([]);
      expect(await texts(store, guide, '')).toEqual([]);
      expect(await texts(store, guide, '"baker"', 1)).toHaveLength(1);
      const found = await store.candidates(guide.hash, '"baker" OR "pay"', 10);
      expect(found.map(({ passage }) => passage)).toEqual(expect.arrayContaining(guide.passages.slice(0, 2)));
      expect(found.every(({ bm25 }) => bm25 < 0)).toBe(true);
    });

    it('counts a word in a heading for more than one in the text', async () => {
      const guide = await sampleGuide('miller', [
        { heading: 'Flour', paragraphs: ['Mills grind wheat.'] },
        { heading: 'Wheat', paragraphs: ['Mills grind flour.'] },
        { heading: 'Rye', paragraphs: ['Mills also grind rye.'] },
        { heading: 'Oats', paragraphs: ['Mills also grind oats.'] },
        { heading: 'Spelt', paragraphs: ['Mills also grind spelt.'] },
      ]);
      const store = await stored(guide);
      expect(await texts(store, guide, '"wheat"')).toEqual(['Mills grind flour.', 'Mills grind wheat.']);
      expect(await texts(store, guide, '"flour"')).toEqual(['Mills grind wheat.', 'Mills grind flour.']);
    });

    it('scores a guide the same beside other guides and after any number of editions', async () => {
      const guide = await baker();
      const alone = await stored(guide);
      const match = '"bakers" OR "earn" OR "morning"';
      const expected = await alone.candidates(guide.hash, match, 10);
      const crowded = await stored(await newBaker(), await diver(), await newestBaker(), guide);
      expect(await crowded.candidates(guide.hash, match, 10)).toEqual(expected);
      expect(expected).toHaveLength(3);
    });

    it('finds nothing of another guide', async () => {
      const [guide, other] = [await baker(), await diver()];
      const store = await stored(guide, other);
      expect(await texts(store, other, '"bakers" OR "earn"')).toEqual([other.passages[0]!.text]);
      expect(await store.passages(other.hash, [guide.passages[0]!.id])).toEqual([]);
    });

    it('gives passages in the order asked for and leaves out unknown ones', async () => {
      const guide = await baker();
      const store = await stored(guide);
      const [first, second, third] = guide.passages;
      const ids = [third!.id, PassageId.parse('baker/nowhere#1'), first!.id, second!.id, first!.id];
      expect(await store.passages(guide.hash, ids)).toEqual([third, first, second, first]);
      expect(await store.passages(unknownHash, ids)).toEqual([]);
    });

    it('gives the first passages in the order of the guide', async () => {
      const guide = await baker();
      const store = await stored(guide);
      expect(await store.firstPassages(guide.hash, 2)).toEqual(guide.passages.slice(0, 2));
      expect(await store.firstPassages(guide.hash, 1_000)).toEqual(guide.passages);
      expect(await store.firstPassages(unknownHash, 2)).toEqual([]);
    });

    it('gives the same passage as the same object, found by its words or by its id', async () => {
      const guide = await baker();
      const store = await stored(guide);
      const [first] = await store.candidates(guide.hash, '"bakers"', 1);
      const [again] = await store.candidates(guide.hash, '"bakers"', 1);
      const [byId] = await store.passages(guide.hash, [first!.passage.id]);
      expect(again!.passage).toBe(first!.passage);
      expect(byId).toBe(first!.passage);
      expect(await store.firstPassages(guide.hash, guide.passages.length)).toContain(first!.passage);
    });

    it('gives a passage of the current edition of any guide', async () => {
      const [guide, other] = [await baker(), await diver()];
      const store = await stored(guide, other);
      expect(await store.passage(guide.passages[2]!.id)).toEqual(guide.passages[2]);
      expect(await store.passage(other.passages[0]!.id)).toEqual(other.passages[0]);
      await store.replace(await newBaker());
      expect(await store.passage(guide.passages[2]!.id)).toBeNull();
    });

    it('does nothing when the edition is current', async () => {
      const store = await stored(await baker());
      expect(await store.replace(await baker())).toBe('unchanged');
      expect((await store.list())[0]?.passageCount).toBe(3);
    });

    it('takes in a new reading of the same text', async () => {
      const guide = await baker();
      const store = await stored(guide);
      const readBetter = { ...guide, passages: guide.passages.slice(0, 2) };
      expect(await store.replace(readBetter)).toBe('indexed');
      expect(await store.replace(readBetter)).toBe('unchanged');
      expect(await texts(store, guide, '"shifts"')).toEqual([]);
      expect((await store.profile(bakerSlug))?.passageCount).toBe(2);
    });

    it('answers from the edition that was just replaced, and forgets the one before', async () => {
      const [first, second, third] = [await baker(), await newBaker(), await newestBaker()];
      const store = await stored(first, second);
      expect(await texts(store, first, '"bakers" OR "morning"')).toHaveLength(3);
      expect(await store.passages(first.hash, [first.passages[2]!.id])).toEqual([first.passages[2]]);
      expect(await texts(store, second, '"bakers"')).toEqual(['Bakers earn $31,000 a year.']);
      await store.replace(third);
      expect(await texts(store, first, '"bakers"')).toEqual([]);
      expect(await texts(store, second, '"bakers"')).toEqual(['Bakers earn $31,000 a year.']);
      expect(await texts(store, third, '"bakers"')).toEqual(['Bakers earn $32,000 a year.']);
    });

    it('returns to an edition it had before', async () => {
      const [first, second] = [await baker(), await newBaker()];
      const store = await stored(first, second, first);
      expect(await texts(store, first, '"bakers"')).toHaveLength(2);
      expect((await store.profile(bakerSlug))?.hash).toBe(first.hash);
    });

    it('never mixes two editions while one replaces the other', async () => {
      const [first, second] = [await baker(), await newBaker()];
      const store = await stored(first);
      const replaced = store.replace(second);
      for (let n = 0; n < 20; n += 1) {
        const profile = await store.profile(bakerSlug);
        const edition = profile?.hash === first.hash ? first : second;
        const found = await store.candidates(edition.hash, '"bakers" OR "shifts"', 10);
        expect(found).toHaveLength(edition.passages.length);
        expect(found.every(({ passage }) => edition.passages.some(({ text }) => text === passage.text))).toBe(true);
      }
      expect(await replaced).toBe('indexed');
    });

    it('ends with one whole edition when two writers index at once', async () => {
      const store = await stored(await baker());
      const guide = await newBaker();
      const outcomes = await Promise.all([store.replace(guide), store.replace(guide), store.replace(guide)]);
      expect(outcomes).toContain('indexed');
      expect(await store.list()).toMatchObject([{ hash: guide.hash, passageCount: 1 }]);
      expect(await texts(store, guide, '"bakers"')).toEqual(['Bakers earn $31,000 a year.']);
    });

    it('forgets guides that are not listed', async () => {
      const [guide, other] = [await baker(), await diver()];
      const store = await stored(guide, other);
      await store.retain([bakerSlug]);
      expect((await store.list()).map(({ slug }) => slug)).toEqual(['baker']);
      expect(await texts(store, other, '"bakers"')).toEqual([]);
      expect(await texts(store, guide, '"bakers"')).toHaveLength(2);
      await store.retain([]);
      expect(await store.list()).toEqual([]);
      expect(await store.replace(guide)).toBe('indexed');
    });

    it('keeps a published guide from what comes with the service', async () => {
      const [bundled, published] = [await baker(), await newBaker()];
      const store = await stored(bundled);
      expect(await store.publish(published)).toBe('indexed');
      expect(await store.replace(bundled)).toBe('kept');
      await store.retain([]);
      expect(await store.list()).toMatchObject([{ hash: published.hash }]);
      expect(await store.publish(bundled)).toBe('indexed');
      expect(await store.publish(bundled)).toBe('unchanged');
      expect(await store.list()).toMatchObject([{ hash: bundled.hash }]);
    });

    it('takes a guide for published when its owner sends what is there already', async () => {
      const store = await stored(await baker());
      expect(await store.publish(await baker())).toBe('unchanged');
      expect(await store.replace(await newBaker())).toBe('kept');
    });

    it('indexes a guide of many passages in several batches', { timeout: 60_000 }, async () => {
      const guide = await largeGuide('long', 2_000);
      const store = await stored(guide);
      const last = guide.passages.at(-1)!;
      expect(await store.passages(guide.hash, [last.id])).toEqual([last]);
      const words = last.text.split(' ').slice(0, 6);
      const found = await store.candidates(guide.hash, words.map((word) => `"${word}"`).join(' AND '), 5);
      expect(found.map(({ passage }) => passage.id)).toContain(last.id);
      expect((await store.text(guide.slug))?.text).toBe(guide.text);
    });
  });
}
