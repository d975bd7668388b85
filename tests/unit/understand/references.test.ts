import { describe, expect, it } from 'vitest';
import { referenceIn } from '../../../src/understand/references.ts';

const nothing = () => false;
const pointed = (folded: string, isTopic: (noun: string) => boolean = nothing) => {
  const reference = referenceIn(folded, isTopic);
  if (!reference) return null;
  return reference.kind === 'places' ? reference.places : { of: reference.place, by: reference.by };
};

describe('a reference into a list', () => {
  it.each([
    ['tell me more about the second one', [2]],
    ['what is the 6th one about', [6]],
    ['the third one', [3]],
    ['why the last one', [-1]],
    ['is the first required', [1]],
    ['how long does the third take', [3]],
    ['what about number four', [4]],
    ['option 2', [2]],
    ['3', [3]],
    ['2nd please', [2]],
    ['the first two', [1, 2]],
    ['the last three of them', [-3, -2, -1]],
    ['the second to last one', [-2]],
    ['the former', [1]],
    ['what does the latter cost', [-1]],
    ['the middle one', [2]],
    ['the first thing you mentioned', [1]],
  ])('names places: %s', (folded, places) => {
    expect(pointed(folded)).toEqual(places);
  });

  it.each([
    ['and the one above that', { of: null, by: 1 }],
    ['and the level above', { of: null, by: 1 }],
    ['one below', { of: null, by: -1 }],
    ['the next one', { of: null, by: 1 }],
    ['the previous one', { of: null, by: -1 }],
    ['and after that', { of: null, by: 1 }],
    ['and after that one', { of: null, by: 1 }],
    ['what comes after that', { of: null, by: 1 }],
    ['and then', { of: null, by: 1 }],
    ['what comes after the third', { of: 3, by: 1 }],
    ['what is before number two', { of: 2, by: -1 }],
  ])('names the neighbour of a place: %s', (folded, neighbour) => {
    expect(pointed(folded)).toEqual(neighbour);
  });

  it('may say what the list is of', () => {
    expect(pointed('is the second certification hard')).toBeNull();
    expect(pointed('is the second certification hard', (noun) => noun === 'certification')).toEqual([2]);
  });

  it.each([
    'what is the first thing i should do',
    'do they work the third shift',
    'how do i get my first job',
    'what happens in the first two years',
    'is english my second language a problem',
    'are there third party schools',
    'what do i need before i apply',
    'what should i do after high school',
    'how many years',
    'is it required',
  ])('is not in every ordinal: %s', (folded) => {
    expect(pointed(folded)).toBeNull();
  });
});
