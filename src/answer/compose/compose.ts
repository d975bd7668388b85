import type { Draft } from '../draft.ts';
import { composeFigurePremise } from './claims/figure-premise.ts';
import { composePremise } from './claims/premise.ts';
import { composeRequirement } from './claims/requirement.ts';
import { ofRoleAsked } from './claims/role-asked.ts';
import { composeComparison } from './comparison/comparison.ts';
import { composeRolesCompared } from './comparison/roles-compared.ts';
import { composeAudience } from './conversation/audience.ts';
import { composeChoice, composeFocus } from './conversation/focus.ts';
import { composeMore } from './conversation/more.ts';
import { composeSituation } from './conversation/situation.ts';
import { composeThread } from './conversation/thread.ts';
import { composeToldBeside } from './conversation/told-beside.ts';
import { composeQualifyingTime } from './figures/qualifying-time.ts';
import { composeSum } from './figures/sum.ts';
import { composeSuperlative } from './figures/superlative.ts';
import { composeExperience } from './ladder/experience.ts';
import { composePath } from './ladder/path.ts';
import { composeCount } from './lists/count.ts';
import { composeList } from './lists/list.ts';
import { composeSides } from './lists/sides.ts';
import { composeStep, composeSteps } from './lists/steps.ts';
import type { Material } from './material.ts';
import { composePay } from './pay/pay.ts';
import { composeProse } from './sentences/prose.ts';
import { composeEntries } from './tables/entries-asked.ts';
import { composeFaq } from './topics/faq.ts';
import { composeTopic } from './topics/topic.ts';

/**
 * The ways to answer, each with a question that it is for. The first that has an answer gives it: what the visitor points at
 * or tells before facts, facts before claims about them, whole lists and sections before single sentences.
 */
const WAYS: readonly ((material: Material) => Draft | null)[] = [
  composeAudience, // Who is this guide for?
  composeSituation, // I'm 34, no diploma, a bad back: is this realistic?

  composeFocus, // And the second one?
  composeMore, // Why? Like what? Tell me more.
  composeChoice, // Which of them is for quality?
  composeSum, // What is that altogether?
  composeThread, // How long does that take?

  composeStep, // What is step 3?
  composeQualifyingTime, // How long does it take to become one?
  composeExperience, // How many years to be a senior?
  composeCount, // How many steps are there?
  composeSuperlative, // Which is the cheapest way in?
  composeEntries, // Third-year apprentice in Sydney?
  composePay, // What does a senior earn?
  composeRolesCompared, // Junior and senior: what is the difference?
  composeComparison, // The diploma or the degree?
  composePath, // What comes after a lead?

  composeFigurePremise, // Is the exam $500?
  composePremise, // It's a desk job, right?
  composeRequirement, // Do I need a degree?

  composeToldBeside, // I never finished school, where do I start?
  composeSteps, // How do I become one?
  composeFaq, // One of the guide's own questions.
  composeSides, // What are the pros and cons?
  composeList, // What skills do I need? The top 3?
  composeTopic, // What is a typical day like?
  composeProse, // Anything else.
];

/** The extractive engine: an answer from the guide's own facts, lists and sentences. Null when it has nothing. Pure. */
export function compose(material: Material): Draft | null {
  for (const way of WAYS) {
    const draft = way(material);
    if (draft) return ofRoleAsked(draft, material);
  }
  return null;
}
