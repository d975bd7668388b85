import type { GuideProfile, TermEntry } from '../domain/guide.ts';
import type { QueryTerm } from '../domain/question.ts';

const MAX_TERMS = 32;
/**
 * In a large guide, what all words of a query together may match, as a share of its passages: FTS5 takes half a
 * microsecond for each. On SQuAD2 (1,500 questions) a share of 0.5 cost R@5 .001, one of 0.3 .003.
 */
const MATCHED_SHARE = 0.5;
const LARGE_GUIDE_PASSAGES = 1_000;

/**
 * The FTS5 MATCH expression of a query: each word quoted, joined by OR, the query's own words first, then those that mean
 * the same, rare ones before common ones; null when the guide has none of them. Only words that the guide itself contains
 * get in, so nothing a visitor types is read as query syntax. Pure.
 */
export function ftsQuery(terms: readonly QueryTerm[], profile: GuideProfile): string | null {
  const own = new Set(terms.map(({ stem }) => stem));
  const wordings = terms.flatMap(({ alternatives, said = [] }) => [...alternatives, ...said]);
  const stems = new Set(wordings.flatMap((words) => words.split(' ')));
  const entries = [...stems]
    .flatMap((stem) => profile.terms.get(stem) ?? [])
    .sort((a, b) => Number(own.has(b.stem)) - Number(own.has(a.stem)) || a.passages - b.passages);
  const words = affordable(entries, profile)
    .slice(0, MAX_TERMS)
    .map(({ forms }) => quoted(forms[0]!));
  return words.length > 0 ? words.join(' OR ') : null;
}

/** The first of the words, however common, and those after it for as long as the guide's size allows. */
function affordable(entries: readonly TermEntry[], { passageCount }: GuideProfile): readonly TermEntry[] {
  if (passageCount <= LARGE_GUIDE_PASSAGES) return entries;
  let matched = 0;
  return entries.filter(({ passages }, at) => {
    const isWithin = matched + passages <= passageCount * MATCHED_SHARE;
    if (isWithin || at === 0) matched += passages;
    return isWithin || at === 0;
  });
}

/** A possessive would be read as two words by FTS5. */
const quoted = (form: string) => `"${form.replace(/'s?$/, '').replaceAll('"', '')}"`;
