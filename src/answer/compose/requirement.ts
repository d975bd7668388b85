import type { Facet } from '../../domain/guide.ts';
import type { QueryTerm } from '../../domain/question.ts';
import { answered, type Draft, opened, stated } from '../draft.ts';
import { isSubject, type Material, unitSource } from './material.ts';
import { hasTerms, type ScoredUnit, scoreUnits } from './select-units.ts';

const ASKS_NEED =
  /\b(?:need(?:ed)?|required?|requires?|requirements?|must|have to|has to|gotta|necessary|mandatory|compulsory|obligatory|essential|without)\b/i;
const NOT_NEEDED =
  /\b(?:not|n't|never)\b[^.;:]{0,30}\b(?:required|needed|necessary|mandatory|compulsory|obligatory|need|require)\b|\boptional\b|\bno\b[^.;:]{0,24}\b(?:required|needed|necessary)\b/i;
const NEEDED =
  /\b(?:must|required?|requires?|needs?|has to|have to|mandatory|compulsory|prerequisite|minimum|nobody may|no one may)\b/i;
const USUALLY_NOT = /\b(?:not|n't)\s+(?:usually|typically|normally|always|generally|often)\b/i;
const SOMETIMES = /\b(?:some|may|might|sometimes|depending|depends|often|many|most)\b/i;
const FAVOURED =
  /\b(?:prefer|favou?r|help(?:s|ful)?|useful|beneficial|edge|option|optional|advantage|choose|some|may|might|can|want to)\b/i;

/** What stands in for what: a degree may be answered by a diploma, a ticket by a licence, but not by each other. */
const KINDS: ReadonlySet<Facet> = new Set(['education', 'certification', 'experience']);

/**
 * Answers "do I need a degree?": yes or no where a sentence of the guide about that very thing calls it required or not
 * required; no, too, where the guide only ever calls it helpful and names something else of its kind as the minimum. Null
 * where the guide does not decide it.
 */
export function composeRequirement(material: Material): Draft | null {
  const { query } = material;
  if (query.wants !== 'yes_no' || !ASKS_NEED.test(query.text)) return null;
  const things = thingsAsked(material);
  if (things.length === 0) return null;
  const scored = scoreUnits(material).filter(({ unit }) => unit.kind === 'sentence' || unit.kind === 'item');
  const about = scored.filter(({ unit }) => hasTerms(unit.text, things));

  const denial = about.find(({ unit }) => NOT_NEEDED.test(unit.text));
  if (denial) return draft(USUALLY_NOT.test(denial.unit.text) ? 'Not usually.' : 'No.', denial, next(about, denial));
  const demand = about.find(({ unit }) => NEEDED.test(unit.text));
  if (demand) return draft(SOMETIMES.test(demand.unit.text) ? 'Not always.' : 'Yes.', demand, next(about, demand));

  const facet = things.find((term) => term.facet !== null && KINDS.has(term.facet))?.facet;
  const minimum = scored.find(
    ({ unit, passage }) => passage.facet === facet && NEEDED.test(unit.text) && !NOT_NEEDED.test(unit.text),
  );
  const favoured = about.filter(({ unit }) => FAVOURED.test(unit.text));
  return minimum && favoured.length > 0 ? draft('No.', minimum, favoured) : null;
}

/** What is asked about, without the words of needing; a facet word ("certification") is the thing itself here. */
function thingsAsked({ query }: Material): readonly QueryTerm[] {
  return query.terms.filter((term) => isSubject(term) && !ASKS_NEED.test(term.surface) && term.standing !== 'missing');
}

const next = (about: readonly ScoredUnit[], used: ScoredUnit) => about.filter((other) => other !== used);

function draft(opening: string, first: ScoredUnit, others: readonly ScoredUnit[]): Draft {
  return answered([
    opened(opening, first.unit.text, unitSource(first.passage, first.unit)),
    ...others.slice(0, 1).map(({ passage, unit }) => stated(unit.text, unitSource(passage, unit))),
  ]);
}
