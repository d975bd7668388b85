import type { Passage, Unit } from '../../../domain/guide.ts';
import type { Query, QueryTerm } from '../../../domain/question.ts';
import { readingOf } from '../../../retrieve/reading.ts';
import { contentStems, hasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { answered, type Draft, plain, stated } from '../../draft.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { isToldAsText } from '../topics/topic-sections.ts';
import { wordCount } from '../wording.ts';
import { type AskedCount, askedCount } from './asked-count.ts';

const PASSAGES_READ = 8;
const MAX_ITEM_WORDS = 110;
/** The share of the question's own words that the list's heading and lead-in must have. */
const MIN_LEAD_COVERAGE = 0.6;
/** A question that does not ask for a list gets one only from a section that is about little else. */
const MIN_OPEN_PRECISION = 0.5;
const WEIGHTS = { coverage: 1, precision: 0.6, strength: 0.15, facet: 0.3 } as const;

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

type FoundList = {
  readonly passage: Passage;
  readonly lead: Unit | null;
  readonly items: readonly Unit[];
  readonly rank: number;
};

/**
 * The list that the question asks for, in order: whole, or as many as it wants ("top 3 skills"). Null when no list of the
 * guide is led in by its words.
 */
export function composeList(material: Given): Draft | null {
  const { query, profile } = material;
  const asked = askedCount(query.text);
  if (isToldAsText(query, profile)) return null;
  if (!asked && query.wants !== 'list' && query.wants !== 'name' && query.wants !== 'open') return null;
  const draft = listAsked(asked ? { ...material, query: { ...query, wants: 'list' } } : material);
  return asked && draft ? firstOf(draft, asked) : draft;
}

/** The list that is led in by the words of the question; null without one. */
export function listAsked(material: Given): Draft | null {
  const wanted = material.query.terms.filter((term) => isSubject(term) && term.standing !== 'missing');
  if (wanted.length === 0) return null;
  const [best] = listsOf(material, wanted).toSorted((a, b) => b.rank - a.rank);
  return best ? listDraft(best) : null;
}

const SAYS_RANK = /\b(?:most important|in order|ranked|top|above all|first of all)\b/i;

/** So many of a list. One without ranks is said to be one. */
function firstOf(draft: Draft, asked: AskedCount): Draft {
  const items = draft.claims.filter(({ block }) => block !== 'paragraph');
  if (items.length <= asked.count) return draft;
  const lead = draft.claims.filter(({ block }) => block === 'paragraph');
  const isRanked = lead.some(({ text }) => SAYS_RANK.test(text)) || items.every(({ block }) => block === 'step');
  const opening = asked.isRanked && !isRanked ? [plain("The guide doesn't rank them. The first that it lists:")] : lead;
  return {
    ...draft,
    claims: [...opening, ...items.slice(0, asked.count)],
    list: draft.list.slice(0, asked.count),
  };
}

function listsOf({ query, ranked, profile }: Given, wanted: readonly QueryTerm[]): readonly FoundList[] {
  const occupation = readWords(profile.occupation).set;
  return ranked.slice(0, PASSAGES_READ).flatMap(({ passage, strength }): FoundList[] => {
    const items = passage.units.filter((unit) => unit.kind === 'item');
    if (items.length < 2) return [];
    const lead = leadOf(passage);
    const heading = contentStems(readingOf(passage).heading).filter((stem) => !occupation.has(stem));
    const words = readWords(`${passage.section.at(-1) ?? ''} ${lead?.text ?? ''}`);
    const coverage = wanted.filter((term) => hasTerms(words, [term])).length / wanted.length;
    const asked = new Set(wanted.flatMap((term) => term.alternatives.flatMap((words) => words.split(' '))));
    const precision = heading.length === 0 ? 0 : heading.filter((stem) => asked.has(stem)).length / heading.length;
    if (coverage < MIN_LEAD_COVERAGE || (query.wants !== 'list' && precision < MIN_OPEN_PRECISION)) return [];
    const rank =
      WEIGHTS.coverage * coverage +
      WEIGHTS.precision * precision +
      WEIGHTS.strength * strength +
      (passage.facet === query.facets[0] ? WEIGHTS.facet : 0);
    return [{ passage, lead, items, rank }];
  });
}

/** The list that a lead-in sentence opens; null when no items follow it. */
export function listBehind(lead: Unit, passage: Passage): Draft | null {
  const items = passage.units.filter((unit) => unit.kind === 'item' && unit.start > lead.start);
  return items.length === 0 ? null : listDraft({ passage, lead, items });
}

const MAX_SIBLINGS = 8;

/** A question for more than one thing whose best sentence is an item of a short list gets the whole list. */
export function listAround(
  { unit, passage }: { readonly unit: Unit; readonly passage: Passage },
  query: Query,
): Draft | null {
  const asksSeveral = query.wants === 'list' || query.wants === 'open' || query.wants === 'definition';
  const items = passage.units.filter((other) => other.kind === 'item');
  if (!asksSeveral || unit.kind !== 'item' || items.length < 2 || items.length > MAX_SIBLINGS) return null;
  const heading = readingOf(passage).heading;
  const isItsSubject = query.terms.some((term) => isSubject(term) && hasTerms(heading, [term]));
  return isItsSubject ? listDraft({ passage, lead: leadOf(passage), items }) : null;
}

/** The sentence right before the items of a list. */
export function leadOf(passage: Passage): Unit | null {
  const before = passage.units[passage.units.findIndex((unit) => unit.kind === 'item') - 1];
  return before?.kind === 'sentence' ? before : null;
}

/** Items that are too long to list whole are listed by their names. */
function listDraft({ passage, lead, items }: Omit<FoundList, 'rank'>): Draft {
  const words = items.reduce((sum, item) => sum + wordCount(item.text), 0);
  const isShort = words > MAX_ITEM_WORDS && items.every((item) => item.label !== undefined);
  const block = passage.kind === 'ordered' ? 'step' : 'bullet';
  return answered(
    [
      ...(lead ? [stated(lead.text, unitSource(passage, lead))] : []),
      ...items.map((item) => stated(isShort ? `${item.label}.` : item.text, unitSource(passage, item), block)),
    ],
    { list: items.map((item) => item.label ?? item.text) },
  );
}
