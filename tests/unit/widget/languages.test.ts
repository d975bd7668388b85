import { describe, expect, it } from 'vitest';
import { ENGLISH_WORDS } from '../../../src/widget/pictures/picture-words.ts';
import * as ar from '../../../src/widget/strings/ar.ts';
import * as de from '../../../src/widget/strings/de.ts';
import { EN } from '../../../src/widget/strings/en.ts';
import * as es from '../../../src/widget/strings/es.ts';
import * as fr from '../../../src/widget/strings/fr.ts';
import { wordingLanguage, wordingOf } from '../../../src/widget/wording.ts';

const LANGUAGES = { es, fr, de, ar };

/** Every text of a catalogue by its path; the forms of a plural count as one. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if ('other' in value) return [[path, Object.values(value).join(' / ')]];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

describe.each(Object.entries(LANGUAGES))('the catalogue of %s', (lang, part) => {
  const english = new Map([...textsOf(EN), ...textsOf(ENGLISH_WORDS, 'pictures')]);
  const own = [...textsOf(part.STRINGS), ...textsOf(part.PICTURE_STRINGS, 'pictures')];

  it('says everything that the English one says', () => {
    expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('leaves a place for a number wherever the English text has one', () => {
    const lacking = own.filter(([path, text]) => english.get(path)?.includes('{n}') && !text.includes('{n}'));
    expect(lacking.map(([path]) => path)).toEqual([]);
  });

  it('is not English with another name', () => {
    const same = own.filter(([path, text]) => english.get(path) === text);
    expect(same.length).toBeLessThan(10);
  });

  it('has a form for each number that the language tells apart', () => {
    const { count, strings } = wordingOf(lang, part);
    for (const n of [0, 1, 2, 3, 11, 100]) {
      expect(count(strings.checked, n)).not.toMatch(/undefined|\{n\}/);
      expect(count(strings.sources, n)).not.toMatch(/undefined|\{n\}/);
    }
  });

  it('is chosen for a page in that language or a variety of it', () => {
    expect(wordingLanguage(`${lang}-XX`)).toBe(lang);
    expect(wordingOf(lang, part).direction).toBe(lang === 'ar' ? 'rtl' : 'ltr');
  });
});
