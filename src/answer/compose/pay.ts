import type { PayFact, PayPeriod } from '../../domain/guide.ts';
import { findQuantities } from '../../language/numerals.ts';
import { tokenize } from '../../language/tokens.ts';
import { answered, computed, type Draft, type DraftClaim, plain, type Source, stated } from '../draft.ts';
import { factSource, type Material, subjectTerms } from './material.ts';
import { capitalised, experience, joined, money, payRange, per, withArticle } from './wording.ts';

type Band = { readonly pay: PayFact; readonly source: Source };

/** An answer from the pay bands, or null when pay is not what is asked or the guide has no bands that fit. */
export function composePay(material: Material): Draft | null {
  const { query, profile } = material;
  if (query.facets[0] !== 'pay' && query.wants !== 'money') return null;
  const bands = profile.facts.pay.flatMap((pay): Band[] => {
    const source = factSource(pay, material);
    return source ? [{ pay, source }] : [];
  });
  if (bands.length === 0) return null;

  const named = bands.filter(({ pay }) => query.slots.roles.includes(pay.role));
  const words = new Set(tokenize(query.text).map(({ lower }) => lower));
  const asks = (...any: string[]) => any.some((word) => words.has(word));

  if (
    named.length >= 2 &&
    (query.wants === 'comparison' || asks('more', 'less', 'difference', 'between', 'compared'))
  ) {
    return bandsDraft([...named.slice(0, 2).map(bandClaim), ...differences(named[0]!, named[1]!)], named);
  }
  if (named.length > 0) return bandsDraft(named.map(bandClaim), named);
  if (query.slots.roles.length > 0) return null;

  const threshold = thresholdOf(query.text, bands);
  if (threshold !== null) return overThreshold(bands, threshold, material);
  if (query.slots.experienceYears !== null) {
    const years = query.slots.experienceYears;
    const fitting = bands.filter(({ pay }) => fits(pay, years));
    if (fitting.length > 0) return bandsDraft(fitting.map(bandClaim), fitting);
  }
  if (subjectTerms(query).some((term) => !term.inherited)) return null;
  if (asks('highest', 'most', 'top', 'max', 'maximum', 'best'))
    return bandsDraft([bandClaim(highest(bands))], [highest(bands)]);
  if (asks('lowest', 'least', 'minimum', 'min', 'start', 'starting', 'starter', 'beginning', 'first')) {
    return bandsDraft([bandClaim(lowest(bands))], [lowest(bands)]);
  }
  return bandsDraft([overview(bands), ...bands.map(bandBullet)], bands);
}

const bandsDraft = (claims: readonly DraftClaim[], bands: readonly Band[]): Draft =>
  answered(claims, {
    list: bands.map(({ pay }) => pay.role),
    roles: bands.length === 1 ? [bands[0]!.pay.role] : [],
  });

function bandClaim({ pay, source }: Band): DraftClaim {
  const years = experience(pay);
  return stated(
    `${capitalised(withArticle(pay.role))} earns ${payRange(pay)}${years ? `, with ${years}` : ''}.`,
    source,
  );
}

function bandBullet({ pay, source }: Band): DraftClaim {
  const years = experience(pay);
  return stated(`${pay.role}: ${payRange(pay)}${years ? ` (${years})` : ''}.`, source, 'bullet');
}

/** The lowest and the highest figure of the most common period. */
function overview(bands: readonly Band[]): DraftClaim {
  const common = mostCommonPeriod(bands);
  const low = lowest(common);
  const high = highest(common);
  const ceiling = `${money(high.pay.high, high.pay.currency)}${high.pay.openEnded ? ' or more' : ''}`;
  return computed(
    `Pay runs from ${money(low.pay.low, low.pay.currency)} ${per(low.pay)} for ${withArticle(low.pay.role)} to ${ceiling} for ${withArticle(high.pay.role)}:`,
    low === high ? [low.source] : [low.source, high.source],
  );
}

function differences(left: Band, right: Band): DraftClaim[] {
  const [less, more] = left.pay.high <= right.pay.high ? [left, right] : [right, left];
  if (less.pay.period !== more.pay.period || less.pay.currency !== more.pay.currency) return [];
  const gap = more.pay.high - less.pay.high;
  if (gap === 0) return [];
  const { currency } = more.pay;
  const sources = [more.source, less.source];
  return [
    computed(
      `At the top end ${withArticle(more.pay.role)} earns ${money(gap, currency)} more: ${money(more.pay.high, currency)}${more.pay.openEnded ? ' or more' : ''} against ${money(less.pay.high, currency)} ${per(more.pay)}.`,
      sources,
    ),
  ];
}

/** An amount that the question sets as a bar: "more than 80k", "six figures". */
function thresholdOf(text: string, bands: readonly Band[]): number | null {
  if (/\b(?:six|6)[ -]?figures?\b/i.test(text)) return 100_000;
  const amounts = findQuantities(text).filter(
    ({ kind, low }) => kind === 'money' || (kind === 'count' && low >= lowest(bands).pay.low / 4),
  );
  return amounts.length === 1 ? amounts[0]!.low : null;
}

function overThreshold(bands: readonly Band[], threshold: number, material: Material): Draft {
  const common = mostCommonPeriod(bands);
  const { currency } = common[0]!.pay;
  const reaching = common.filter(({ pay }) => pay.high >= threshold);
  const amount = money(threshold, currency);
  if (reaching.length === 0) {
    const top = highest(common);
    return bandsDraft([plain(`No pay in the guide reaches ${amount}.`), bandClaim(top)], [top]);
  }
  const opening = material.query.wants === 'yes_no' ? 'Yes, ' : '';
  const names = joined(reaching.map(({ pay }) => withArticle(pay.role)));
  const sentence = `${opening}${opening ? names : capitalised(names)} can reach ${amount} ${per(common[0]!.pay)}.`;
  return bandsDraft(
    [
      computed(
        sentence,
        reaching.map(({ source }) => source),
      ),
      ...reaching.map(bandClaim),
    ],
    reaching,
  );
}

function fits(pay: PayFact, years: number): boolean {
  if (!pay.experience) return false;
  return (
    years >= pay.experience.min &&
    (pay.experience.max === null || years < pay.experience.max || years === pay.experience.min)
  );
}

function mostCommonPeriod(bands: readonly Band[]): readonly Band[] {
  const counts = new Map<PayPeriod, Band[]>();
  for (const band of bands) counts.set(band.pay.period, [...(counts.get(band.pay.period) ?? []), band]);
  return [...counts.values()].reduce((most, group) => (group.length > most.length ? group : most));
}

const highest = (bands: readonly Band[]): Band =>
  mostCommonPeriod(bands).reduce((top, band) => (band.pay.high > top.pay.high ? band : top));
const lowest = (bands: readonly Band[]): Band =>
  mostCommonPeriod(bands).reduce((low, band) => (band.pay.low < low.pay.low ? band : low));
