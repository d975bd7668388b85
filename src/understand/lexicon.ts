import type { GuideProfile } from '../domain/guide.ts';
import type { English } from '../language/english.ts';
import { isRelatedStem, MIN_COMMON } from '../language/related.ts';
import { keptWith } from '../language/remember.ts';
import { isStopWord } from '../language/stop-words.ts';
import { stem, type Token, tokenize } from '../language/tokens.ts';
import type { Vocabulary, VocabularyGroup } from '../language/vocabulary.ts';
import { wordKey } from '../language/word-forms.ts';
import { createRoleIndex, type RoleIndex } from './roles.ts';
import { isScaffold } from './scaffold-words.ts';
import { createSpellingIndex, type SpellingIndex } from './spelling.ts';

/** What one edition of a guide and the language around it know about words; made once per edition. */
export type Lexicon = {
  readonly profile: GuideProfile;
  readonly vocabulary: Vocabulary;
  readonly english: English;
  readonly spelling: SpellingIndex;
  /** Everyday words that the guide need not have. */
  readonly everydaySpelling: SpellingIndex;
  readonly occupationWords: readonly Token[];
  readonly occupationStems: ReadonlySet<string>;
  readonly roles: RoleIndex;
  /** Whether a stem, or stems joined by spaces, names the place that the whole guide is about. */
  isOwnRegion(stems: string): boolean;
  /** Every phrase of a vocabulary group that the guide has, as stems joined by spaces. */
  phrasesInGuide(group: VocabularyGroup): readonly string[];
  /** What the guide says of the group's subject without a word for it. */
  saidInGuide(group: VocabularyGroup): readonly string[];
  /** The phrases in it of the groups that answer for this one. */
  seenInstead(group: VocabularyGroup): readonly string[];
  /** The phrases in the guide of the groups that come nearest to this one without answering for it. */
  nearestTo(group: VocabularyGroup): readonly string[];
  /** Stems of the guide that are other forms of the same word, or the whole of a clipped one ("pharma"). */
  relativesInGuide(word: Pick<Token, 'lower' | 'stem'>): readonly string[];
};

/** Guide words outrank vocabulary words when both are equally near to a misspelling. */
const VOCABULARY_WEIGHT = 0.5;

/** "windy" comes from "wind", but "any" not from "an". */
const beginning = (stem: string) => stem.slice(0, 4);

export function createLexicon(profile: GuideProfile, vocabulary: Vocabulary, english: English): Lexicon {
  const present = new Map<VocabularyGroup, readonly string[]>();
  const groupOf = new Map(vocabulary.groups.map((group) => [group.id, group]));
  const words = [...profile.terms.values()].filter(
    (entry) => isWord(entry.stem) && !isStopWord(entry.stem) && !isScaffold(entry.stem),
  );
  const byBeginning = Map.groupBy(
    words.map((entry) => entry.stem),
    beginning,
  );
  const byKey = Map.groupBy(
    words.flatMap(({ forms }) => forms),
    wordKey,
  );
  const inGuide = (phrases: VocabularyGroup['phrases']) =>
    phrases
      .filter((phrase) => profile.terms.has(phrase.join(' ')) && !isEveryday(phrase))
      .map((phrase) => phrase.join(' '));
  const phrasesInGuide = (group: VocabularyGroup): readonly string[] => {
    const known = present.get(group);
    if (known) return known;
    const found = inGuide(group.phrases);
    present.set(group, found);
    return found;
  };
  const occupationWords = tokenize(profile.occupation);
  const region = tokenize(profile.region).map((token) => token.stem);
  const regionNames = new Set([
    ...region,
    ...vocabulary.match(region).flatMap(({ group }) => group.phrases.map((phrase) => phrase.join(' '))),
  ]);
  const phrasesOf = (id: string) => phrasesInGuide(groupOf.get(id)!);
  return {
    profile,
    vocabulary,
    english,
    spelling: createSpellingIndex(spellingWords(profile, vocabulary)),
    everydaySpelling: everydaySpelling(english),
    occupationWords,
    occupationStems: new Set(occupationWords.map((token) => token.stem)),
    roles: createRoleIndex(profile, vocabulary),
    isOwnRegion: (stems) => regionNames.has(stems),
    phrasesInGuide,
    saidInGuide: (group) => inGuide(group.said),
    seenInstead: (group) => group.seeAlso.flatMap((id) => [...phrasesOf(id), ...inGuide(groupOf.get(id)!.said)]),
    nearestTo: (group) => group.nearest.flatMap(phrasesOf),
    relativesInGuide({ lower, stem: own }) {
      const isClipped = own.length >= MIN_COMMON && english.commonness(lower) === null;
      const derived = byBeginning
        .get(beginning(own))
        ?.filter((known) => isRelatedStem(known, own) || `${known}i` === own || (isClipped && known.startsWith(own)));
      const relatives = new Set([...(byKey.get(wordKey(lower)) ?? []).map(stem), ...(derived ?? [])]);
      relatives.delete(own);
      return [...relatives];
    },
  };
}

const everydaySpelling = keptWith((english: English) => createSpellingIndex(english.everyday.map((word) => [word, 1])));

/** "How to" would be found everywhere. */
const isEveryday = (phrase: readonly string[]) =>
  phrase.every((part) => isStopWord(part) || (phrase.length === 1 && isScaffold(part)));

const isWord = (stem: string) => !stem.includes(' ');

function* spellingWords(profile: GuideProfile, vocabulary: Vocabulary): Iterable<readonly [string, number]> {
  for (const entry of profile.terms.values()) {
    if (!isWord(entry.stem)) continue;
    for (const form of entry.forms) yield [form, isScaffold(entry.stem) ? 0 : entry.passages];
  }
  for (const word of vocabulary.words) {
    if (!profile.terms.has(stem(word))) yield [word, VOCABULARY_WEIGHT];
  }
}
