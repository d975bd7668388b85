import * as z from 'zod';
import { Facet } from '../domain/guide.ts';
import { stem, tokenize } from './tokens.ts';

/** The format of knowledge/vocabulary.json. The words and phrases of a group stand for one another, in any guide. */
export const VocabularyFile = z
  .strictObject({
    version: z.literal(1),
    groups: z.array(
      z.strictObject({
        id: z.string(),
        facet: Facet.optional(),
        /** The words name the facet itself ("salary"), rather than one thing of its kind ("overtime"); without a facet: words of asking. */
        generic: z.boolean().optional(),
        /** Groups that answer a question about this one in a guide that lacks its words: "Monday to Friday" by shifts. */
        seeAlso: z.array(z.string()).optional(),
        /** Groups of which something may be said where the guide lacks the thing itself, which is named as missing: "wheelchair", physical work. */
        nearest: z.array(z.string()).optional(),
        words: z.array(z.string().min(1)).min(1),
        gloss: z.string().optional(),
      }),
    ),
  })
  .superRefine(({ groups }, context) => {
    const ids = new Set(groups.map(({ id }) => id));
    for (const { id, seeAlso, nearest } of groups)
      for (const other of [...(seeAlso ?? []), ...(nearest ?? [])])
        if (!ids.has(other))
          context.addIssue({ code: 'custom', message: `group "${id}" sees "${other}", which is no group` });
  });

export type VocabularyGroup = {
  readonly id: string;
  readonly facet: Facet | null;
  readonly isGeneric: boolean;
  /** What the group is about, in words that can stand in a sentence. */
  readonly gloss: string | null;
  /** The ids of groups that answer a question about this one. */
  readonly seeAlso: readonly string[];
  /** The ids of groups of which something may be said instead, with this one named as missing. */
  readonly nearest: readonly string[];
  /** Each word or phrase as the stems of its words, without those that may stand between them. */
  readonly phrases: readonly (readonly string[])[];
};

/** A run of words of a text that belongs to a group as one of its phrases: `start` and `end` count words, not characters. */
export type VocabularyMatch = {
  readonly group: VocabularyGroup;
  readonly phrase: readonly string[];
  readonly start: number;
  readonly end: number;
};

export type Vocabulary = {
  readonly groups: readonly VocabularyGroup[];
  /** Every single written word, folded: what a misspelling may be corrected to. */
  readonly words: ReadonlySet<string>;
  /** Every phrase that begins with this stem. */
  phrasesFrom(stem: string): readonly (readonly string[])[];
  /** Groups that hold this stem as a single word. */
  groupsOf(stem: string): readonly VocabularyGroup[];
  /** Every group phrase that occurs in these stems; a longer phrase hides the shorter ones inside it. */
  match(stems: readonly string[]): readonly VocabularyMatch[];
  /** Single-word stems that mean the same as this one, itself left out. */
  synonyms(stem: string): readonly string[];
};

/** `file` is the parsed JSON of knowledge/vocabulary.json; throws a ZodError when it has another shape or points nowhere. */
export function parseVocabulary(file: unknown): Vocabulary {
  const written = VocabularyFile.parse(file).groups.map((group) => ({
    ...group,
    phrases: group.words.map((words) => tokenize(words)),
  }));
  const groups = written.map(
    (group): VocabularyGroup => ({
      id: group.id,
      facet: group.facet ?? null,
      isGeneric: group.generic ?? false,
      gloss: group.gloss ?? null,
      seeAlso: group.seeAlso ?? [],
      nearest: group.nearest ?? [],
      phrases: distinct(group.phrases.map((tokens) => withoutPassing(tokens.map((token) => token.stem)))),
    }),
  );
  const words = new Set(
    written.flatMap((group) => group.phrases.flatMap((tokens) => tokens.map(({ lower }) => lower))),
  );
  const byStem = new Map<string, VocabularyGroup[]>();
  const byFirst = new Map<string, { phrase: readonly string[]; group: VocabularyGroup }[]>();
  for (const group of groups) {
    for (const phrase of group.phrases) {
      const [first] = phrase;
      if (first === undefined) continue;
      append(byFirst, first, { phrase, group });
      if (phrase.length === 1 && !byStem.get(first)?.includes(group)) append(byStem, first, group);
    }
  }

  return {
    groups,
    words,
    phrasesFrom: (stem) => (byFirst.get(stem) ?? []).map(({ phrase }) => phrase),
    groupsOf: (stem) => byStem.get(stem) ?? [],
    match(stems) {
      const found: VocabularyMatch[] = [];
      for (let start = 0; start < stems.length; ) {
        const begun = byFirst.get(stems[start]!);
        if (begun === undefined) {
          start += 1;
          continue;
        }
        const here = begun.flatMap(({ phrase, group }) => {
          const end = endOfPhrase(phrase, stems, start);
          return end === null ? [] : [{ group, phrase, start, end }];
        });
        const longest = Math.max(start + 1, ...here.map(({ end }) => end));
        const seen = new Set<VocabularyGroup>();
        for (const match of here) {
          if (match.end < longest || seen.has(match.group)) continue;
          seen.add(match.group);
          found.push(match);
        }
        start = longest;
      }
      return found;
    },
    synonyms(stem) {
      const same = (byStem.get(stem) ?? []).flatMap((group) =>
        group.phrases.filter((phrase) => phrase.length === 1).map((phrase) => phrase[0]!),
      );
      return [...new Set(same)].filter((other) => other !== stem);
    },
  };
}

/** "Find my first job", "find you a job": whose, which and how make no other phrase of it. Stems. */
const PASSING: ReadonlySet<string> = new Set(
  `a an the this that these those any some my your his her their our i you we they he she
  really actually just even still`
    .split(/\s+/)
    .map(stem),
);
const MAX_PASSING = 2;

const withoutPassing = (phrase: readonly string[]): readonly string[] =>
  phrase.filter((part, at) => at === 0 || at === phrase.length - 1 || !PASSING.has(part));

const distinct = (phrases: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(phrases.map((phrase) => [phrase.join(' '), phrase])).values(),
];

/** Where a phrase that begins at `start` ends, words that may stand between its own left out of account; null when it isn't there. */
function endOfPhrase(phrase: readonly string[], stems: readonly string[], start: number): number | null {
  let at = start;
  for (const part of phrase) {
    const last = at === start ? at : at + MAX_PASSING;
    while (at < last && stems[at] !== part && PASSING.has(stems[at]!)) at += 1;
    if (stems[at] !== part) return null;
    at += 1;
  }
  return at;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
