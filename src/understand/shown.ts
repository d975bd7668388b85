import type { HistoryTurn, TurnContext } from '../domain/conversation.ts';
import type { Facts } from '../domain/guide.ts';
import { tokenize } from '../language/tokens.ts';
import type { Reference } from './references.ts';

/** Items of one list. `shown`: the turn that showed it; null for what the guide has without having been asked to list it. */
export type Target = {
  readonly of: 'steps' | 'roles' | 'items';
  readonly items: readonly string[];
  readonly shown: TurnContext | null;
  /** For the neighbour of an item, that item; `items` is empty past the end of the list. */
  readonly from: string | null;
};

type List = Pick<Target, 'of' | 'items' | 'shown'>;

/**
 * The items that a reference points at: in the list last shown or, where none was, in the guide's steps, pay bands or
 * ladder, whichever the conversation was on. Null where there is no such place. `history` is oldest first. Pure.
 */
export function targetOf(reference: Reference, history: readonly HistoryTurn[], facts: Facts): Target | null {
  const contexts = contextsOf(history);
  const shown = shownLists(contexts, facts);
  const topical = topicList(contexts[0], facts);
  if (reference.kind === 'places') {
    const furthest = Math.max(...reference.places.map(Math.abs));
    const list = [...shown, ...topical].find(({ items }) => items.length >= furthest);
    if (!list) return null;
    const places =
      reference.isHeight && list.of === 'roles' ? reference.places.map((place) => -place) : reference.places;
    return { ...list, items: places.map((place) => list.items[indexOf(place, list)]!), from: null };
  }
  const { place, by, isHeight } = reference;
  const recent = contexts.slice(0, RECENT_TURNS).map((turn) => currentOf(turn, by, facts));
  const current = place === null ? recent.find((item) => item !== null) : null;
  for (const list of [...shown, ...topical, ...factLists(facts)]) {
    const at = place === null ? list.items.indexOf(current ?? '') : indexOf(place, list);
    const from = list.items[at];
    if (from === undefined) continue;
    const next = list.items[at + (isHeight && list.of !== 'roles' ? -by : by)];
    return { ...list, items: next === undefined ? [] : [next], from };
  }
  return null;
}

/** The item of a shown list that alone has all of these words: "the lean one". */
export function itemNamed(words: string, history: readonly HistoryTurn[], facts: Facts): Target | null {
  const stems = tokenize(words).map((token) => token.stem);
  if (stems.length === 0) return null;
  for (const list of shownLists(contextsOf(history), facts)) {
    const named = list.items.filter((item) => {
      const own = new Set(tokenize(item).map(({ stem }) => stem));
      return stems.every((stem) => own.has(stem));
    });
    if (named.length === 1) return { ...list, items: named, from: null };
  }
  return null;
}

/** How many turns back something may still be what "the next one" follows. */
const RECENT_TURNS = 3;

/** Newest first. */
export const contextsOf = (history: readonly HistoryTurn[]): readonly TurnContext[] =>
  history.flatMap(({ context }) => context ?? []).toReversed();

const indexOf = (place: number, { items }: List) => (place < 0 ? items.length + place : place - 1);

/** What a turn was about: an item, a step or a role. */
function currentOf(turn: TurnContext, by: 1 | -1, { steps }: Facts): string | null {
  const { ordinal, roles } = turn.slots;
  const step = ordinal?.of === 'step' ? steps.at(ordinal.position < 0 ? ordinal.position : ordinal.position - 1) : null;
  return turn.focus.at(-1) ?? step?.title ?? roles.at(by > 0 ? -1 : 0) ?? null;
}

function shownLists(contexts: readonly TurnContext[], facts: Facts): readonly List[] {
  return contexts
    .map((shown) => ({ of: kindOf(shown.list, facts), items: [...new Set(shown.list)], shown }))
    .filter(({ items }) => items.length >= 2);
}

/** What the guide has of the kind that was spoken of. */
function topicList(newest: TurnContext | undefined, facts: Facts): readonly List[] {
  const [pay, ladder, steps] = factLists(facts);
  switch (newest?.facets[0]) {
    case 'pay':
      return [pay];
    case 'path':
      return [ladder];
    case 'steps':
      return [steps];
    default:
      return [];
  }
}

const factLists = ({ steps, pay, ladder }: Facts): readonly [List, List, List] => [
  { of: 'roles', items: [...new Set(pay.map(({ role }) => role))], shown: null },
  { of: 'roles', items: ladder.map(({ role }) => role), shown: null },
  { of: 'steps', items: steps.map(({ title }) => title), shown: null },
];

const kindOf = (items: readonly string[], facts: Facts): Target['of'] =>
  factLists(facts).find((list) => items.every((item) => list.items.includes(item)))?.of ?? 'items';
