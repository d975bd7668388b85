import type { Passage } from '../domain/guide.ts';
import { ANY_NUMBER, hasPhrase } from '../language/phrases.ts';
import { isStopWord } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** The phrases of the vocabulary, of two words and more, that one text of the guide has: stems joined by spaces, in order. */
export function readPhrases(passages: readonly Passage[], vocabulary: Vocabulary): readonly string[] {
  const texts = new Set(passages.flatMap(({ section, units }) => [...section, ...units.map((unit) => unit.text)]));
  const found = new Set<string>();
  for (const text of texts) {
    const order = tokenize(text).map(({ stem }) => stem);
    const words = { set: new Set(order), order };
    for (const first of [...words.set, ANY_NUMBER]) {
      for (const phrase of vocabulary.said.phrasesFrom(first)) {
        if (phrase.length > 1 && hasPhrase(words, phrase, isStopWord)) found.add(phrase.join(' '));
      }
    }
  }
  return [...found].sort();
}
