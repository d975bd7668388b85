import { answered, type Draft, type DraftClaim } from '../../draft.ts';
import { type Rung, rungOf, rungsOf, saidOfRung, toldInRow } from '../ladder/rungs.ts';
import { type Material, ownSubjects } from '../material.ts';
import { type Band, bandsOf, comparable } from '../pay/bands.ts';
import { isOrdinary } from '../pay/pay-chosen.ts';
import { differenceClaims } from './pay-difference.ts';

const COMPARES = /\b(?:compare|compared|comparison|difference|differ|differs|vs|versus)\b/i;

type Side = { readonly rung: Rung | undefined; readonly bands: readonly Band[] };

/** "Compare junior and senior": what the guide says of each of two roles, and what one earns more. Null for other questions. */
export function composeRolesCompared(material: Material): Draft | null {
  const { query } = material;
  if (!COMPARES.test(query.text) || query.facets[0] === 'pay' || query.slots.roles.length < 2) return null;
  if (ownSubjects(query).some((term) => !isOrdinary(term))) return null;
  const [left, right] = sidesOf(query.slots.roles, material);
  if (!left || !right) return null;
  const said = [left, right].map((side) => saidOf(side, side === left ? right : left));
  if (said.some((claims) => claims.length === 0)) return null;
  const bands = [left, right].flatMap((side) => comparable(side.bands).slice(0, 1));
  const pay: readonly DraftClaim[] = bands.length === 2 ? differenceClaims(bands, null) : [];
  return answered([...said.flat(), ...pay], { list: query.slots.roles });
}

/** A role may stand on the ladder under one name and be paid under another: both follow each other in `roles`. */
function sidesOf(roles: readonly string[], material: Material): readonly Side[] {
  const ladder = rungsOf(material);
  const bands = bandsOf(material);
  const sides: { rung: Rung | undefined; bands: readonly Band[] }[] = [];
  for (const role of roles) {
    const rung = rungOf([role], ladder);
    const own = bands.filter(({ pay }) => pay.role === role);
    const last = sides.at(-1);
    if (last && ((rung && !last.rung && own.length === 0) || (own.length > 0 && last.bands.length === 0 && !rung))) {
      sides[sides.length - 1] = { rung: last.rung ?? rung, bands: [...last.bands, ...own] };
    } else if (rung || own.length > 0) sides.push({ rung, bands: own });
  }
  return sides;
}

/** A rung that holds both roles tells them apart no better than before. */
function saidOf({ rung, bands }: Side, other: Side): readonly DraftClaim[] {
  const ofRung = rung && rung !== other.rung ? saidOfRung(rung) : [];
  if (ofRung.length > 0) return ofRung;
  const [band] = bands;
  return band ? toldInRow(band) : [];
}
