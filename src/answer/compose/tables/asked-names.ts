import { isAsked, type Query } from '../../../domain/question.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import { tokenize } from '../../../language/tokens.ts';

/** "One" is a pronoun as well. */
const COUNTED = '- two three four five six seven eight nine ten'.split(' ');
const ORDERED = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ROMAN = 'i ii iii iv v vi vii viii ix x'.split(' ');
/** "A baker" is a qualified one, where others are called something more. */
const ORDINARY = /^(?:qualifi|fulli|train|certifi|licen[sc]|regist|regular|standard|full|ordinari)/;

/** "Year 3", "third year" and "level III" have the same number. */
const numbered = (lower: string, stem: string): string => {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(lower)?.[1];
  if (digits !== undefined) return digits;
  const at = [COUNTED, ORDERED, ROMAN.slice(1)].map((words) => words.indexOf(lower));
  const [counted, ordered, roman] = at as [number, number, number];
  if (counted >= 0 || ordered >= 0) return String(Math.max(counted, ordered) + 1);
  return roman >= 0 ? String(roman + 2) : stem;
};

const wordsOf = (text: string): readonly string[] =>
  tokenize(text)
    .map(({ lower, stem }) => ({ lower, word: numbered(lower, stem) }))
    .filter(({ lower, word }) => /^\d+$/.test(word) || !isStopWord(lower))
    .map(({ word }) => word);

/** What a question says: its own words and, each with the word that it stands for, those that mean the same. */
export type Said = { readonly own: ReadonlySet<string>; readonly alike: ReadonlyMap<string, string> };

/** The words of a question, without those that only name a kind of thing ("pay"). */
export function wordsSaid({ text, folded, terms, isFollowUp }: Query): Said {
  const asked = terms.filter((term) => isFollowUp || isAsked(term));
  const generic = new Set(asked.flatMap((term) => (term.isGeneric ? term.alternatives : [])));
  const words = [...wordsOf(text), ...wordsOf(folded), ...asked.map((term) => term.stem)];
  const alike = asked.flatMap((term) => term.alternatives.map((word) => [word, term.stem] as const));
  return {
    own: new Set(words.filter((word) => !generic.has(word))),
    alike: new Map(alike.filter(([word]) => !generic.has(word) && !word.includes(' '))),
  };
}

/** The words of any text, as what is said. */
export const wordsIn = (text: string): Said => ({ own: new Set(wordsOf(text)), alike: new Map() });

const isSaid = (word: string, { own, alike }: Said) => own.has(word) || alike.has(word);

/** 0..1: how much of a name is said, what stands in brackets left out. */
export function shareSaid(name: string, said: Said): number {
  const words = wordsOf(withoutBrackets(name));
  return words.length === 0 ? 0 : words.filter((word) => isSaid(word, said)).length / words.length;
}

const HEAD_WORDS = 2;

/** Of "a two-year college diploma" the diploma is said: what stands last is the thing itself. */
export const isHeadSaid = (name: string, said: Said): boolean =>
  shareSaid(name.split(/,| \(/)[0]!.split(/\s+/).slice(-HEAD_WORDS).join(' '), said) > 0;

const withoutBrackets = (name: string) => name.replace(/\s*\(.*?\)/g, '');

/**
 * Of names that stand beside each other those that a question says: each has more of its words than the next, or words that
 * no other has. "Year 3" where both years are called a year; the plain one where others are called something more; the
 * very word before one that means the same.
 */
export function namedAmong(names: readonly string[], said: Said): readonly string[] {
  const texts = [...new Set(names)];
  const literal = new Set(texts.flatMap(wordsOf).filter((word) => said.own.has(word)));
  const isMeant = (word: string) => said.own.has(word) || (said.alike.has(word) && !literal.has(said.alike.get(word)!));
  const read = texts.map((name) => {
    const all = [...new Set(wordsOf(name))];
    const own = all.filter(isMeant);
    const rest = wordsOf(withoutBrackets(name)).filter((word) => !isMeant(word));
    return { name, all, own, rest, key: own.toSorted().join(' ') };
  });
  const isCommon = (word: string) => read.length > 1 && read.every(({ all }) => all.includes(word));
  const called = read.filter(
    ({ own, rest }) => own.length > 0 && (rest.length === 0 || own.some((word) => !isCommon(word))),
  );
  const best = called.filter(({ own }) => !called.some((other) => isPartOf(own, other.own)));
  return [...Map.groupBy(best, ({ key }) => key).values()].flatMap((alike) => {
    const whole = alike.filter(({ rest }) => rest.length === 0);
    const ordinary = alike.filter(({ rest }) => rest.every((word) => ORDINARY.test(word)));
    const chosen = whole.length > 0 ? whole : ordinary.length > 0 ? ordinary : alike;
    return chosen.map(({ name }) => name);
  });
}

const isPartOf = (words: readonly string[], whole: readonly string[]) =>
  whole.length > words.length && words.every((word) => whole.includes(word));

/** The names without those of which others say all that is said, and more: "ground workers" are no "university grounds". */
export function withoutEchoes(names: readonly string[], others: readonly string[], said: Said): readonly string[] {
  const saidOf = (name: string) => [...new Set(wordsOf(name).filter((word) => isSaid(word, said)))];
  return names.filter((name) => !others.some((other) => isPartOf(saidOf(name), saidOf(other))));
}

/** Where a question says the first word that only this one of the names has. */
export function placeOf(name: string, others: readonly string[], text: string): number {
  const foreign = new Set(others.flatMap(wordsOf));
  const own = new Set(wordsOf(name).filter((word) => !foreign.has(word)));
  const at = wordsOf(text).findIndex((word) => own.has(word));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
