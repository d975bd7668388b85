import { tokenize } from '../../language/tokens.ts';
import type { Material } from './material.ts';
import { subjectTerms } from './material.ts';
import type { ScoredUnit } from './select-units.ts';

export type Opening = 'Yes.' | 'No.' | 'Not always.' | 'Not usually.';

const ASKS_NEED =
  /\b(?:need|required?|requires?|require|must|have to|has to|necessary|mandatory|compulsory|obligatory|essential)\b/i;
const NOT_NEEDED =
  /\b(?:not|n't|never|no)\b[^.;:]{0,30}\b(?:required|needed|necessary|mandatory|compulsory|obligatory|need|require)\b|\boptional\b|\bwithout (?:an? )?/i;
const NEEDED =
  /\b(?:must|required?|requires?|require|needs?|need to|has to|have to|mandatory|compulsory|prerequisite|minimum|essential|nobody may|no one may)\b/i;
const SOMETIMES =
  /\b(?:some|may|might|can|could|often|usually|typically|many|sometimes|depending|depends|varies|vary|most)\b/i;
const PREFERRED =
  /\b(?:prefer|favou?r|help(?:s|ful)?|useful|benefit|beneficial|edge|option(?:al)?|advantage|choose|some|may|might|can)\b/i;
const NEGATED_USUALLY = /\b(?:not|n't)\s+(?:usually|typically|normally|always|generally|often)\b/i;

/**
 * Opens the answer to "do I need ..." with yes or no where the evidence decides it: a sentence about the very thing asked
 * that calls it required or not required. Null where it does not. Pure.
 */
export function requirementOpening(material: Material, picked: readonly ScoredUnit[]): Opening | null {
  const { query } = material;
  if (query.wants !== 'yes_no' || !ASKS_NEED.test(query.text)) return null;
  const about = picked.filter(({ unit }) => speaksOfAll(unit.text, material));
  if (about.length === 0) return null;
  const texts = about.map(({ unit }) => unit.text);
  const denial = texts.find((text) => NOT_NEEDED.test(text));
  if (denial) return NEGATED_USUALLY.test(denial) ? 'Not usually.' : 'No.';
  const demand = texts.find((text) => NEEDED.test(text));
  if (demand) return SOMETIMES.test(demand) && /\b(?:some|may|might|often)\b/i.test(demand) ? 'Not always.' : 'Yes.';
  return texts.every((text) => PREFERRED.test(text)) ? 'Not always.' : null;
}

function speaksOfAll(text: string, { query }: Material): boolean {
  const stems = new Set(tokenize(text).map((token) => token.stem));
  const subjects =
    subjectTerms(query).length > 0 ? subjectTerms(query) : query.terms.filter((term) => term.facet !== null);
  const things = subjects.filter((term) => !ASKS_NEED.test(term.surface));
  return (
    things.length > 0 &&
    things.every((term) => term.alternatives.some((words) => words.split(' ').every((word) => stems.has(word))))
  );
}
