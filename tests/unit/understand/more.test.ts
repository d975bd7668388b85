import { describe, expect, it } from 'vitest';
import { moreAsked } from '../../../src/understand/more.ts';

describe('moreAsked', () => {
  it.each([
    ['tell me more', 'detail'],
    ['more info please', 'detail'],
    ['ok go on', 'detail'],
    ['anything else i should know', 'detail'],
    ['how so', 'detail'],
    ['any more tips', 'detail'],
    ['why', 'reason'],
    ['but why not', 'reason'],
    ['how come', 'reason'],
    ['like what', 'example'],
    ['can you give me an example', 'example'],
    ['such as', 'example'],
  ])('reads "%s" as asking for a %s', (message, more) => {
    expect(moreAsked(message)).toBe(more);
  });

  it.each([
    'why do they work nights',
    'how much more do seniors earn',
    'what else do i need',
    'more money than a nurse',
  ])('leaves "%s" to be understood by its own words', (message) => {
    expect(moreAsked(message)).toBeNull();
  });
});
