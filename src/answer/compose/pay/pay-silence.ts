import type { QueryTerm } from '../../../domain/question.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { type Draft, insteadOf, plain, silent } from '../../draft.ts';
import type { Material } from '../material.ts';
import { namesIn } from '../tables/rows.ts';
import { joined, withArticle } from '../wording.ts';
import { type Band, bandsDraft } from './bands.ts';
import { spread } from './pay-overview.ts';

/** A role that the guide has, but gives no pay for. */
export function unpaidRole(bands: readonly Band[], { query }: Material): Draft | null {
  const [role] = query.slots.roles;
  if (query.wants === 'yes_no' || role === undefined) return null;
  return silentOn(`The guide doesn't give pay for ${withArticle(role)}.`, [role], bands);
}

/** The roles asked about that have no pay by any of their names: "lead vs site manager". */
export function unpaidAmong(bands: readonly Band[], { query, profile }: Material): readonly string[] {
  const { roles } = query.slots;
  const isPaid = (role: string) => bands.some(({ pay }) => pay.role === role);
  const known = new Set([profile.occupation, ...roles.filter(isPaid)].flatMap((role) => readWords(role).order));
  const isKnown = (name: string) => readWords(name).order.every((stem) => known.has(stem));
  return roles.filter((role) => !isPaid(role) && !role.split(/ or |\s*\/\s*/).some(isKnown));
}

/** What is known of one of two that are compared, and that nothing is of the other. */
export function withoutUnpaid(draft: Draft, roles: readonly string[]): Draft {
  if (roles.length === 0) return draft;
  const silence = plain(`The guide doesn't give pay for ${joined(roles.map(withArticle), 'or')}.`);
  return { ...draft, status: 'partial', missing: roles, claims: [...draft.claims, silence] };
}

/** "Are internships paid?": what anyone else is paid is no answer. */
const ASKS_IF_PAID =
  /(?<!\b(?:better|more|less|well|best|highly|higher|lower|worse|badly|most|least) )\b(?:paid|pays?|unpaid)\W*$/i;
const isAre = (names: readonly string[]) => (names.length > 1 || /[^s]s$/i.test(names[0] ?? '') ? 'are' : 'is');

/** "Do nights pay more?", "what does an operator make?": a thing that no sentence of the guide puts together with pay. */
export function unpaid(
  subjects: readonly QueryTerm[],
  bands: readonly Band[],
  { query, ranked, vocabulary }: Material,
): Draft | null {
  const isPlain = query.terms.some((term) => term.facet === 'pay' && term.isGeneric) || query.wants === 'money';
  const speaksOfPay = (text: string) =>
    vocabulary.match(readWords(text).order).some(({ group }) => group.facet === 'pay') ||
    readQuantities(text).some(({ kind }) => kind === 'money');
  if (!isPlain) return null;
  const isSaid = ranked.some(({ passage }) =>
    passage.units.some((unit) => {
      const text = unit.kind === 'row' ? namesIn(unit) : unit.text;
      return subjects.some((term) => textHasTerms(text, [term])) && (passage.facet === 'pay' || speaksOfPay(text));
    }),
  );
  if (isSaid) return null;
  const missing = subjects.map(({ surface }) => surface);
  if (query.wants === 'yes_no' && ASKS_IF_PAID.test(query.text)) {
    return silent(`The guide doesn't say whether ${joined(missing).toLowerCase()} ${isAre(missing)} paid.`, missing);
  }
  const isEffect = query.wants === 'yes_no' || query.wants === 'comparison';
  return silentOn(
    isEffect ? "The guide doesn't say how that affects pay." : "The guide doesn't give pay for that.",
    missing,
    bands,
  );
}

function silentOn(silence: string, missing: readonly string[], bands: readonly Band[]): Draft {
  return insteadOf(silence, missing, bandsDraft([spread(bands, '.')], bands));
}
