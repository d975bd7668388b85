import type { Facet } from '../../domain/guide.ts';
import type { QueryTerm } from '../../domain/question.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, type Draft, opened, stated } from '../draft.ts';
import { isSubject, type Material, unitSource } from './material.ts';
import { ASKS_NEED, isSaidOf, NEEDED, NOT_NEEDED } from './needs.ts';
import { type ScoredUnit, scoreUnits } from './select-units.ts';

const IS_MINIMUM =
  /\b(?:minimum|required|requires?|must (?:have|hold)|prerequisite|mandatory|compulsory|needs? (?:an?|to have|at least|only))\b/i;
const USUALLY_NOT = /\b(?:not|n't)\s+(?:usually|typically|normally|always|generally|often)\b/i;
const SOMETIMES = /\b(?:some|may|might|sometimes|depending|depends|often)\b/i;
const MOSTLY = /\b(?:many|most)\b/i;
const FAVOURED =
  /\b(?:prefer|favou?r|help(?:s|ful)?|useful|beneficial|edge|option|optional|advantage|choose|some|may|might|can|want to)\b/i;
const FAVOURED_BY_EMPLOYERS = /\b(?:prefer|favou?r|edge|advantage|beneficial|help(?:s|ful)?)\b/i;

/** Of these kinds one thing may stand in for another: a degree is not needed where a diploma is the minimum. */
const EXCHANGEABLE: ReadonlySet<Facet> = new Set(['education', 'experience']);

/**
 * Answers "do I need a degree?": yes or no where a sentence of the guide about that very thing calls it required or not
 * required (in a follow-up, about things of its kind); no, too, where the guide only ever calls it helpful and names
 * something else of its kind as the minimum. Null where the guide does not decide it.
 */
export function composeRequirement(material: Material): Draft | null {
  const { query } = material;
  if (query.wants !== 'yes_no' || !ASKS_NEED.test(query.text)) return null;
  const things = query.terms.filter(
    (term) => isSubject(term) && !ASKS_NEED.test(term.surface) && term.standing !== 'missing',
  );
  const kinds = query.isFollowUp ? things.filter((term) => term.isGeneric) : [];
  const scored = scoreUnits(material).filter(({ unit }) => unit.kind !== 'row');
  return said(things, scored) ?? said(kinds, scored) ?? outdone(things, scored);
}

/** What the guide says itself. */
function said(things: readonly QueryTerm[], scored: readonly ScoredUnit[]): Draft | null {
  if (things.length === 0) return null;
  const about = scored.filter(({ text }) => textHasTerms(text, things));
  // In its own words: what is said of a synonym may not be true of the thing itself.
  const exact = things.map((term) =>
    term.standing === 'in_guide' && !term.isGeneric ? { ...term, alternatives: [term.alternatives[0]!] } : term,
  );
  const hasThings = (part: string) => textHasTerms(part, exact);
  const denial = about.find(({ text }) => isSaidOf(text, NOT_NEEDED, hasThings));
  if (denial) return draft(USUALLY_NOT.test(denial.text) ? 'Not usually.' : 'No.', denial, about);
  const demand = about.find(({ text }) => isSaidOf(text, NEEDED, hasThings));
  return demand ? draft(SOMETIMES.test(demand.text) ? 'Not always.' : 'Yes.', demand, about) : null;
}

/** Something less is the minimum, and the thing asked about is only ever called helpful. */
function outdone(things: readonly QueryTerm[], scored: readonly ScoredUnit[]): Draft | null {
  const facet = things.find((term) => term.facet !== null && EXCHANGEABLE.has(term.facet))?.facet;
  const about = scored.filter(({ text }) => textHasTerms(text, things));
  const minimums = scored.filter(
    ({ text, passage }) =>
      passage.facet === facet &&
      IS_MINIMUM.test(text) &&
      !NOT_NEEDED.test(text) &&
      !about.some((other) => other.text === text),
  );
  const minimum = minimums.find(({ text }) => !MOSTLY.test(text) && !SOMETIMES.test(text)) ?? minimums[0];
  const favoured = about.filter(({ text }) => FAVOURED.test(text));
  const preferred = favoured.find(({ text }) => FAVOURED_BY_EMPLOYERS.test(text)) ?? favoured[0];
  if (facet === undefined || !minimum || !preferred) return null;
  return draft(MOSTLY.test(minimum.text) ? 'Not usually.' : 'No.', minimum, [preferred]);
}

function draft(opening: string, first: ScoredUnit, others: readonly ScoredUnit[]): Draft {
  const second = others.find(({ unit }) => unit !== first.unit);
  return answered([
    opened(opening, first.text, unitSource(first.passage, first.unit)),
    ...(second ? [stated(second.text, unitSource(second.passage, second.unit))] : []),
  ]);
}
