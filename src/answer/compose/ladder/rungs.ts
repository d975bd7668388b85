import type { LadderFact } from '../../../domain/guide.ts';
import { type DraftClaim, type Source, stated, wordings } from '../../draft.ts';
import { factSource, type Material, unitSource } from '../material.ts';
import { type Band, bandsOf, ofYears } from '../pay/bands.ts';
import { sentenceIn } from '../tables/rows.ts';
import { capitalised, hasYears, isPlural, withArticle } from '../wording.ts';

/** One rung of the guide's ladder with the words that it was read from. */
export type Rung = { readonly fact: LadderFact; readonly source: Source };

const MAX_SENTENCES = 2;

/** The rungs, lowest first; none when they were not all loaded, for the last of a part is not the top. */
export function rungsOf(material: Material): readonly Rung[] {
  const { ladder } = material.profile.facts;
  const rungs = ladder.flatMap((fact): Rung[] => {
    const source = factSource(fact, material);
    return source ? [{ fact, source }] : [];
  });
  return rungs.length === ladder.length ? rungs : [];
}

/** The first of these roles' rungs. */
export const rungOf = (roles: readonly string[], ladder: readonly Rung[]): Rung | undefined =>
  ladder.find(({ fact }) => roles.includes(fact.role));

/** The rung of somebody with so many years: as the ladder gives them, else as the pay bands do. */
export function rungOfYears(years: number, ladder: readonly Rung[], material: Material): Rung | undefined {
  const roles = ofYears(bandsOf(material), years).map(({ pay }) => pay.role.toLowerCase());
  return (
    ladder.find(
      ({ fact: { experience } }) =>
        experience !== null && years >= experience.min && years < (experience.max ?? Number.POSITIVE_INFINITY),
    ) ?? ladder.find(({ fact }) => roles.includes(fact.role.toLowerCase()))
  );
}

/** What the guide says of a rung: sentences of its section, or its line in a list. */
export function saidOfRung(rung: Rung): readonly DraftClaim[] {
  const { passage } = rung.source;
  const own = passage.units.filter(
    (unit) => isWithin(unit, rung) && !unit.text.endsWith(':') && unit.text.length > rung.fact.role.length + 2,
  );
  const sentences = own.filter(({ kind }) => kind === 'sentence').slice(0, MAX_SENTENCES);
  const told = sentences.length > 0 ? sentences : own.filter(({ kind }) => kind === 'item').slice(0, 1);
  return told.map((unit) => stated(unit.text, unitSource(passage, unit)));
}

/** A rung is a section of its own, whose passage tells of it, or one item of a list. */
const isWithin = (unit: { readonly start: number; readonly end: number }, { source: { quote } }: Rung) =>
  quote.text.startsWith('#') || (unit.end <= quote.end + 1 && unit.start >= quote.start);

/** What the rows of pay say of a role in a sentence of their own; nothing where they have only figures. */
export function toldInRow({ source }: Band): readonly DraftClaim[] {
  const row = source.passage.units.find((unit) => unit.kind === 'row' && unit.start === source.quote.start);
  const sentence = row ? sentenceIn(row) : null;
  return sentence === null ? [] : [stated(sentence, source)];
}

/** The same, else how many years the role has. */
export function saidOfBand(band: Band): readonly DraftClaim[] {
  const told = toldInRow(band);
  if (told.length > 0) return told;
  const { pay, source } = band;
  const years = hasYears(pay, isPlural(pay.role));
  return years === null ? [] : [wordings([`${capitalised(withArticle(pay.role))} ${years}.`], source)];
}
