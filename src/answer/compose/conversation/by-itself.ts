import type { Query } from '../../../domain/question.ts';
import type { Material } from '../material.ts';
import { asksAudience } from './audience.ts';
import { isChoosing, isOnlyPointing } from './focus.ts';

/** Whether composition finds out by itself what the guide has to a question, or says that it has nothing. */
export const isDecidedInComposition = (query: Query, given: Pick<Material, 'profile'>): boolean =>
  isOnlyPointing(query) || isChoosing(query, given) || asksAudience(query.text);
