import { tokenize } from '../../../language/tokens.ts';
import { type Draft, type DraftClaim, insteadOf } from '../../draft.ts';
import type { Material } from '../material.ts';
import { notSaidOf } from '../sentences/silence.ts';

/** Those whom others answer to: what a guide says of its occupation, it doesn't say of them. */
const LEADS_OTHERS =
  /\b(?:managers?|supervisors?|directors?|presidents?|vps?|chiefs?|foreman|foremen|superintendents?|owners?|executives?|coordinators?)\b/gi;

/**
 * "Do plant managers need a degree?" is not answered by what technicians need: that is told, without a yes or no, as what the
 * guide says instead. A draft of which a claim names the role that was asked about stays as it is.
 */
export function ofRoleAsked(draft: Draft, { query, profile }: Pick<Material, 'query' | 'profile'>): Draft {
  const roles = stemsOf([...profile.facts.pay, ...profile.facts.ladder].map(({ role }) => role).join(' '));
  const callings = [...query.text.matchAll(LEADS_OTHERS)].filter(([word]) => roles.has(stemOf(word)));
  if (draft.status !== 'answered' || callings.length === 0) return draft;
  const stems = callings.map(([word]) => stemOf(word));
  const namesOne = (claim: DraftClaim) => {
    const said = stemsOf(wordsOf(claim));
    return stems.some((stem) => said.has(stem));
  };
  const decides = (claim: DraftClaim) => claim.kind === 'stated' && claim.opening !== undefined;
  if (draft.claims.some(namesOne) && draft.claims.filter(decides).every(namesOne)) return draft;
  const names = callings.map(({ 0: word, index }) => nameAt(query.text, index, word, roles));
  return insteadOf(notSaidOf(names[0]!), names, {
    ...draft,
    claims: draft.claims.map((claim) => (claim.kind === 'stated' ? withoutOpening(claim) : claim)),
  });
}

/** "Plant managers": with the word before it, where that is of the role's name. */
function nameAt(text: string, at: number, calling: string, roles: ReadonlySet<string>): string {
  const before = /\S+(?=\s+$)/.exec(text.slice(0, at))?.[0] ?? '';
  return before !== '' && roles.has(stemOf(before)) ? `${before} ${calling}` : calling;
}

const withoutOpening = ({ opening: _, ...claim }: Extract<DraftClaim, { kind: 'stated' }>): DraftClaim => claim;

const wordsOf = (claim: DraftClaim): string =>
  claim.kind === 'plain'
    ? ''
    : [claim.text, ...claim.sources.flatMap(({ passage, quote }) => [quote.text, passage.section.at(-1) ?? ''])].join(
        ' ',
      );

const stemOf = (word: string): string => tokenize(word)[0]?.stem ?? '';
const stemsOf = (text: string): ReadonlySet<string> => new Set(tokenize(text).map(({ stem }) => stem));
