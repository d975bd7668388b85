import type { AnswerType, Query } from '../../../domain/question.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { answered, type Draft } from '../../draft.ts';
import { NEEDED, NOT_NEEDED } from '../claims/needs.ts';
import { aboutFocus } from '../conversation/focus.ts';
import { hasAnswerType, isTyped } from '../figures/answer-type.ts';
import { enumeratedIn } from '../lists/enumerated.ts';
import { listAround, listBehind } from '../lists/list.ts';
import { isSubject, type Material, ownSubjects } from '../material.ts';
import { REASON } from './kind-cues.ts';
import { pickSentences } from './pick-sentences.ts';
import { isLeadIn, scoreUnits } from './select-units.ts';
import { toldOf } from './told.ts';
import { toldInstead } from './told-instead.ts';

/** What such questions get enumerated, "the second one" may refer to later. */
const ASKS_FOR_THINGS: ReadonlySet<AnswerType> = new Set(['list', 'name', 'open', 'place', 'definition']);
/** Weaker signs of a reason than those that choose a sentence. */
const CAUSE =
  /\b(?:why|means|therefore|thanks to|(?:caus|help|mak|let|allow|prevent|avoid|protect|ensur|improv|increas|reduc|lead)(?:e|es|s)?)\b|, (?:so|as)\b/i;
/** Says how much a thing matters: an answer to whether it is needed, if not a yes or no. */
const MATTERS = /\b(?:needed|essential|crucial|vital|important|indispensable)\b/i;
const LIMITS = { maxUnits: 3, maxWords: 100 } as const;

/** The best sentences of the guide, verbatim, the most telling one first; null when no passage was found. */
export function composeProse(material: Material): Draft | null {
  const { query } = material;
  const scored = aboutFocus(scoreUnits(material), query);
  const [first] = scored;
  if (first && isLeadIn(first.unit)) return listBehind(first.unit, first.passage);
  const siblings = first ? listAround(first, query) : null;
  if (siblings) return siblings;
  const subjects = query.terms.filter((term) => isSubject(term) && !term.inherited);
  const best = pickSentences(scored, subjects, material, LIMITS);
  const isReasonLacking = query.wants === 'reason' && !best.some(({ text }) => isReason(text));
  const reasons = isReasonLacking ? scored.filter(({ text }) => givesReason(text, query)) : [];
  const picked = reasons.length > 0 ? pickSentences(reasons, subjects, material, LIMITS) : best;
  if (isTyped(query) && !picked.some(({ text }) => hasAnswerType(text, query))) return null;
  const claims = toldOf(picked);
  if (claims.length === 0) return null;
  if (isReasonLacking && reasons.length === 0)
    return toldInstead("The guide doesn't say why.", ['why'], answered(claims), query);
  const things = ownSubjects(query).map(({ surface }) => surface);
  const asksNeed = query.wants === 'yes_no' && query.need !== null && things.length > 0;
  // "Do I have to fix it?": a duty is what one has to do.
  const isDuty = picked[0]?.passage.facet === 'duties';
  const isAboutAll = picked.some(({ text }) => textHasTerms(text, ownSubjects(query)));
  const speaksOfNeed = ({ text }: { readonly text: string }) =>
    NEEDED.test(text) || NOT_NEEDED.test(text) || MATTERS.test(text);
  if (asksNeed && !isDuty && !isAboutAll && !picked.some(speaksOfNeed)) {
    const told = answered(claims.slice(0, 1));
    return toldInstead("The guide doesn't say whether that is needed.", ['whether that is needed'], told, query);
  }
  return answered(claims, { list: ASKS_FOR_THINGS.has(query.wants) ? enumeratedIn(picked[0]!.text) : [] });
}

/** A reason for the very thing asked about. */
const givesReason = (text: string, query: Query) => isReason(text) && textHasTerms(text, ownSubjects(query));
const isReason = (text: string) => REASON.test(text) || CAUSE.test(text);
