import type { PayFact, PayPeriod } from '../../../domain/guide.ts';
import { tokenize } from '../../../language/tokens.ts';
import { answered, type Draft, type DraftClaim, type Source, wordings } from '../../draft.ts';
import { factSource, type Material } from '../material.ts';
import { headerOver, readAmounts } from '../tables/rows.ts';
import { amountHedge, capitalised, isPlural, payRange, stageOf, withArticle, withYears } from '../wording.ts';

/** One pay band of the guide with the words that it was read from. */
export type Band = {
  readonly pay: PayFact;
  readonly source: Source;
  /** No other band has this role and period, so that its years need not be told. */
  readonly isAlone: boolean;
};

/** The pay bands in guide order. */
export const bandsOf = (material: Pick<Material, 'profile' | 'factPassages' | 'ranked'>): readonly Band[] =>
  material.profile.facts.pay.flatMap((pay, _, all): Band[] => {
    const source = factSource(pay, material);
    const isAlone = !all.some((other) => other !== pay && other.role === pay.role && other.period === pay.period);
    return source ? [{ pay, source, isAlone }] : [];
  });

export const bandsDraft = (claims: readonly DraftClaim[], bands: readonly Band[]): Draft => {
  const roles = [...new Set(bands.map(({ pay }) => pay.role))];
  return answered(claims, { list: roles, roles: roles.length === 1 ? roles : [] });
};

const subjectOf = ({ pay }: Band): string => withArticle(pay.role);

/** The same with the years that tell it from another band of the role: "an apprentice in the 2nd year". */
export function toldApart(band: Band): string {
  const years = band.isAlone ? null : withYears(band.pay);
  return years === null ? subjectOf(band) : `${subjectOf(band)} ${years}`;
}

export const earns = ({ pay }: Band): string => (isPlural(pay.role) ? 'earn' : 'earns');

/** A line for each row of the guide: the role, what it earns by each period, its years. */
export function bandBullets(bands: readonly Band[]): readonly DraftClaim[] {
  const rows = Map.groupBy(bands, inOneRow);
  return [...rows.values()].map((row) => {
    const [first] = row;
    const { pay } = first!;
    const amounts = row.map((band) => payRange(band.pay)).join(', ');
    const years = withYears(pay)?.replace(/^with /, '');
    const bare = `${[`${capitalised(pay.role)}:`, amountHedge(pay), amounts].filter(Boolean).join(' ')}.`;
    const [text = bare, ...variants] = [
      ...(years === undefined ? [] : [`${bare.slice(0, -1)} (${years}).`]),
      ...variantsOf(row, bare),
    ];
    return wordings([text, ...variants], first!.source, 'bullet');
  });
}

/** Of one who is paid by several times: "$19 an hour or $40,000 a year". */
const inOneRow = ({ pay, source }: Band) => `${pay.role} ${source.quote.start} ${pay.experience?.min}`;

/** A sentence for each band; what one sentence of the guide says of one person stays one. */
export const rowClaims = (bands: readonly Band[]): readonly DraftClaim[] =>
  [
    ...Map.groupBy(bands, (band) =>
      band.source.quote.text.startsWith('|') ? `${inOneRow(band)} ${band.pay.period}` : inOneRow(band),
    ).values(),
  ].map(([first, ...others]) => bandClaim(first!, others));

/** `others`: what the same row gives for other times. */
export function bandClaim(band: Band, others: readonly Band[] = []): DraftClaim {
  const { pay } = band;
  const years = withYears(pay);
  const verb = [amountHedge(pay), earns(band)].filter(Boolean).join(' ');
  const amounts = [band, ...others].map((one) => payRange(one.pay)).join(' or ');
  const bare = `${capitalised(subjectOf(band))} ${verb} ${amounts}.`;
  const whole = years === null ? bare : `${bare.slice(0, -1)}, ${years}.`;
  return wordings([whole, ...underHeader(band), ...variantsOf([band, ...others], bare)], band.source);
}

/** "$62,000 to $78,000 (a full-time year)": for when only its column says what an amount is paid for. */
function underHeader(band: Band): readonly string[] {
  const { pay, source } = band;
  const row = source.passage.units.find(({ kind, start }) => kind === 'row' && start === source.quote.start);
  const header = row ? headerOver(row, pay.low) : null;
  if (header === null) return [];
  return [`${capitalised(subjectOf(band))} ${earns(band)} ${payRange({ ...pay, period: null })} (${header}).`];
}

