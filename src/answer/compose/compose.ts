import type { Draft } from '../draft.ts';
import { composeAudience } from './audience.ts';
import { composeBenefit } from './benefit.ts';
import { composeComparison } from './comparison.ts';
import { composeCount } from './count.ts';
import { composeEntries } from './entries-asked.ts';
import { composeExperience } from './experience.ts';
import { composeFaq } from './faq.ts';
import { composeFigurePremise } from './figure-premise.ts';
import { composeChoice, composeFocus } from './focus.ts';
import { composeList } from './list.ts';
import { composeListCount } from './list-count.ts';
import type { Material } from './material.ts';
import { composeMore } from './more.ts';
import { composePath } from './path.ts';
import { composePay } from './pay.ts';
import { composePremise } from './premise.ts';
import { composeProse } from './prose.ts';
import { composeRequirement } from './requirement.ts';
import { composeRolesCompared } from './roles-compared.ts';
import { composeSides } from './sides.ts';
import { composeSituation } from './situation.ts';
import { composeStep, composeSteps } from './steps.ts';
import { composeSum } from './sum.ts';
import { composeSuperlative } from './superlative.ts';
import { composeThread } from './thread.ts';
import { composeTop } from './top.ts';
import { composeTopic } from './topic.ts';

/** Tried in order: typed facts before lists, lists before sentences. */
const WAYS: readonly ((material: Material) => Draft | null)[] = [
  composeAudience,
  composeSituation,
  composeStep,
  composeRolesCompared,
  composeFocus,
  composeMore,
  composeChoice,
  composeThread,
  composeExperience,
  composeCount,
  composeListCount,
  composeSuperlative,
  composeSum,
  composeEntries,
  composePay,
  composeFigurePremise,
  composeComparison,
  composePath,
  composePremise,
  composeRequirement,
  composeBenefit,
  composeSteps,
  composeFaq,
  composeTop,
  composeSides,
  composeList,
  composeTopic,
  composeProse,
];

/** The extractive engine: an answer from the guide's own facts, lists and sentences. Null when it has nothing. Pure. */
export function compose(material: Material): Draft | null {
  for (const way of WAYS) {
    const draft = way(material);
    if (draft) return draft;
  }
  return null;
}
