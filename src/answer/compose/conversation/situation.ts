import type { Query, QueryTerm } from '../../../domain/question.ts';
import { keptWith } from '../../../language/remember.ts';
import { rank } from '../../../retrieve/rank.ts';
import { answered, type Draft, type DraftClaim, stated } from '../../draft.ts';
import { decideNeed } from '../claims/requirement.ts';
import { type Material, unitSource } from '../material.ts';
import { oncePerQuestion } from '../once.ts';
import { pickSentences } from '../sentences/pick-sentences.ts';
import { isLeadIn, scoreUnits } from '../sentences/select-units.ts';

const MOST_FACTS = 3;
/** One fact alone is told of more fully. */
const SENTENCES = { alone: 2, beside: 1 } as const;
const MAX_WORDS = 60;
/** Less of a fact than half is another thing. */
const MIN_COVERAGE = 0.5;

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

/** Whether the guide has something to any of the things that were told. */
export const speaksOfSituation = (given: Given): boolean =>
  given.query.situation.some(
    (terms) =>
      terms.some(isKnown) &&
      ofFact(terms, given).ranked.some(({ units }) =>
        units.some(({ unit, coverage }) => coverage >= MIN_COVERAGE && !isLeadIn(unit)),
      ),
  );

/**
 * "I'm 34, no diploma, a bad back, is this realistic?": what the guide says to each of the things told, at most three of
 * them. Null for other questions, and where the guide has nothing to any.
 */
export function composeSituation(material: Material): Draft | null {
  const known = material.query.situation.filter((terms) => terms.some(isKnown));
  const most = known.length === 1 ? SENTENCES.alone : SENTENCES.beside;
  const told: DraftClaim[] = [];
  let facts = 0;
  for (const terms of known) {
    if (facts === MOST_FACTS) break;
    const claims = saidTo(terms, most, material).filter(({ text }) => !told.some((claim) => claim.text === text));
    if (claims.length > 0) facts += 1;
    told.push(...claims);
  }
  return told.length > 0 ? answered(told) : null;
}

const isKnown = ({ standing }: QueryTerm) => standing === 'in_guide' || standing === 'by_vocabulary';

/** What the guide says to one thing that was told. */
export function saidTo(terms: readonly QueryTerm[], maxUnits: number, material: Material): readonly DraftClaim[] {
  const about = { ...material, ...ofFact(terms, material) };
  const isOfSchooling = terms.some(({ facet }) => facet === 'education' || facet === 'certification');
  const need = isOfSchooling ? decideNeed(about) : null;
  if (need) return withWayRound(need.draft.claims.slice(0, maxUnits));
  const scored = scoreUnits(about).filter(({ unit, coverage }) => coverage >= MIN_COVERAGE && !isLeadIn(unit));
  const picked = pickSentences(scored, terms, about, { maxUnits, maxWords: MAX_WORDS });
  return withWayRound(picked.map(({ passage, unit, text }) => stated(text, unitSource(passage, unit))));
}

const LACKING =
  /^(?:anyone|anybody|those|people|candidates|applicants|students|whoever|if you)\b.*\b(?:lacks?|without|(?:do|does)(?:n['’]t| not) have|miss(?:es)?|fall short)\b/i;

/** What is asked of everybody, with what is open to those who lack it where that is told right behind. */
function withWayRound(claims: readonly DraftClaim[]): readonly DraftClaim[] {
  return claims.flatMap((claim) => {
    const [source] = claim.kind === 'plain' ? [] : claim.sources;
    const units = source?.passage.units ?? [];
    const next = units[units.findIndex(({ end }) => end === source?.quote.end) + 1];
    const isWay = source && next?.kind === 'sentence' && next !== units[0] && LACKING.test(next.text);
    return isWay ? [claim, stated(next.text, unitSource(source.passage, next))] : [claim];
  });
}

/** The question as if only this had been told. The few words of one fact tell too little of what it is like. */
const ofFact = (terms: readonly QueryTerm[], given: Given): Pick<Given, 'query' | 'ranked'> => factsOf(given)(terms);

const factsOf = oncePerQuestion((given) => keptWith((terms: readonly QueryTerm[]) => asIfAlone(terms, given)));

function asIfAlone(terms: readonly QueryTerm[], { query, ranked, profile }: Given): Pick<Given, 'query' | 'ranked'> {
  const facets = terms.flatMap(({ facet }) => facet ?? []);
  const about: Query = { ...query, terms: [...terms], facets, need: { kind: 'lacks_it', of: [] } };
  const candidates = ranked.map(({ passage, units }) => ({
    passage,
    bm25: 0,
    likeness: units.map(() => 0),
  }));
  return { query: about, ranked: rank(about, candidates, profile) };
}
