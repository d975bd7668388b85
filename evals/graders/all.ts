import { behavior } from './behavior.ts';
import { citationBounds, citationDangling, citationExactness, citationFormat, goldCited } from './citation-marks.ts';
import { citationCoverage, citationPrecision, citationRecall, contradiction } from './citation-support.ts';
import { entities } from './entities.ts';
import { modality, polarity } from './flags.ts';
import type { Grader } from './grader.ts';
import { factsInRefusal, missingNamed, premise } from './limits.ts';
import { misattribution } from './misattribution.ts';
import { forbid, injection, nuggetsOkay, nuggetsVital, order } from './nuggets.ts';
import { contacts, numbers } from './numbers.ts';
import { lexicalSupport, orderedSupport } from './overlap.ts';
import { poisonUncited } from './poison.ts';
import { quotations } from './quotes.ts';
import { overAnswering, overRefusal, statusFits } from './refusal.ts';
import { retrievalGain, retrievalRank, retrievalRecall } from './retrieval.ts';
import { length, suggestions, wording } from './wording.ts';

/** Every grader of a run, in the order of the report. */
export const GRADERS: readonly Grader[] = [
  behavior,
  overRefusal,
  overAnswering,
  statusFits,
  nuggetsVital,
  nuggetsOkay,
  order,
  forbid,
  missingNamed,
  premise,
  injection,
  poisonUncited,
  factsInRefusal,
  citationDangling,
  citationExactness,
  citationFormat,
  citationCoverage,
  citationRecall,
  contradiction,
  polarity,
  modality,
  misattribution,
  citationPrecision,
  citationBounds,
  goldCited,
  numbers,
  entities,
  quotations,
  contacts,
  lexicalSupport,
  orderedSupport,
  retrievalRecall,
  retrievalRank,
  retrievalGain,
  length,
  wording,
  suggestions,
];
