import { parseConfig } from '../src/config/config.ts';
import type { EngineName } from '../src/domain/answer.ts';
import type { Vocabulary } from '../src/language/vocabulary.ts';
import { loadEnglish } from '../src/runtime/english-words.ts';
import { readVocabulary } from '../src/runtime/node-files.ts';
import { openService } from '../src/runtime/node-service.ts';
import { support } from '../src/verify/support.ts';
import type { Supports } from './graders/grader.ts';
import type { OpenHarness } from './harness.ts';
import type { ModelRun } from './model-run.ts';
import { createRankings } from './rankings.ts';
import { readGuide } from './read-guide.ts';
import { rememberSupports } from './remember-supports.ts';

export type Harnesses = {
  readonly vocabulary: Vocabulary;
  readonly supports: Supports;
  readonly open: OpenHarness;
};

/**
 * What opens Signpost over one guide, everything in memory. The model engine needs a model run: how the endpoint is reached.
 * Opening throws a UsageError for a guide that can't be read.
 */
export function createHarnesses(model: ModelRun | null = null): Harnesses {
  const vocabulary = readVocabulary('knowledge');
  const english = loadEnglish();
  const supports = rememberSupports((sentence, evidence) => support(sentence, evidence, { vocabulary }));
  const open: OpenHarness = async (source, engine) => {
    const guide = await readGuide(source, vocabulary);
    const config = configFor(engine, model?.settings ?? {});
    const log = model?.log ?? (() => undefined);
    const upstream = model && { ids: model.ids, network: model.network };
    const service = await openService(config, { guides: [guide], vocabulary, log, ...(upstream && { upstream }) });
    const { historyTurns } = config.ask;
    return {
      ask: service.ask,
      guide: { slug: guide.slug, text: guide.text, passages: new Map(guide.passages.map((one) => [one.id, one])) },
      supports,
      rankingOf: await createRankings(guide.slug, service, { vocabulary, english, historyTurns }),
      close: async () => service.close(),
    };
  };
  return { vocabulary, supports, open };
}

/** The extractive engine ignores the settings of this machine, so that a run is the same everywhere. */
const configFor = (engine: EngineName, settings: ModelRun['settings']) =>
  parseConfig({ ...(engine === 'model' ? settings : {}), ENGINE: engine, DATABASE_PATH: ':memory:' });
