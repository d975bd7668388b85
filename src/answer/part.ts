import type { AnswerStatus } from '../domain/answer.ts';
import type { TurnContext } from '../domain/conversation.ts';
import type { Passage, PassageId } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import { countedOff } from './compose/conversation/counted-off.ts';
import { wordCount } from './compose/wording.ts';
import type { Draft, DraftClaim } from './draft.ts';
import type { Gate } from './gate.ts';
import type { Found } from './retrieve-passages.ts';

/** One question of a message, taken as far as a draft that needs no model. */
export type Part = { readonly query: Query; readonly found: Found; readonly gated: Gate; readonly draft: Draft };

/** The status of a message: what all its parts have in common, else `partial`. `parts` is not empty. */
export function statusOf(parts: readonly Part[]): AnswerStatus {
  const statuses = new Set(parts.map(({ draft }) => draft.status));
  const [only] = statuses;
  return statuses.size === 1 && only !== undefined ? only : 'partial';
}

/** Beside a part that answers, a bare "the guide doesn't say" is noise, unless it tells what of. */
export function worthTelling(parts: readonly Part[]): readonly Part[] {
  const isTold = ({ query, draft }: Part) =>
    draft.status !== 'declined' || draft.missing.length > 0 || TELLING.has(query.wants);
  return parts.some(({ draft }) => draft.status !== 'declined') ? parts.filter(isTold) : parts;
}

/** Several questions in one message share the length of an answer. */
const MOST_WORDS = 120;

/**
 * The claims of all parts in order, each sentence once: two parts may both begin with "It says:". Of several parts none is
 * told at a length that leaves no room for the others; lists stay whole.
 */
export function claimsOf(parts: readonly Part[]): readonly DraftClaim[] {
  const claims = parts.flatMap(({ draft }) =>
    parts.length > 1 ? within(MOST_WORDS / parts.length, draft) : draft.claims,
  );
  return claims.filter(({ text }, at) => claims.findIndex((other) => other.text === text) === at);
}

function within(maxWords: number, { claims }: Draft): readonly DraftClaim[] {
  const lastItem = claims.findLastIndex(({ block }) => block !== 'paragraph');
  const firstTold = claims.findIndex(({ kind }) => kind !== 'plain');
  let words = 0;
  return claims.filter(({ text }, at) => {
    words += wordCount(text);
    return at <= Math.max(lastItem, firstTold) || words <= maxWords;
  });
}

/** What these want names what the guide is silent about: an amount, a time, a number, a name. */
const TELLING: ReadonlySet<Query['wants']> = new Set(['money', 'duration', 'count', 'name', 'place', 'date']);

export const missingOf = (parts: readonly Part[]): readonly string[] => [
  ...new Set(parts.flatMap(({ draft }) => draft.missing)),
];

/** What a follow-up to this message refers back to: its last question, its last list, the roles it was answered about. */
export function contextOf(parts: readonly Part[]): TurnContext | null {
  const last = parts.at(-1);
  if (!last) return null;
  const { query, draft } = last;
  return {
    text: query.text,
    facets: [...query.facets],
    terms: [...query.terms],
    slots: { ...query.slots, roles: draft.roles.length > 0 ? [...draft.roles] : query.slots.roles },
    list: [...(parts.findLast((part) => part.draft.list.length > 0)?.draft.list ?? toldOneByOne(draft))],
    focus: [...(draft.chosen ?? query.focus)],
    passageIds: citedPassages(draft),
  };
}

/** What an answer in sentences took from one list of the guide, or from what a paragraph counts off. */
function toldOneByOne({ claims }: Draft): readonly string[] {
  const sources = claims.flatMap((claim) => (claim.kind === 'stated' ? claim.sources.slice(0, 1) : []));
  const [first] = sources;
  if (!first) return [];
  const items = sources.flatMap(({ passage, quote }) => {
    const unit = passage.units.find(({ start, end }) => start <= quote.start && quote.end <= end);
    return unit?.kind === 'item' && passage.id === first.passage.id ? [unit.label ?? unit.text] : [];
  });
  const told = [...new Set(items)];
  return told.length >= 2 && items.length === sources.length ? told : countedOff(first.passage);
}

const citedPassages = ({ claims }: Draft): PassageId[] => [
  ...new Set(claims.flatMap((claim) => (claim.kind === 'plain' ? [] : claim.sources.map(({ passage }) => passage.id)))),
];

/** A model may find an answer where words differ; what is plainly about something else is not worth a call. */
export const isWorthAsking = (parts: readonly Part[]): boolean =>
  parts.some(
    ({ gated, found }) =>
      found.ranked.length > 0 &&
      !(gated.kind === 'declined' && (gated.reason === 'off_topic' || gated.reason === 'other_occupation')),
  );

/** The best passages of every part in turn, those that hold the facts first, each once, at most `limit`. */
export function offeredPassages(parts: readonly Part[], limit: number): readonly Passage[] {
  const queues = parts.map(({ found }) => [
    ...found.factPassages.values(),
    ...found.ranked.map(({ passage }) => passage),
  ]);
  const offered = new Map<string, Passage>();
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  for (let at = 0; at < longest; at += 1) {
    for (const queue of queues) {
      const passage = queue[at];
      if (passage && offered.size < limit) offered.set(passage.id, passage);
    }
  }
  return [...offered.values()];
}

/** The questions as a model reads them, each with what a follow-up left unsaid. */
export function standaloneText(parts: readonly Part[]): string {
  return parts
    .map(({ query }) => {
      const unsaid = query.terms.filter((term) => term.inherited).map((term) => term.surface);
      const about = [...query.slots.roles, ...unsaid];
      return query.isFollowUp && about.length > 0 ? `${query.text} (about: ${about.join(', ')})` : query.text;
    })
    .join('\n');
}
