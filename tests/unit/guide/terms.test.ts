import { expect, it } from 'vitest';
import { indexTerms, profileOf } from '../../../src/guide/terms.ts';
import { guideOf } from './read-guide.ts';

const body = '## Pay\n\nWelders weld. A welder welded well: Wélding pays.\n\n## Skills\n\nSteady hands.\n';

it('counts the passages that hold a stem and lists its written forms, most frequent first', async () => {
  const terms = indexTerms(await guideOf(body));
  expect(terms.find(({ stem }) => stem === 'weld')).toEqual({
    stem: 'weld',
    passages: 1,
    forms: ['weld', 'welded', 'wélding'],
  });
  expect(terms.find(({ stem }) => stem === 'welder')).toEqual({
    stem: 'welder',
    passages: 1,
    forms: ['welder', 'welders'],
  });
});

it('counts a heading for the passages below it, and a word of the title once', async () => {
  const terms = new Map(indexTerms(await guideOf(body)).map((entry) => [entry.stem, entry.passages]));
  expect([terms.get('skill'), terms.get('pai'), terms.get('becom')]).toEqual([1, 1, 1]);
});

it('makes a profile that holds everything but the text and the passages', async () => {
  const guide = await guideOf(body);
  const profile = profileOf(guide);
  expect(profile).toMatchObject({ slug: 'welder', hash: guide.hash, passageCount: 2, facts: guide.facts });
  expect(profile.terms.get('hand')).toEqual({ stem: 'hand', passages: 1, forms: ['hands'] });
  expect(Object.keys(profile)).not.toContain('text');
  expect(Object.keys(profile)).not.toContain('passages');
});
