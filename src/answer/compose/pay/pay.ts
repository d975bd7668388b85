import type { QueryTerm } from '../../../domain/question.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { isNegated } from '../../../understand/asked-plainly.ts';
import type { Draft } from '../../draft.ts';
import { isConfirming } from '../claims/confirming.ts';
import { differenceClaims } from '../comparison/pay-difference.ts';
import { type Material, ownSubjects } from '../material.ts';
import { composeProse } from '../sentences/prose.ts';
import { topicAlone } from '../topics/topic-sections.ts';
import {
  type Band,
  bandsDraft,
  bandsOf,
  comparable,
  earliest,
  highest,
  lowest,
  ofYears,
  oncePerRole,
  rowClaims,
} from './bands.ts';
import { amountsIn, bandsOfPeriod, periodsWanted, yearsOfTraining } from './pay-amounts.ts';
import { comparedIn, fittingIn, isOrdinary, namedFirst, namedIn, namesStarter } from './pay-chosen.ts';
import { areMostOfPay, coversOccupation } from './pay-coverage.ts';
import { ofOccupation, overall } from './pay-overview.ts';
import { confirmedPeriod, withoutPeriod } from './pay-period.ts';
import { payInProse } from './pay-prose.ts';
import { type PayQuestion, readPayQuestion } from './pay-question.ts';
import { unpaid, unpaidAmong, unpaidRole, withoutUnpaid } from './pay-silence.ts';
import { comparedWithOwn, judged, reachedFirst, reaching, thresholdOf } from './pay-threshold.ts';

const MOST_SENTENCES = 4;

/** An answer from the pay bands, or null when pay is not what is asked or the guide has no bands that fit. */
export function composePay(material: Material): Draft | null {
  const { query } = material;
  if (query.facets[0] !== 'pay' || query.wants === 'name' || topicAlone(query) === 'paid-training') return null;
  const isOfAll = query.slots.roles.length === 0;
  if (isOfAll && !coversOccupation(material.profile.facts.pay, material.profile)) {
    return payInProse(material, readPayQuestion(query));
  }
  const own = query.slots.ownPay;
  const amounts = amountsIn(query.text).filter((amount) => amount !== own);
  const { bands, lacking } = bandsOfPeriod(
    bandsOf(material),
    query.slots.roles,
    periodsWanted(query.text, own === undefined ? amounts : [own]),
  );
  if (bands.length === 0) return null;
  if (isOfAll && amounts.length === 0 && own === undefined && !areMostOfPay(bandsOf(material))) {
    return payInProse(material, readPayQuestion(query));
  }
  if (lacking === null) {
    const draft = composeBands(bands, amounts, material);
    return draft && (confirmedPeriod(draft, query.text) ?? draft);
  }
  const { ownPay: _, ...slots } = query.slots;
  const draft = composeBands(bands, [], { ...material, query: { ...query, slots } });
  return draft && withoutPeriod(draft, lacking);
}

function composeBands(bands: readonly Band[], amounts: readonly number[], material: Material): Draft | null {
  const { query } = material;
  const asked = readPayQuestion(query);
  const [amount, ...others] = amounts;
  if (query.wants === 'duration' && amount === undefined) return null;
  const isOfTraining = (surface: string) => yearsOfTraining(`${surface} year`).length > 0;
  const subjects = ownSubjects(query).filter(
    (term) => !namesStarter(term, material) && !isOfTraining(term.surface) && !isOrdinary(term),
  );
  const own = amount === undefined ? withOwnPay(bands, subjects, asked, material) : null;
  if (own) return own;
  const compared = asked.comparesRoles ? comparedIn(bands, subjects, material) : [];
  if (compared.length > 1 && amount === undefined) return compare(compared, asked, material);
  const fitting = fittingIn(bands, subjects, material);
  if (fitting.length === 0) return withOther(subjects, bands, amounts, material) ?? unpaid(subjects, bands, material);

  const named = namedIn(fitting, material);
  if (named.length === 0 && query.slots.roles.length > 0) {
    return subjects.length > 0 ? bandsDraft(rowClaims(fitting), fitting) : unpaidRole(bands, material);
  }
  if (amount !== undefined && others.length === 0 && (named.length > 0 || subjects.length === 0)) {
    return withAmount(amount, named, bands, asked, material);
  }
  const [most] = named.length > 1 ? extremeOf(named, asked) : [];
  if (most) return bandsDraft(rowClaims([most]), [most]);
  if (named.length > MOST_SENTENCES) return overall(named, []);
  if (named.length > 0) {
    const unpaid = asked.comparesRoles ? unpaidAmong(bands, material) : [];
    return withoutUnpaid(bandsDraft(rowClaims(named), named), unpaid);
  }
  const [training = null] = yearsOfTraining(query.text);
  const years = query.slots.experienceYears ?? (training === null ? null : training - 1);
  const experienced = years === null ? [] : oncePerRole(ofYears(fitting, years));
  if (experienced.length > 0) return bandsDraft(rowClaims(experienced), experienced);
  if (subjects.length > 0) return bandsDraft(rowClaims(fitting), fitting);
  return ofOccupation(bands, asked, material);
}

/** "Who pays the most for a senior?": one of several bands of a role. */
const extremeOf = (bands: readonly Band[], { extreme }: PayQuestion): readonly Band[] =>
  extreme === 'highest' ? [highest(bands)] : extreme === 'lowest' ? [lowest(bands)] : [];

