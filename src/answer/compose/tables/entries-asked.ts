import { answered, type Draft, type DraftClaim, stated } from '../../draft.ts';
import { pairIn } from '../comparison/entries-compared.ts';
import { comparedClaims } from '../comparison/figures-compared.ts';
import { differenceClaims } from '../comparison/pay-difference.ts';
import { familiesOf } from '../figures/figures.ts';
import { unitSource } from '../material.ts';
import { oncePerQuestion } from '../once.ts';
import { bandsDraft, rowClaims } from '../pay/bands.ts';
import { amountsIn } from '../pay/pay-amounts.ts';
import { wordsSaid } from './asked-names.ts';
import { columnsOf } from './entries.ts';
import { type Choice, chosenIn, kindAsked, tableOf } from './entries-chosen.ts';
import { bandsIn } from './entry-bands.ts';
import { tellCells } from './rows.ts';

const PASSAGES_READ = 10;
/** A matter of all entries, not of those that are named. */
const RANKS_ALL = /\b(?:most|least|best|worst|\w{3,}est|top|all)\b/i;
const COMPARES =
  /\b(?:differen\w+|compar\w+|vs|versus|than|cheap\w*|expensive|longer|shorter|quick\w*|fast\w*|slower|dearer|pricier|more|less|higher|lower|better|bigger|larger|smaller)\b/i;

/**
 * "Third year apprentice in Melbourne", "how long is the diploma and what does it cost", "sydney vs the country": the
 * entries that a question names, by row and column or by the name of an item; of two that are compared, which is more and
 * by how much. Null where it names none, or asks more than they hold.
 */
export const composeEntries = oncePerQuestion((given): Draft | null => {
  const { query, ranked, profile } = given;
  if ((query.wants === 'yes_no' && !COMPARES.test(query.text)) || query.focus.length > 0) return null;
  if (RANKS_ALL.test(query.text)) return null;
  if (query.slots.ownPay !== undefined || amountsIn(query.text).length > 0) return null;
  const passages = ranked.slice(0, PASSAGES_READ).map(({ passage }) => passage);
  const said = wordsSaid(query);
  const kind = kindAsked(query);
  const tables = [...Map.groupBy(columnsOf(passages), tableOf).values()];
  const found = tables
    .flatMap((columns) => chosenIn(columns, said, kind, given) ?? [])
    .toSorted((a, b) => b.worth - a.worth)[0];
  const isOfBands = found !== undefined && bandsIn(found.chosen, given).length > 0;
  const compared =
    COMPARES.test(query.text) && !isOfBands ? pairIn(found, familiesOf(passages), said, kind, given) : null;
  if (compared) {
    const [pair, measure] = compared;
    return answered(comparedClaims(pair, measure, query.text, profile.currency), {
      list: pair.map(({ name }) => name),
    });
  }
  if (!found) return null;
  const bands = bandsIn(found.chosen, given);
  if (bands.length > 0) {
    const isCompared = COMPARES.test(query.text) && new Set(bands.map(({ pay }) => pay.role)).size === 2;
    if (COMPARES.test(query.text) && !isCompared) return null;
    return bandsDraft(isCompared ? differenceClaims(bands, null) : rowClaims(bands), bands);
  }
  return answered(toldClaims(found), { list: [...new Set(found.chosen.map(({ entry }) => entry.name))] });
});

function toldClaims({ chosen }: Choice): readonly DraftClaim[] {
  return [...Map.groupBy(chosen, ({ entry }) => entry.units[0]).values()].map((told) => {
    const { entry, column } = told[0]!;
    const source = unitSource(entry.passage, entry.units[0]);
    if (column.headers === null) return stated(entry.units[0].text, source);
    const cells = told.map(({ entry, column }) => ({ header: column.headers![1], value: entry.value }));
    return stated(tellCells({ header: column.headers[0], value: entry.name }, cells), source);
  });
}
