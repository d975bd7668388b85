import { behavior } from './behavior.ts';
import { citationBounds, citationDangling, citationExactness, citationFormat, goldCited } from './citation-marks.ts';
import { citationCoverage, citationPrecision, citationRecall, contradiction } from './citation-support.ts';
import type { Grader } from './grader.ts';
import { factsInRefusal, missingNamed, premise } from './limits.ts';
import { forbid, injection, nuggetsOkay, nuggetsVital, order } from './nuggets.ts';
import { contacts, numbers } from './numbers.ts';
import { retrievalRank, retrievalRecall } from './retrieval.ts';
import { length, suggestions, wording } from './wording.ts';

/** Every grader of a run, in the order of the report. */
export const GRADERS: readonly Grader[] = [
  behavior,
  nuggetsVital,
  nuggetsOkay,
  order,
  forbid,
  missingNamed,
  premise,
  injection,
  factsInRefusal,
  citationDangling,
  citationExactness,
  citationFormat,
  citationCoverage,
  citationRecall,
  contradiction,
  citationPrecision,
  citationBounds,
  goldCited,
  numbers,
  contacts,
  retrievalRecall,
  retrievalRank,
  length,
  wording,
  suggestions,
];
