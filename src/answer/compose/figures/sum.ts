import { type AnswerType, isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { answered, computed, type Draft } from '../../draft.ts';
import { isSubject, unitSource } from '../material.ts';
import { oncePerQuestion } from '../once.ts';
import { joined, money } from '../wording.ts';
import { type Family, type Figure, familiesOf } from './figures.ts';

const PASSAGES_READ = 8;
const ASKS_TOTAL =
  /\b(?:al+together|all together|in total|total|together|combined|both|all (?:the|my|of|two|three|four|five|\d)|adds? (?:it |them )?(?:all )?up|sum|all in|everything)\b/i;
const COST = /^(?:costs?|prices?|charge|expenses?)$/i;
const ABOUT = /\b(?:about|around|roughly|approximately|nearly|some)\s*$/i;

/** "The total for ..." need not say how much. */
const SUMMED: ReadonlySet<AnswerType> = new Set<AnswerType>(['money', 'duration', 'open', 'definition']);

/** "How much altogether for scissors and combs?": what the guide's own figures come to, with each of them. Null for others. */
export const composeSum = oncePerQuestion(({ query, ranked, profile }): Draft | null => {
  if (!ASKS_TOTAL.test(query.text) || !SUMMED.has(query.wants) || query.facets[0] === 'pay') return null;
  const kind = query.wants === 'duration' ? 'duration' : 'money';
  const subjects = query.terms.filter(
    (term) => isSubject(term) && isAsked(term) && !ASKS_TOTAL.test(term.surface) && !COST.test(term.surface),
  );
  const families = familiesOf(ranked.slice(0, PASSAGES_READ).map(({ passage }) => passage)).filter(
    (family) => family.kind === kind,
  );
  for (const family of families) {
    const chosen = chosenIn(family, subjects, query);
    const total = chosen.length > 1 ? totalOf(chosen, kind === 'money' ? profile.currency : null) : null;
    if (total !== null) {
      const said = chosen.map(({ name, written }) => `${name} (${written})`);
      const sources = chosen.map(({ passage, unit }) => unitSource(passage, unit));
      return answered([computed(`Together that is ${total}: ${joined(said)}.`, sources)]);
    }
  }
  return null;
});

/** The figures that are named, where every subject names one or what all of them are; all of a list where all are asked for. */
function chosenIn(
  { figures, headers, layout }: Family,
  subjects: readonly QueryTerm[],
  { text, atHand }: Query,
): readonly Figure[] {
  const once = figures.filter(({ name }) => name !== '');
  const heading = `${figures[0]!.passage.section.join(' ')} ${headers?.join(' ') ?? ''}`;
  const around = `${heading} ${figures[0]!.passage.text}`;
  const names = (term: QueryTerm) => once.filter(({ name }) => textHasTerms(name, [term]));
  const isOfAll = (term: QueryTerm) => textHasTerms(heading, [term]);
  if (!textHasTerms(around, subjects)) return [];
  const naming = subjects.filter((term) => names(term).length > 0 && (!isOfAll(term) || names(term).length === 1));
  if (naming.length > 1) return once.filter(({ name }) => naming.some((term) => textHasTerms(name, [term])));
  const isMeant = subjects.length > 0 || atHand.includes(figures[0]!.passage.id);
  const isWhole = isMeant && naming.length === 0 && subjects.every(isOfAll) && layout !== 'sentences';
  return isWhole && (figures.length === 2 || !/\bboth\b/i.test(text)) ? figures : [];
}

/** Null where the figures are not of one measure, or one of them may be a part of another. */
function totalOf(figures: readonly Figure[], currency: string | null): string | null {
  const [first] = figures;
  const isAlike = ({ quantity, isOneOfMany }: Figure) =>
    quantity.unit === first!.quantity.unit && quantity.per === first!.quantity.per && !isOneOfMany;
  if (!figures.every(isAlike)) return null;
  const sum = (end: 'low' | 'high') => figures.reduce((total, { quantity }) => total + quantity[end], 0);
  const [low, high] = [sum('low'), sum('high')];
  const { unit, per } = first!.quantity;
  const told = (amount: number) => (currency === null ? String(amount) : money(amount, currency));
  const range = low === high ? told(low) : `${told(low)} to ${told(high)}`;
  const isRough = figures.some(({ unit: { text }, written }) => ABOUT.test(text.slice(0, text.indexOf(written))));
  const measure = currency === null ? ` ${unit}s` : per === null ? '' : ` a ${per}`;
  const bound = figures.some(({ quantity }) => quantity.isOpenEnded) ? 'at least ' : isRough ? 'about ' : '';
  return `${bound}${range}${measure}`;
}
