import { readFileSync } from 'node:fs';
import { parseVocabulary, type Vocabulary } from '../../src/language/vocabulary.ts';
import { type AskedGuide, readAskedGuides } from './guides.ts';
import { learn } from './learn.ts';
import { readLines } from './lines.ts';
import { choiceOf, topicsOf } from './texts.ts';
import { shelve, understoodOf } from './understood.ts';

/** Guides, and a vocabulary whose embeddings were learnt without anything of their writers. */
export type Part = { readonly guides: readonly AskedGuide[]; readonly vocabulary: Vocabulary };

const FOLDER = 'evals/embeddings';
/** For a vocabulary by itself: embeddings of no word. */
export const NO_EMBEDDINGS = '1\t1\tP\n';
const COUNT = 4;

export type Taught = {
  readonly asked: readonly AskedGuide[];
  /** The text of embeddings that these guides and all lines teach. */
  learnFrom(guides: readonly AskedGuide[]): string;
  /** The guides in four parts, by writers. */
  parts(): Generator<Part>;
};

/** What there is to learn from: guides with questions, and lines. */
export async function readTaught(): Promise<Taught> {
  const file = JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8'));
  /** The groups of the vocabulary are cues; what the embeddings were before is not. */
  const bare = parseVocabulary(file, NO_EMBEDDINGS);
  const topics = topicsOf(readLines(FOLDER), bare);
  const asked = await readAskedGuides(FOLDER, bare);
  const choices = new Map(await Promise.all(asked.map(async (one) => [one, await choose(one, bare)] as const)));
  const learnFrom = (guides: readonly AskedGuide[]) =>
    learn(
      guides.map((one) => choices.get(one)!),
      topics,
    );
  const writers = [...new Set(asked.map(({ writer }) => writer))];
  return {
    asked,
    learnFrom,
    *parts() {
      for (let part = 0; part < COUNT; part += 1) {
        const left = new Set(writers.filter((_, at) => at % COUNT === part));
        const others = asked.filter(({ writer }) => !left.has(writer));
        yield {
          guides: asked.filter(({ writer }) => left.has(writer)),
          vocabulary: parseVocabulary(file, learnFrom(others)),
        };
      }
    },
  };
}

async function choose(one: AskedGuide, vocabulary: Vocabulary) {
  const { lexicon } = await shelve(one.guide, vocabulary);
  return choiceOf(
    one,
    one.questions.map(({ question }) => understoodOf(question, lexicon)),
    vocabulary,
  );
}
