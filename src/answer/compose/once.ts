import type { Query } from '../../domain/question.ts';
import type { Material } from './material.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

/** Decided once for each question and what was found for it: the gate asks what composition tells. Kept as long as the question is. */
export function oncePerQuestion<Value>(decide: (given: Given) => Value): (given: Given) => Value {
  const known = new WeakMap<Query, { readonly given: Given; readonly value: Value }>();
  return (given) => {
    const found = known.get(given.query);
    if (found && found.given.ranked === given.ranked && found.given.profile === given.profile) return found.value;
    const value = decide(given);
    known.set(given.query, { given, value });
    return value;
  };
}
