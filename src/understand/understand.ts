import type { HistoryTurn } from '../domain/conversation.ts';
import type { Facet } from '../domain/guide.ts';
import type { AnswerType, Query, QueryTerm } from '../domain/question.ts';
import { answerTypeOf } from './answer-type.ts';
import { needAsked } from './asked-need.ts';
import { facetsOf } from './facets.ts';
import { resolveFollowUp } from './follow-up.ts';
import { asDefinition, withoutLeadIn, withoutTail } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { readOwnPay, readPaySense } from './pay-sense.ts';
import { situationIn } from './situation.ts';
import { isOrdinalWord, slotsOf } from './slots.ts';
import { readSuperlative } from './superlative.ts';
import { findTerms, type SpelledToken, spell, uniqueTerms } from './terms.ts';
import { selfNamed, toldTerms, yearsIn } from './told.ts';

const CORRECTION =
  /^\s*(?:no+|nope|nah|not that|sorry|wait|actually|hang on|oops)?[\s,.!-]*(?:i (?:actually |really )?meant(?: to (?:ask|say))?|i mean|i was (?:asking|talking) about|i(?: wa)?s asking about)\b[\s,:]*/i;
const SUBJECT_WEIGHT = 0.6;
/** "How long would it take?" asks for something itself, "would it work?" does not. */
const TAKES_WHAT_IS_TOLD: ReadonlySet<AnswerType> = new Set<AnswerType>(['yes_no', 'open']);

/**
 * One question in a visitor's words to a query: corrected terms with what the guide has for each, facets, answer type,
 * slots, and what an elliptic question takes from the turns before (oldest first). `background` is what the visitor said
 * about themselves in the same message. Pure.
 */
export function understand(
  question: string,
  background: string,
  history: readonly HistoryTurn[],
  lexicon: Lexicon,
): Query {
  const asked = asDefinition(withoutTail(withoutLeadIn(question.replace(CORRECTION, ''))));
  const told = spell(background, lexicon);
  const paidBefore = readOwnPay(background);
  const situation = paidBefore === null ? situationIn(asked, background, lexicon) : null;
  const tokens = spell(asked, lexicon);
  const stems = tokens.map((token) => token.stem);
  const folded = foldedOf(tokens);
  const wants = situation ? 'open' : answerTypeOf(folded);
  const slots = slotsOf(folded, stems, lexicon);
  const own = (situation ? uniqueTerms(situation.flat()) : findTerms(tokens, lexicon))
    .filter((term) => slots.experienceYears === null || situation !== null || term.facet !== 'experience')
    .filter((term) => (slots.ordinal === null && term.standing !== 'missing') || !isOrdinalWord(term.surface));
  const rolesAsked =
    (wants === 'comparison' || /\bfrom \S.* to\b/.test(folded)) && slots.roles.length > 0
      ? [...slots.roles, ...lexicon.roles.plainBeside(stems)]
      : slots.roles;
  const target = targetOf(tokens, own);
  const said = situation ? own.flatMap(({ facet }) => facet ?? []) : facetsOf(folded, stems, wants, lexicon.vocabulary);
  const ownPay = readOwnPay(asked) ?? paidBefore;
  const pay = readPaySense(asked, wants, {
    roles: slots.roles,
    isPay: said.includes('pay'),
    hasYears: slots.experienceYears !== null,
    hasOwn: ownPay !== null,
  });
  const ranking = readSuperlative(asked);
  const first: readonly Facet[] = pay?.isPay ? ['pay'] : slots.ordinal?.of === 'rung' ? ['path'] : [];
  const facets = [...new Set<Facet>([...first, ...said])];
  const query = resolveFollowUp(
    {
      text: asked,
      folded,
      isCorrection: CORRECTION.test(question),
      terms: [
        ...own
          .filter((term) => !pay?.isSpent(term.stem) && !ranking?.isSpent(term.stem))
          .map((term) => (term.stem === target ? { ...term, weight: 1 } : term)),
        ...(situation || paidBefore !== null
          ? []
          : toldTerms(own, told, { folded, asksItself: facets.length > 0 || !TAKES_WHAT_IS_TOLD.has(wants) }, lexicon)),
      ],
      facets: [...facets],
      wants: pay?.wants ?? wants,
      target,
      need: needAsked(asked, situation ? background : '', lexicon),
      situation: (situation ?? []).map((fact) => [...fact]),
      slots: {
        ...slots,
        roles: slots.roles.length > 0 ? rolesAsked : [...lexicon.roles.mentioned(selfNamed(told))],
        experienceYears:
          slots.experienceYears ??
          yearsIn(background, lexicon) ??
          (SPEAKS_OF_SELF.test(folded) ? yearsTold(history) : null),
        ...(ownPay === null ? {} : { ownPay }),
      },
    },
    history,
    lexicon,
  );
  const isPlainRung = query.facets[0] === 'path' && query.slots.roles.length === 0;
  const roles = isPlainRung ? lexicon.roles.plain(stems) : query.slots.roles;
  const isOfPath = query.facets[0] === 'path' || query.facets[0] === 'steps';
  return { ...query, slots: { ...query.slots, roles: withOtherNames(roles, stems, isOfPath, lexicon) } };
}

/** The subject right after "which" or "what", or one word on. */
function targetOf(tokens: readonly SpelledToken[], own: readonly QueryTerm[]): string | null {
  const asks = tokens.findIndex(({ lower }) => lower === 'which' || lower === 'what');
  if (asks < 0) return null;
  const near = tokens.slice(asks + 1, asks + 3).map((token) => token.stem);
  const target = own.find((term) => term.weight >= SUBJECT_WEIGHT && near.includes(term.stem.split(' ')[0]!));
  return target === undefined || target.standing === 'missing' ? null : target.stem;
}

const SPEAKS_OF_SELF = /\b(?:i|me|my)\b/;

/** The years of experience that a visitor has told of before. */
const yearsTold = (history: readonly HistoryTurn[]): number | null =>
  history.findLast(({ context }) => context?.slots.experienceYears != null)?.context?.slots.experienceYears ?? null;

/** A role may stand on the ladder under one name and be paid under another. */
function withOtherNames(
  roles: readonly string[],
  stems: readonly string[],
  isOfPath: boolean,
  lexicon: Lexicon,
): string[] {
  const { pay, ladder } = lexicon.profile.facts;
  const has = (facts: readonly { readonly role: string }[]) => facts.some(({ role }) => roles.includes(role));
  if (has(pay) && (has(ladder) || !isOfPath)) return [...roles];
  return [...new Set(roles.flatMap((role) => lexicon.roles.same(role, stems)))];
}

/** "2-5 years", of which the words are "2" and "5 years". */
const RANGE_OF_TIME = /\b(\d{1,2}) (\d{1,2})(?= (?:years?|yrs?|months?)\b)/g;

function foldedOf(tokens: readonly SpelledToken[]): string {
  return tokens
    .map((token) => token.lower)
    .join(' ')
    .replace(RANGE_OF_TIME, '$1-$2')
    .replace(/\b(what|who|where|when|how|there)'?s\b|\b(it|that)'s\b/g, '$1$2 is')
    .replace(/\bi(?:'m|m)\b/g, 'i am')
    .replace(/\b(?:u|ya)\b/g, 'you')
    .replace(/\br\b/g, 'are');
}
