import { describe, expect, it } from 'vitest';
import {
  isHeadSaid,
  namedAmong,
  placeOf,
  type Said,
  shareSaid,
  withoutEchoes,
} from '../../../src/answer/compose/tables/asked-names.ts';
import { tokenize } from '../../../src/language/tokens.ts';

const saying = (text: string, alike: readonly (readonly [string, string])[] = []): Said => ({
  own: new Set(tokenize(text).map(({ stem }) => stem)),
  alike: new Map(alike),
});

describe('the names that a question says', () => {
  it('have more of its words than others that have these', () => {
    const years = ['Apprentice, year 1', 'Apprentice, year 3'];
    expect(namedAmong(years, saying('apprentice year 3'))).toEqual(['Apprentice, year 3']);
  });

  it('may be several, each by words of its own', () => {
    const shops = ['Craft shop', 'Supermarket bakery', 'Plant'];
    expect(namedAmong(shops, saying('supermarket or plant'))).toEqual(['Supermarket bakery', 'Plant']);
  });

  it('are the plain one where others are called something more', () => {
    expect(namedAmong(['Junior florist', 'Florist', 'Senior florist'], saying('florist'))).toEqual(['Florist']);
    expect(namedAmong(['Qualified baker', 'Head baker', 'Pastry cook'], saying('baker in town'))).toEqual([
      'Qualified baker',
    ]);
  });

  it('are those of the very word before those of one that means the same', () => {
    const said = saying('degree', [['certif', 'degre']]);
    expect(namedAmong(['College certificate', 'Forestry degree'], said)).toEqual(['Forestry degree']);
    expect(namedAmong(['College certificate', 'Apprenticeship'], said)).toEqual(['College certificate']);
  });

  it('are none where only a word of all of them is said', () => {
    expect(namedAmong(['Written exam', 'Practical exam'], saying('the exam'))).toEqual([]);
  });

  it('are none of which a header says more', () => {
    const said = saying('ground workers');
    expect(withoutEchoes(['University grounds'], ['Ground worker'], said)).toEqual([]);
    expect(withoutEchoes(['University grounds'], ['Climber'], said)).toEqual(['University grounds']);
  });
});

describe('a name', () => {
  it('is said in part', () => {
    expect(shareSaid('Shift length (usual)', saying('how long is a shift'))).toBe(0.5);
  });

  it('is called by what stands last', () => {
    expect(isHeadSaid('a two-year college diploma', saying('diploma'))).toBe(true);
    expect(isHeadSaid('a diploma course at night', saying('diploma'))).toBe(false);
  });

  it('stands where its own words do', () => {
    expect(placeOf('Night shift', ['Day shift'], 'is the day or the night shift longer')).toBeGreaterThan(
      placeOf('Day shift', ['Night shift'], 'is the day or the night shift longer'),
    );
  });
});
