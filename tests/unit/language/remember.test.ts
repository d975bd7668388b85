import { expect, it } from 'vitest';
import { keptWith, remember } from '../../../src/language/remember.ts';

it('reads a text once, until more texts were read than it keeps', () => {
  const read: string[] = [];
  const lengthOf = remember((text) => {
    read.push(text);
    return { length: text.length };
  }, 2);
  expect(lengthOf('pay')).toBe(lengthOf('pay'));
  lengthOf('shift');
  expect(read).toEqual(['pay', 'shift']);
  lengthOf('team');
  expect(lengthOf('pay')).toEqual({ length: 3 });
  expect(read).toEqual(['pay', 'shift', 'team', 'pay']);
});

it('reads an object once, even where there is nothing in it', () => {
  const read: object[] = [];
  const nothingIn = keptWith((of: object) => {
    read.push(of);
    return null;
  });
  const [one, other] = [{}, {}];
  for (const of of [one, other, one]) expect(nothingIn(of)).toBeNull();
  expect(read).toEqual([one, other]);
});