/** Without the years, and in the guide's own words; these first where the years tell whose pay it is. */
function variantsOf(row: readonly Band[], bare: string): readonly string[] {
  const { source, isAlone, pay } = row[0]!;
  const { quote, passage } = source;
  const unit = passage.units.find(({ start, end }) => start >= quote.start - 2 && end <= quote.end + 2);
  const verbatim =
    unit?.kind === 'row'
      ? readAmounts(
          unit,
          row.map(({ pay }) => pay.low),
        )
      : unit?.text;
  if (!verbatim) return [bare];
  return isAlone && (pay.experience === null || unit?.kind === 'row') ? [bare, verbatim] : [verbatim, bare];
}

/** The bands of the period that most of them have: only these can be compared. */
export function comparable(bands: readonly Band[]): readonly Band[] {
  const groups = [...Map.groupBy(bands, ({ pay }) => `${pay.period} ${pay.currency}`).values()];
  return groups.reduce((most, group) => (group.length > most.length ? group : most), [] as readonly Band[]);
}

/** The comparable bands, and the others of roles that have none of these. */
export function oncePerRole(bands: readonly Band[]): readonly Band[] {
  const most = comparable(bands);
  const roles = new Set(most.map(({ pay }) => pay.role));
  return bands.filter((band) => most.includes(band) || !roles.has(band.pay.role));
}

export const highest = (bands: readonly Band[]): Band =>
  comparable(bands).reduce((top, band) => (band.pay.high > top.pay.high ? band : top));

export const lowest = (bands: readonly Band[]): Band =>
  comparable(bands).reduce((low, band) => (band.pay.low < low.pay.low ? band : low));

/** The band of those who are called new; else of the least experience, where that is known of all; else the lowest. */
export function earliest(bands: readonly Band[], { vocabulary }: Pick<Material, 'vocabulary'>): Band {
  const groupsOf = ({ pay }: Band) => vocabulary.match(tokenize(pay.role).map(({ stem }) => stem));
  const fresh = comparable(bands).filter((band) => groupsOf(band).some(({ group }) => group.id === 'entry-level'));
  if (fresh.length > 0) return lowest(fresh);
  const years = ({ pay }: Band) => pay.experience?.min ?? null;
  if (comparable(bands).some((band) => years(band) === null)) return lowest(bands);
  return comparable(bands).reduce((least, band) => (years(band)! < years(least)! ? band : least));
}

/** The bands of a year of training: "a 2nd year apprentice". */
export function ofStage(bands: readonly Band[], year: number): readonly Band[] {
  const stages = bands.filter(({ pay }) => stageOf(pay) !== null && pay.experience?.max != null);
  const exact = stages.filter(({ pay }) => pay.experience!.max === year);
  return exact.length > 0
    ? exact
    : stages.filter(({ pay: { experience: years } }) => year >= years!.min && year <= years!.max!);
}

/** The bands for somebody with so many years of experience. Years of a training are not experience of the trade. */
export function ofYears(bands: readonly Band[], years: number): readonly Band[] {
  const fitting = bands.filter((band) => fitsYears(band, years));
  const trained = fitting.filter(({ pay }) => stageOf(pay) === null);
  return trained.length > 0 ? trained : fitting;
}

function fitsYears({ pay }: Band, years: number): boolean {
  if (!pay.experience) return false;
  const { min, max } = pay.experience;
  return years >= min && (max === null || years < max || (years === max && min === max));
}

/** The figure for the occupation as a whole, whatever the experience. */
export function general(bands: readonly Band[], { profile }: Pick<Material, 'profile'>): readonly Band[] {
  const stems = (text: string) =>
    tokenize(text)
      .map(({ stem }) => stem)
      .join(' ');
  return bands.filter(({ pay }) => pay.experience === null && stems(pay.role) === stems(profile.occupation));
}

const PERIOD_WORDS: readonly { readonly period: PayPeriod; readonly pattern: RegExp }[] = [
  { period: 'hour', pattern: /\b(?:an?|per|by the) (?:hour|hr)\b|\bhourly\b|\/\s?hr?\b/i },
  { period: 'day', pattern: /\b(?:a|per) day\b|\bday rate\b|\bdaily\b/i },
  { period: 'week', pattern: /\b(?:a|per) (?:week|wk)\b|\bweekly\b/i },
  { period: 'month', pattern: /\b(?:a|per) month\b|\bmonthly\b/i },
  { period: 'year', pattern: /\b(?:a|per) (?:year|yr|annum)\b|\byearly\b|\bannual(?:ly)?\b/i },
];

/** The times that a question wants pay for: "hourly", "a year". */
export const periodsAsked = (text: string): readonly PayPeriod[] =>
  PERIOD_WORDS.filter(({ pattern }) => pattern.test(text)).map(({ period }) => period);
