import * as z from 'zod';
import type { Case } from '../schema/case.ts';

/** A question, the guide's slug, and whether that guide answers it. */
export const Labelled = z.strictObject({ guide: z.string(), question: z.string(), answers: z.boolean() });
export type Labelled = Readonly<z.infer<typeof Labelled>>;

/** The cases whose label is plain: one turn on an unchanged guide, that is worked on, and either to be answered or refused. */
export function labelledCases(cases: readonly Case[], ownGuide: string): readonly Labelled[] {
  return cases.flatMap((item): readonly Labelled[] => {
    const { behavior } = item.expect;
    const isPlain = behavior === 'answer' || behavior === 'refuse';
    const isApart = item.split !== 'dev' || item.category === 'injection';
    if (!isPlain || isApart || item.turns.length > 0 || item.guide_edit !== undefined) return [];
    return [{ guide: item.guide ?? ownGuide, question: item.question, answers: behavior === 'answer' }];
  });
}
