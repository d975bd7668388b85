import type { Passage, Unit } from '../../domain/guide.ts';
import { tokenize } from '../../language/tokens.ts';
import { answered, type Draft, stated } from '../draft.ts';
import { type Material, subjectTerms, unitSource } from './material.ts';
import { wordCount } from './wording.ts';

const PASSAGES_READ = 4;
const MAX_ITEM_WORDS = 110;
/** The share of the question's own words that the list's headings and lead-in must have. */
const MIN_LEAD_COVERAGE = 0.6;

/** The list that the question asks for, whole and in order; null when no list of the guide is led in by its words. */
export function composeList(material: Material): Draft | null {
  const { query, ranked } = material;
  if (query.wants !== 'list' && query.wants !== 'name' && query.wants !== 'open') return null;
  const wanted =
    subjectTerms(query).length > 0 ? subjectTerms(query) : query.terms.filter((term) => term.facet !== null);
  if (wanted.length === 0) return null;
  const lists = ranked.slice(0, PASSAGES_READ).flatMap(({ passage, strength }) => {
    const items = passage.units.filter((unit) => unit.kind === 'item');
    if (items.length < 2) return [];
    const before = passage.units[passage.units.findIndex((unit) => unit.kind === 'item') - 1];
    const lead = before?.kind === 'sentence' ? before : undefined;
    const stems = new Set(
      tokenize([...passage.section.slice(-1), lead?.text ?? ''].join(' ')).map((token) => token.stem),
    );
    const covered = wanted.filter((term) =>
      term.alternatives.some((words) => words.split(' ').every((word) => stems.has(word))),
    );
    const coverage = covered.length / wanted.length;
    return coverage >= MIN_LEAD_COVERAGE
      ? [{ passage, lead, items, rank: coverage + 0.2 * strength + (passage.facet === query.facets[0] ? 0.3 : 0) }]
      : [];
  });
  const [best] = lists.sort((a, b) => b.rank - a.rank);
  return best ? listDraft(best.passage, best.lead ?? null, best.items) : null;
}

function listDraft(passage: Passage, lead: Unit | null, items: readonly Unit[]): Draft {
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

const INTRODUCES_LIST = /(?::|\b(?:such as|including|includes?|like|namely|are|titled))\s+(.+)$/i;

/** The things a sentence enumerates, in order: "..., such as A, B and C." gives A, B and C; fewer than two give none. */
export function enumeratedIn(sentence: string): readonly string[] {
  const tail = INTRODUCES_LIST.exec(sentence.replace(/[.!?]+$/, ''))?.[1];
  if (!tail) return [];
  const items = tail
    .split(/,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+/)
    .map((item) => item.trim())
    .filter(Boolean);
  return items.length >= 2 ? items : [];
}