const MAY_BE = /\b(?:can|could|may|might|ever|some|sometimes|possible|possibly)\b/i;
const ALWAYS = /\b(?:always|every|all|definitely|guaranteed|no matter what)\b/i;

function compare(bands: readonly Band[], asked: PayQuestion, { query }: Material): Draft {
  const firstOf = (roles: readonly string[]) => namedFirst(roles, query.text, query.slots.roles);
  const isOrder =
    asked.wantsYesNo && !isNegated(query.text) && /\b(?:more|less|better|higher|lower|worse)\b/i.test(query.text);
  return bandsDraft(
    differenceClaims(
      bands,
      isOrder
        ? {
            firstOf,
            wantsMore: asked.wantsMore,
            isAlways: ALWAYS.test(query.text),
            isPossible: MAY_BE.test(query.text),
          }
        : null,
    ),
    bands,
  );
}

const AND_MORE =
  /\b(?:salary|pay|wages?|earnings)\b\s*(?:,|and|&|\+|plus)\s+\w|\w\s*(?:,|and|&|\+|plus)\s+(?:the )?(?:salary|pay|wages?|earnings)\b/i;

/** "Salary and pension": the pay, then what the guide says of the other. Null when the question is not about two things. */
function withOther(
  subjects: readonly QueryTerm[],
  bands: readonly Band[],
  amounts: readonly number[],
  material: Material,
): Draft | null {
  const { query } = material;
  if (!AND_MORE.test(query.text)) return null;
  const terms = query.terms.filter((term) => !subjects.includes(term));
  const pay = composeBands(bands, amounts, { ...material, query: { ...query, terms } });
  const other = composeProse({ ...material, query: { ...query, terms: [...subjects], facets: [], wants: 'open' } });
  if (!pay || !other) return null;
  const said = other.claims.filter(({ text }) => textHasTerms(text, subjects)).slice(0, 2);
  return said.length === 0 ? null : { ...pay, claims: [...pay.claims, ...said] };
}

/** A question of somebody who says what they earn; null where it asks nothing that their own pay bears on. */
function withOwnPay(
  bands: readonly Band[],
  subjects: readonly QueryTerm[],
  asked: PayQuestion,
  material: Material,
): Draft | null {
  const { ownPay, experienceYears, roles } = material.query.slots;
  if (ownPay === undefined) return null;
  const fitting = fittingIn(bands, subjects, material);
  const named = namedIn(fitting, material);
  if (fitting.length === 0 || (subjects.length > 0 && named.length === 0) || (roles.length > 0 && named.length === 0))
    return null;
  const experienced = experienceYears === null ? [] : oncePerRole(ofYears(bands, experienceYears));
  const given = named.length > 0 ? comparable(named) : experienced;
  if (given.length > 0) return comparedWithOwn(given, bands, ownPay, asked);
  const first = earliest(bandsOf(material), material).pay.role;
  const starting = bands.filter(({ pay }) => pay.role === first);
  const isOfStart = asked.ofOwnPay !== null || asked.wantsYesNo || asked.extreme === 'start';
  return isOfStart && starting.length > 0
    ? comparedWithOwn([earliest(starting, material)], bands, ownPay, asked)
    : null;
}

/** A question that names one amount. */
function withAmount(
  amount: number,
  named: readonly Band[],
  bands: readonly Band[],
  asked: PayQuestion,
  material: Material,
): Draft | null {
  const { text, slots } = material.query;
  const years = slots.experienceYears;
  const experienced = years === null ? [] : oncePerRole(ofYears(bands, years));
  if (asked.wantsTime) return reachedFirst(bands, amount);
  const starting =
    named.length === 0 && years === null && asked.extreme === 'start' ? [earliest(bands, material)] : named;
  if (starting.some(({ pay }) => (pay.experience?.min ?? 0) > 1) && named.length === 0) return null;
  const threshold = thresholdOf(text, amount, asked.wantsYesNo || isConfirming(text));
  if (starting.length > 0) {
    const isStatement = !/\b(?:what|which|how|who)\b/i.test(text);
    return judged(comparable(starting), isStatement ? thresholdOf(text, amount, true) : threshold);
  }
  if (experienced.length > 0) return judged(comparable(experienced), threshold);
  if (asked.wantsYesNo && threshold.side === 'about' && threshold.of === 'those_asked_about')
    return around(bands, amount);
  return isToldElsewhere(amount, bands, material) ? null : reaching(bands, threshold);
}

/** Pay that no band has: "the best-paid 10 percent earn more than $104,000". */
function isToldElsewhere(amount: number, bands: readonly Band[], { ranked }: Material): boolean {
  if (bands.some(({ pay }) => pay.high >= amount)) return false;
  const amounts = ranked
    .filter(({ passage }) => passage.facet === 'pay')
    .flatMap(({ passage }) => readQuantities(passage.text))
    .filter(({ kind }) => kind === 'money');
  return amounts.some(({ high }) => high >= amount && high < amount * MOST_TIMES);
}

/** An amount so many times as high is paid for a longer time. */
const MOST_TIMES = 10;

/** "Is 52k fair?": the bands that the amount lies in; all of them where it lies in none. */
function around(bands: readonly Band[], amount: number): Draft {
  const holding = comparable(bands).filter(({ pay }) => amount >= pay.low && amount <= pay.high);
  return holding.length > 0 ? bandsDraft(rowClaims(holding), holding) : overall(bands, []);
}
