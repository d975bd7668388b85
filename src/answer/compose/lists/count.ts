import { answered, computed, type Draft, type DraftClaim, plain, type Source } from '../../draft.ts';
import { rungsOf } from '../ladder/rungs.ts';
import { factSource, type Material, ownSubjects } from '../material.ts';
import { bandsOf } from '../pay/bands.ts';
import { withArticle } from '../wording.ts';
import { countListed } from './list-count.ts';

const COUNTED_STEPS =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:main |easy |simple |basic |key )?(?:steps|stages)\b/i;
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LEVELS = /\bhow many (?:\w+ ){0,2}(?:levels?|rungs?|ranks?|tiers?|grades?|positions)\b/i;

/** "How many steps are there?", levels, things of a list: counted from the guide's own. Null when something else is counted. */
export function composeCount(material: Material): Draft | null {
  const { query } = material;
  if (query.wants !== 'count' || ownSubjects(query).length > 0) return countListed(material);
  if (LEVELS.test(query.text)) return levelCount(material);
  const claim = query.facets[0] === 'steps' ? stepCount(material) : null;
  return claim ? answered([claim]) : countListed(material);
}

/** The rungs of the ladder, or the levels of pay. */
function levelCount(material: Material): Draft | null {
  const { facets } = material.query;
  const rungs = rungsOf(material).map(({ fact, source }) => ({ role: fact.role, source }));
  const bands = bandsOf(material).map(({ pay, source }) => ({ role: pay.role, source }));
  const levels = facets[0] === 'pay' || rungs.length < 2 ? oncePerRole(bands) : rungs;
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last || first === last) return null;
  const text = `The guide describes ${levels.length} levels, from ${withArticle(first.role)} to ${withArticle(last.role)}.`;
  return answered(
    [
      computed(
        text,
        levels.map(({ source }) => source),
      ),
    ],
    { list: levels.map(({ role }) => role) },
  );
}

const oncePerRole = (levels: readonly { readonly role: string; readonly source: Source }[]) =>
  levels.filter(({ role }, at) => levels.findIndex((other) => other.role === role) === at);

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
