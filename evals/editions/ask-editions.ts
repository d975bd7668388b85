import { resolveGold } from '../gold.ts';
import type { GuideSource, OpenHarness } from '../harness.ts';
import type { LoadedCase } from '../load-cases.ts';
import { type CaseResult, runSuite } from '../run-suite.ts';
import type { Gold } from '../schema/case.ts';
import type { AskedTwice } from './compare-editions.ts';

export type Editions = { readonly old: GuideSource; readonly new: GuideSource };

/**
 * Asks the cases of both editions with the extractive engine. Quotes that only one edition has are left out of the grading
 * of both, so that a case with a stale quote is asked all the same. Cases that edit the guide are passed over.
 */
export async function askEditions(
  cases: readonly LoadedCase[],
  editions: Editions,
  open: OpenHarness,
  concurrency: number,
): Promise<readonly AskedTwice[]> {
  const asked = cases
    .filter(({ item }) => item.guide_edit === undefined)
    .map((loaded) => withKnownGold(loaded, editions));
  const run = (source: GuideSource): Promise<readonly CaseResult[]> =>
    runSuite(
      asked.map(({ loaded }) => loaded),
      { engine: 'extractive', guideOf: () => source, open, concurrency, nowMs: () => 0 },
    );
  const before = await run(editions.old);
  const after = await run(editions.new);
  return asked.map(({ stale }, index) => ({ before: before[index]!, after: after[index]!, stale }));
}

function withKnownGold(
  loaded: LoadedCase,
  editions: Editions,
): { readonly loaded: LoadedCase; readonly stale: readonly Gold[] } {
  const { gold } = loaded.item.expect;
  const missedBy = ({ text }: GuideSource): ReadonlySet<Gold> => new Set(resolveGold(text, gold).stale);
  const [missedByOld, missedByNew] = [missedBy(editions.old), missedBy(editions.new)];
  const known = gold.filter((one) => !missedByOld.has(one) && !missedByNew.has(one));
  return {
    loaded: { ...loaded, item: { ...loaded.item, expect: { ...loaded.item.expect, gold: known } } },
    stale: [...missedByNew].filter((one) => !missedByOld.has(one)),
  };
}
