import type { GuideProfile, Passage, PayFact, Unit } from '../../../domain/guide.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { readWords } from '../../../retrieve/words.ts';
import type { Band } from './bands.ts';

/**
 * Whether pay bands are what the guide has to say on pay: several roles, or the occupation itself. The one figure of some
 * specialist among paragraphs on pay is not.
 */
export function coversOccupation(pay: readonly Pick<PayFact, 'role'>[], { occupation }: GuideProfile): boolean {
  const roles = new Set(pay.map(({ role }) => role.toLowerCase()));
  if (roles.size !== 1) return roles.size > 0;
  const words = readWords([...roles][0]!).set;
  return readWords(occupation).order.every((stem) => words.has(stem));
}

/** Of less, the guide's own sentences say more. */
const HALF = 0.5;

/** Whether these bands are most of what is said of pay where they stand: a paragraph may give other amounts in other words. */
export function areMostOfPay(bands: readonly Band[]): boolean {
  const places = new Set(bands.map(({ source }) => source.passage));
  const isRead = (unit: Unit) => bands.some(({ pay: { quote } }) => quote.start < unit.end && quote.end > unit.start);
  const paragraphs = [...places].flatMap(paragraphsOf).filter((units) => units.some(isRead));
  const amounts = paragraphs
    .flat()
    .flatMap((unit) =>
      unit.kind === 'sentence' ? readQuantities(unit.text).filter(({ kind }) => kind === 'money') : [],
    );
  const unread = amounts.filter(({ low }) => !bands.some(({ pay }) => pay.low === low));
  return bands.length / (bands.length + unread.length) >= HALF;
}

function paragraphsOf(passage: Passage): Unit[][] {
  const paragraphs: Unit[][] = [];
  for (const { unit, opensParagraph } of statementsOf(passage)) {
    if (opensParagraph || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)!.push(unit);
  }
  return paragraphs;
}
