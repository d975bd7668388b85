import type { Settings } from '../model-run.ts';

/** Settings that change what a model engine answers. A key does not, and must not be written anywhere. */
const OF_THE_ANSWER = /^(?:OPENAI_(?:BASE_URL|MODEL)|MODEL_|GUARD_|HISTORY_|QUESTION_|CONVERSATION_)/;

/** The settings that answers depend on, by name in alphabetical order; those that are empty are not set. */
export const answerSettings = (settings: Settings): readonly (readonly [name: string, value: string])[] =>
  Object.entries(settings)
    .flatMap(([name, value]) => (OF_THE_ANSWER.test(name) && value ? [[name, value] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
