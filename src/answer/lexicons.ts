import type { GuideProfile } from '../domain/guide.ts';
import type { English } from '../language/english.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { createLexicon, type Lexicon } from '../understand/lexicon.ts';

/** The lexicon of an edition, made once for as long as its profile is in memory: making it reads every word of the guide. */
export function rememberLexicons(vocabulary: Vocabulary, english: English): (profile: GuideProfile) => Lexicon {
  const known = new WeakMap<GuideProfile, Lexicon>();
  return (profile) => {
    const lexicon = known.get(profile) ?? createLexicon(profile, vocabulary, english);
    known.set(profile, lexicon);
    return lexicon;
  };
}
