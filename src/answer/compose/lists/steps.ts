import type { StepFact } from '../../../domain/guide.ts';
import { answered, computed, type Draft, opened, plain, stated } from '../../draft.ts';
import { factSource, type Material, ownSubjects, unitSource } from '../material.ts';
import { askedTopic } from '../topics/topic-sections.ts';
import { endStop } from '../wording.ts';
import { askedCount } from './asked-count.ts';
import { wrongStepCount } from './count.ts';

const MAX_STEP_SENTENCES = 2;

/** One step by its number, or null when the question names none or the guide has no steps. */
export function composeStep(material: Material): Draft | null {
  const { ordinal } = material.query.slots;
  const { steps } = material.profile.facts;
  if (ordinal?.of !== 'step' || steps.length === 0) return null;
  const { position } = ordinal;
  const step = position < 0 ? steps.at(position) : steps.find(({ number }) => number === position);
  return step ? stepDraft(step, material) : noSuchStep(position, material);
}

/** A step with what the guide says of it first, or next where that was said; null when its passage was not loaded. */
export function stepDraft(step: StepFact, material: Material): Draft | null {
  const source = factSource(step, material);
  if (!source) return null;
  const { passage, quote } = source;
  const opening = `Step ${step.number}:`;
  const item = passage.units.find((unit) => unit.kind === 'item' && unit.start < quote.end && unit.end > quote.start);
  if (item) return answered([opened(opening, item.text, source)]);
  const details = passage.units
    .filter((unit) => unit.kind === 'sentence' && !unit.text.endsWith(':') && unit.start >= quote.start)
    .filter((unit) => !material.said.includes(unit.text))
    .slice(0, MAX_STEP_SENTENCES)
    .map((unit) => stated(unit.text, unitSource(passage, unit)));
  return answered([opened(opening, step.title, source), ...details]);
}

function noSuchStep(position: number, material: Material): Draft {
  const last = material.profile.facts.steps.at(-1)!;
  const source = factSource(last, material);
  return {
    status: 'partial',
    missing: [`step ${position}`],
    list: [],
    roles: [],
    claims: [
      plain(position < 1 ? 'Nothing comes before the first step.' : `The guide doesn't have a step ${position}.`),
      ...(source ? [computed(`Its last one is step ${last.number}: ${endStop(last.title)}`, [source])] : []),
    ],
  };
}

/** All steps in order, for a question about the way into the occupation as a whole. */
export function composeSteps(material: Material): Draft | null {
  const { query, profile } = material;
  const { steps } = profile.facts;
  if (query.wants === 'yes_no' || query.wants === 'duration') return null;
  const topic = askedTopic(query, profile)?.topic;
  const isOfSteps = query.facets[0] === 'steps' && ownSubjects(query).length === 0;
  if (topic ? topic !== 'route' : !isOfSteps) return null;
  const sources = steps.flatMap((step) => factSource(step, material) ?? []);
  if (steps.length === 0 || sources.length !== steps.length) return null;
  const asked = askedCount(query.text);
  const told = asked ? steps.slice(0, asked.count) : steps;
  const correction = asked ? null : wrongStepCount(material);
  const lead =
    told.length < steps.length
      ? 'The guide sets out its steps in order; the first ones are:'
      : 'The guide sets out these steps, in order:';
  return answered(
    [
      ...(correction ? [correction] : []),
      plain(lead),
      ...told.map((step, at) => stated(endStop(step.title), sources[at]!, 'step')),
    ],
    { list: told.map(({ title }) => title) },
  );
}
