import { type Draft, plain } from '../draft.ts';
import { askedCount } from './asked-count.ts';
import { composeList } from './list.ts';
import type { Material } from './material.ts';

const SAYS_RANK = /\b(?:most important|in order|ranked|top|above all|first of all)\b/i;

/** "Top 3 skills", "name two duties": so many of the list that the question asks for. A list without ranks is said to be one. */
export function composeTop(material: Material): Draft | null {
  const asked = askedCount(material.query.text);
  const draft = asked && composeList({ ...material, query: { ...material.query, wants: 'list' } });
  if (!asked || !draft) return null;
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
