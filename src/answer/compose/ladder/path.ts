import { tokenize } from '../../../language/tokens.ts';
import { answered, computed, type Draft, insteadOf, plain, stated } from '../../draft.ts';
import { type Material, ownSubjects } from '../material.ts';
import { bandsOf, ofYears } from '../pay/bands.ts';
import { topicAlone } from '../topics/topic-sections.ts';
import { capitalised, withArticle } from '../wording.ts';
import { type Rung, rungOf, rungOfYears, rungsOf, saidOfBand, saidOfRung } from './rungs.ts';

const UP = new Set(['after', 'next', 'above', 'following', 'beyond', 'promoted', 'promotion', 'up', 'then', 'higher']);
const DOWN = new Set(['before', 'below', 'under', 'prior']);
const TOP = /\b(?:top|highest|last|final|ceiling|furthest|how (?:far|high))\b/i;
const BOTTOM = /\b(?:bottom|lowest|first|begin|start)\b/i;
const BECOMES =
  /\b(?:becom(?:e|ing)|get to be|get to|move up to|promoted to|make it to|work (?:my|your) way (?:up )?to|rise to|to be(?:come)? an?|turn into|qualify as|steps? (?:to|for))\b/i;
const MOST_CLAIMS = 3;
const WITHOUT = /\bwithout (?:an? |any |the )?[\p{L} -]{3,30}/iu;

/** An answer from the career ladder: the next rung, one rung, or all of them. Null when the path is not what is asked. */
export function composePath(material: Material): Draft | null {
  const { query } = material;
  const { roles, experienceYears, ordinal } = query.slots;
  const words = tokenize(query.text).map(({ lower }) => lower);
  const isUp = words.some((word) => UP.has(word));
  // What a lead should focus on, or learn, is more than what the rung says.
  const isOfDuties = query.facets[0] === 'duties' && ownSubjects(query).every(({ isGeneric }) => isGeneric);
  const isOfRole = roles.length > 0 && (isOfDuties || query.facets[0] === 'steps');
  const isNextForMe = experienceYears !== null && isUp && query.facets[0] === 'steps';
  const isOfPath = query.facets[0] === 'path' || topicAlone(query) === 'path';
  const isPath = isOfPath || isOfRole || isNextForMe;
  if (
    !isPath ||
    query.wants === 'duration' ||
    query.wants === 'money' ||
    (query.wants === 'count' && !TOP.test(query.text))
  )
    return null;
  if (ownSubjects(query).some((term) => term.facet === 'path')) return null;
  const ladder = rungsOf(material);
  const target = targetOf(roles, query.text);
  if (target.length > 0) return becoming(target, ladder, material);
  if (ladder.length < 2) return null;

  const direction = isUp ? 1 : words.some((word) => DOWN.has(word)) ? -1 : 0;
  const rung =
    roles.length > 0
      ? rungOf(roles, ladder)
      : experienceYears === null
        ? undefined
        : rungOfYears(experienceYears, ladder, material);
  if (rung) {
    const target = ladder[ladder.indexOf(rung) + direction];
    if (!target) return endOfLadder(rung, direction);
    if (direction !== 0) return rungDraft(target, rung, direction);
    const draft = rungDraft(rung, null, 0);
    return draft.claims.length > 0 ? { ...draft, roles } : null;
  }
  if (!isOfPath) return null;
  const band =
    experienceYears === null || roles.length > 0 ? undefined : ofYears(bandsOf(material), experienceYears)[0];
  if (band && direction === 0) return answered([...saidOfBand(band)], { roles: [band.pay.role] });
  if (ownSubjects(query).length > 0) return null;
  const position = ordinal ? (ordinal.position < 0 ? ordinal.position : ordinal.position - 1) : null;
  const placed = position === null ? endIn(query.text) : position;
  const asked = placed === null ? undefined : ladder.at(placed);
  if (asked) return rungDraft(asked, null, 0, placed === -1 ? 'top' : placed === 0 ? 'first' : null);
  return answered(
    [
      plain('The guide sets out these rungs, from the first one up:'),
      ...ladder.map(({ fact, source }) => stated(`${fact.role}.`, source, 'step')),
    ],
    { list: ladder.map(({ fact }) => fact.role) },
  );
}

/** "From bottom to top" names no end. */
function endIn(text: string): 0 | -1 | null {
  const [top, bottom] = [TOP.test(text), BOTTOM.test(text)];
  return top === bottom ? null : top ? -1 : 0;
}

/** The roles that somebody wants to become; of "from junior to senior" the last. */
function targetOf(roles: readonly string[], text: string): readonly string[] {
  if (roles.length > 1 && /\bfrom \S.* to\b/i.test(text)) return roles.slice(-1);
  return BECOMES.test(text) ? roles : [];
}

/** "How do I become a lead?": what the guide says of that rung and of what it takes. */
function becoming(roles: readonly string[], ladder: readonly Rung[], material: Material): Draft | null {
  const rung = rungOf(roles, ladder);
  const below = rung && ladder[ladder.indexOf(rung) - 1];
  const band = bandsOf(material).find(({ pay }) => roles.includes(pay.role));
  const isAlias = band !== undefined && rung !== undefined && band.pay.role !== rung.fact.role;
  const place =
    below && !isAlias && rung && !saidOfRung(rung).some(({ text }) => mentions(text, below))
      ? [placeClaim(rung, below, 1)]
      : [];
  const ofBand = band ? saidOfBand(band) : [];
  const ofRung = rung ? saidOfRung(rung) : [];
  const claims = [...place, ...(isAlias ? [...ofBand, ...ofRung] : [...ofRung, ...ofBand])];
  if (claims.length === 0) return null;
  const without = WITHOUT.exec(material.query.text)?.[0].trim();
  const draft = answered(claims.slice(0, MOST_CLAIMS), { roles: roles.slice(0, 1) });
  if (without === undefined) return draft;
  const told = { ...draft, claims: draft.claims.slice(0, 2) };
  return insteadOf(`The guide doesn't say whether that works “${without}”.`, [without], told);
}

const mentions = (text: string, { fact }: Rung) => text.toLowerCase().includes(fact.role.toLowerCase());

const placeClaim = (rung: Rung, from: Rung, direction: number) =>
  computed(
    `${direction > 0 ? 'After' : 'Before'} ${withArticle(from.fact.role)} comes ${withArticle(rung.fact.role)}.`,
    [from.source, rung.source],
  );

function rungDraft(rung: Rung, from: Rung | null, direction: number, place: 'top' | 'first' | null = null): Draft {
  const opening = from ? [placeClaim(rung, from, direction)] : place ? [endClaim(rung, place)] : [];
  return answered([...opening, ...saidOfRung(rung)], { roles: [rung.fact.role] });
}

const endClaim = (rung: Rung, place: 'top' | 'first') =>
  computed(`${capitalised(withArticle(rung.fact.role))} is the ${place} rung that the guide describes.`, [rung.source]);

const endOfLadder = (rung: Rung, direction: number): Draft =>
  answered([endClaim(rung, direction > 0 ? 'top' : 'first')], { roles: [rung.fact.role] });
