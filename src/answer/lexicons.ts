import type { GuideProfile } from '../domain/guide.ts';
import type { English } from '../language/english.ts';
import { keptWith } from '../language/remember.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { createLexicon, type Lexicon } from '../understand/lexicon.ts';

/** The lexicon of an edition, made once for as long as its profile is in memory: making it reads every word of the guide. */
export const rememberLexicons = (vocabulary: Vocabulary, english: English): ((profile: GuideProfile) => Lexicon) =>
  keptWith((profile: GuideProfile) => createLexicon(profile, vocabulary, english));
