import { stem } from './tokens.ts';

/** A run of words of a text that belongs to a group as one of its phrases: `start` and `end` count words, not characters. */
export type PhraseMatch<Group> = {
  readonly group: Group;
  readonly phrase: readonly string[];
  readonly start: number;
  readonly end: number;
};

export type PhraseIndex<Group> = {
  /** Groups that hold this stem as a single word. */
  groupsOf(stem: string): readonly Group[];
  /** Every phrase that begins with this stem. */
  phrasesFrom(stem: string): readonly (readonly string[])[];
  /** Every group phrase that occurs in these stems; a longer phrase hides the shorter ones that share words with it. */
  match(stems: readonly string[]): readonly PhraseMatch<Group>[];
  /** How many words a phrase may take up. */
  readonly longest: number;
};

/** An index of phrases, as stems that `withoutPassing` has seen, by their first word. */
export function indexPhrases<Group>(
  groups: readonly Group[],
  phrasesOf: (group: Group) => readonly (readonly string[])[],
): PhraseIndex<Group> {
  const byStem = new Map<string, Group[]>();
  const byFirst = new Map<string, { phrase: readonly string[]; group: Group }[]>();
  for (const group of groups) {
    for (const phrase of phrasesOf(group)) {
      const [first] = phrase;
      if (first === undefined) continue;
      append(byFirst, first, { phrase, group });
      if (phrase.length === 1 && !byStem.get(first)?.includes(group)) append(byStem, first, group);
    }
  }
  let longest = 1;
  for (const { phrase } of [...byFirst.values()].flat())
    longest = Math.max(longest, phrase.length + MAX_PASSING * (phrase.length - 1));
  return {
    longest,
    groupsOf: (wordStem) => byStem.get(wordStem) ?? [],
    phrasesFrom: (wordStem) => (byFirst.get(wordStem) ?? []).map(({ phrase }) => phrase),
    match(stems) {
      const found: PhraseMatch<Group>[] = [];
      for (let start = 0; start < stems.length; ) {
        const here = longestAt(start, stems);
        const end = here[0]?.end ?? start + 1;
        const isPartOfLonger = Array.from({ length: end - start - 1 }, (_, at) => start + 1 + at).some(
          (later) => (longestAt(later, stems)[0]?.end ?? later) - later > end - start,
        );
        if (!isPartOfLonger) found.push(...here);
        start = isPartOfLonger ? start + 1 : end;
      }
      return found;
    },
  };

  function longestAt(start: number, stems: readonly string[]): readonly PhraseMatch<Group>[] {
    let longest = start + 1;
    let here: PhraseMatch<Group>[] = [];
    for (const { phrase, group } of byFirst.get(stems[start]!) ?? []) {
      const end = endOfPhrase(phrase, stems, start);
      if (end === null || end < longest) continue;
      if (end > longest) here = [];
      longest = end;
      if (here.every((other) => other.group !== group)) here.push({ group, phrase, start, end });
    }
    return here;
  }
}

/** "Find my first job", "find you a job": whose, which and how make no other phrase of it. Stems. */
const PASSING: ReadonlySet<string> = new Set(
  `a an the this that these those any some my your his her their our i you we they he she
  really actually just even still`
    .split(/\s+/)
    .map(stem),
);
const MAX_PASSING = 2;

/** The stems of a phrase without those that may stand between its words anyway; distinct ones. */
export const withoutPassing = (phrases: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(
    phrases
      .map((phrase) => phrase.filter((part, at) => at === 0 || at === phrase.length - 1 || !PASSING.has(part)))
      .map((phrase) => [phrase.join(' '), phrase]),
  ).values(),
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
