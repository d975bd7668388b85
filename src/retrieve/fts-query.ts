import type { GuideProfile } from '../domain/guide.ts';
import type { QueryTerm } from '../domain/question.ts';

const MAX_TERMS = 32;
/** In a large guide a word that stands in every second passage costs time and tells nothing. */
const COMMON_SHARE = 0.5;
const LARGE_GUIDE_PASSAGES = 1_000;

/**
 * The FTS5 MATCH expression of a query: each word quoted, joined by OR, rarest first; null when the guide has none of
 * them. Only words that the guide itself contains get in, so nothing a visitor types is read as query syntax. Pure.
 */
export function ftsQuery(terms: readonly QueryTerm[], profile: GuideProfile): string | null {
  const stems = new Set(terms.flatMap((term) => term.alternatives.flatMap((alternative) => alternative.split(' '))));
  const entries = [...stems].flatMap((stem) => profile.terms.get(stem) ?? []).sort((a, b) => a.passages - b.passages);
  const isCommon = (passages: number) =>
    profile.passageCount > LARGE_GUIDE_PASSAGES && passages > profile.passageCount * COMMON_SHARE;
  const rare = entries.filter(({ passages }) => !isCommon(passages));
  const words = (rare.length > 0 ? rare : entries.slice(0, 1))
    .slice(0, MAX_TERMS)
    .map(({ forms }) => quoted(forms[0]!));
  return words.length > 0 ? words.join(' OR ') : null;
}

/** A possessive would be read as two words by FTS5. */
const quoted = (form: string) => `"${form.replace(/'s?$/, '').replaceAll('"', '')}"`;
