import { answered, computed, type Draft, type DraftClaim, plain } from '../draft.ts';
import { factSource, type Material, ownSubjects } from './material.ts';

const COUNTED_STEPS =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:main |easy |simple |basic |key )?(?:steps|stages)\b/i;
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "How many steps are there?": counted from the guide's own steps. Null when something else is counted. */
export function composeCount(material: Material): Draft | null {
  const { query } = material;
  if (query.wants !== 'count' || query.facets[0] !== 'steps' || ownSubjects(query).length > 0) return null;
  const claim = stepCount(material);
  return claim ? answered([claim]) : null;
}

/** A number of steps in the question that is not the guide's: what to say before listing them. */
export function wrongStepCount(material: Material): DraftClaim | null {
  const said = COUNTED_STEPS.exec(material.query.text)?.[1]?.toLowerCase();
  if (said === undefined) return null;
  const number = WORDS.includes(said) ? WORDS.indexOf(said) : Number(said);
  const { steps } = material.profile.facts;
  return number === steps.length || steps.length === 0 ? null : plain(`The guide doesn't have ${said} steps.`);
}

function stepCount(material: Material): DraftClaim | null {
  const { steps } = material.profile.facts;
  const sources = [steps[0], steps.at(-1)].flatMap((step) => (step ? (factSource(step, material) ?? []) : []));
  return sources.length === 0 ? null : computed(`The guide sets out ${steps.length} steps.`, sources);
}
