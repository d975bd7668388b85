/** Floors of naive lexical baselines on the development split, and our goals (design/answering.md, section 7). */
export type Goal = { readonly floor: number; readonly goal: number; readonly isLowerBetter?: boolean };

export const GOALS: Readonly<Record<string, Goal>> = {
  'squad2 R@5': { floor: 0.945, goal: 0.965 },
  'squad2 MRR@10': { floor: 0.868, goal: 0.885 },
  'canard follow-ups R@5': { floor: 0.524, goal: 0.65 },
  'canard follow-ups MRR@10': { floor: 0.269, goal: 0.33 },
  'squad2_offcorpus AUROC': { floor: 0.961, goal: 0.96 },
  'clapnq AUROC': { floor: 0.717, goal: 0.8 },
  'mtrag_human AUROC': { floor: 0.771, goal: 0.86 },
  'wice AUROC': { floor: 0.833, goal: 0.85 },
  'begin_wow AUROC': { floor: 0.945, goal: 0.95 },
  'bump pair accuracy': { floor: 0.64, goal: 0.82 },
  'clapnq_gold false alarms': { floor: 0.08, goal: 0.08, isLowerBetter: true },
  'clapnq_mutants number_off_source caught': { floor: 1, goal: 1 },
  'clapnq_mutants number_in_source caught': { floor: 0.079, goal: 0.7 },
  'clapnq_mutants entity_off_source caught': { floor: 0.992, goal: 0.97 },
  'clapnq_mutants entity_in_source caught': { floor: 0.098, goal: 0.5 },
  'clapnq_mutants negation caught': { floor: 0.075, goal: 0.85 },
  'clapnq_mutants antonym caught': { floor: 0.075, goal: 0.8 },
  'clapnq_mutants fabricated_generic caught': { floor: 0.993, goal: 0.99 },
  'clapnq_mutants fabricated_other_topic caught': { floor: 1, goal: 0.99 },
  'clapnq_mutants wrong_passage caught': { floor: 1, goal: 0.99 },
  'notinject blocked': { floor: 0.047, goal: 0.01, isLowerBetter: true },
};
