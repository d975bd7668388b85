import type { GuideProfile } from '../domain/guide.ts';
import { nameOf, type Query } from '../domain/question.ts';
import { compose } from './compose/compose.ts';
import type { Material } from './compose/material.ts';
import { notMentioned, notSaid, offTopic, otherOccupation } from './compose/sentences/silence.ts';
import { toldInstead } from './compose/sentences/told-instead.ts';
import { type Draft, type DraftClaim, plain, silent } from './draft.ts';
import type { Gate } from './gate.ts';
import type { Found } from './retrieve-passages.ts';

/** What the extractive engine says to one question that has been through the gate; what was `said` is not said again. Pure. */
export function draftPart(
  query: Query,
  found: Found,
  gated: Gate,
  given: Pick<Material, 'profile' | 'said' | 'vocabulary'>,
): Draft {
  switch (gated.kind) {
    case 'declined':
      return silent(silence(query, gated, given.profile), gated.missing);
    case 'answerable':
      return compose({ query, ...given, ...found }) ?? silent(notSaid(query));
    case 'other_kind': {
      const draft = compose({ query: { ...query, wants: 'open' }, ...given, ...found });
      if (!draft) return silent(notSaid(query));
      return toldInstead(notSaid(query), draft.missing, { ...draft, claims: firstOf(draft.claims) }, query);
    }
    case 'partial': {
      const isAsked = (name: string) => gated.missing.includes(name);
      const rest: Query = {
        ...query,
        terms: query.terms.filter((term) => term.standing === 'nearby' || !isAsked(nameOf(term))),
      };
      const draft = compose({ query: rest, ...given, ...found });
      if (!draft) return silent(notMentioned(gated.missing, query), gated.missing);
      return {
        ...draft,
        status: 'partial',
        missing: gated.missing,
        claims: [plain(notMentioned(gated.missing, query)), plain('Without that, it says:'), ...draft.claims],
      };
    }
  }
}

/** Two sentences; a list whole. */
const firstOf = (claims: readonly DraftClaim[]): readonly DraftClaim[] =>
  claims.some(({ block }) => block !== 'paragraph') ? claims : claims.slice(0, 2);

function silence(query: Query, gated: Extract<Gate, { kind: 'declined' }>, profile: GuideProfile): string {
  const [first] = gated.missing;
  switch (gated.reason) {
    case 'off_topic':
      return offTopic(profile);
    case 'other_occupation':
      return first === undefined ? offTopic(profile) : otherOccupation(profile, first);
    case 'guide_silent':
      return first === undefined ? notSaid(query) : notMentioned(gated.missing, query);
    case 'no_such_detail':
      return notSaid(query);
  }
}
