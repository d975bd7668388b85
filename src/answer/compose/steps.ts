import { answered, computed, type Draft, plain, stated } from '../draft.ts';
import { factSource, type Material, subjectTerms, unitSource } from './material.ts';

const MAX_STEP_SENTENCES = 2;

/** One step by its number, or null when the question names none or the guide has no steps. */
export function composeStep(material: Material): Draft | null {
  const { query, profile } = material;
  const { steps } = profile.facts;
  const { ordinal } = query.slots;
  if (ordinal?.of !== 'step' || steps.length === 0) return null;
  const step =
    ordinal.position < 0 ? steps.at(ordinal.position) : steps.find(({ number }) => number === ordinal.position);
  if (!step) {
    const last = steps.at(-1)!;
    const source = factSource(last, material);
    return {
      status: 'partial',
      missing: [`step ${ordinal.position}`],
      list: [],
      roles: [],
      claims: [
        plain(`The guide has no step ${ordinal.position}.`),
        ...(source ? [computed(`Its last one is step ${last.number}: ${endStop(last.title)}`, [source])] : []),
      ],
    };
  }
  const source = factSource(step, material);
  if (!source) return null;
  const details = source.passage.units
    .slice(0, MAX_STEP_SENTENCES)
    .map((unit) => stated(endStop(unit.text), unitSource(source.passage, unit)));
  return answered([stated(`Step ${step.number}: ${endStop(step.title)}`, source), ...details]);
}

/** All steps in order, for a question about the way into the occupation as a whole. */
export function composeSteps(material: Material): Draft | null {
  const { query, profile } = material;
  const { steps } = profile.facts;
  const isWhole = query.facets[0] === 'steps' && subjectTerms(query).every((term) => term.inherited);
  if (!isWhole || steps.length === 0) return null;
  const sources = steps.flatMap((step) => factSource(step, material) ?? []);
  if (sources.length !== steps.length) return null;
  return answered(
    [
      plain('The guide sets out these steps, in order:'),
      ...steps.map((step, at) => stated(endStop(step.title), sources[at]!, 'step')),
    ],
    { list: steps.map(({ title }) => title) },
  );
}

const endStop = (text: string) => (/[.!?:]$/.test(text) ? text : `${text}.`);
