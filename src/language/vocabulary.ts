import * as z from 'zod';
import { Facet } from '../domain/guide.ts';
import { createEmbeddings, type Embeddings } from './embeddings.ts';
import { indexPhrases, type PhraseIndex, type PhraseMatch, withoutPassing } from './phrase-index.ts';
import { ANY_NUMBER } from './phrases.ts';
import { tokenize } from './tokens.ts';

/** The format of knowledge/vocabulary.json. The words and phrases of a group stand for one another, in any guide. */
export const VocabularyFile = z
  .strictObject({
    version: z.literal(1),
    groups: z.array(
      z.strictObject({
        id: z.string(),
        facet: Facet.optional(),
        /** The words name the facet itself ("salary"), rather than one thing of its kind ("overtime"); without a facet: words of asking. */
        generic: z.boolean().optional(),
        /** Groups that answer a question about this one in a guide that lacks its words: "Monday to Friday" by shifts. */
        seeAlso: z.array(z.string()).optional(),
        /** Groups of which something may be said where the guide lacks the thing itself, which is named as missing: "wheelchair", physical work. */
        nearest: z.array(z.string()).optional(),
        words: z.array(z.string().min(1)).min(1),
        /** What only a question means so: "will they grill me" is about the interview, a grill in a guide is not. */
        asked: z.array(z.string().min(1)).optional(),
        /** What a guide says of the subject without a word for it: "one in # fails", with any number, is about the pass rate. */
        said: z.array(z.string().min(1)).optional(),
        gloss: z.string().optional(),
      }),
    ),
  })
  .superRefine(({ groups }, context) => {
    const ids = new Set(groups.map(({ id }) => id));
    for (const { id, seeAlso, nearest } of groups)
      for (const other of [...(seeAlso ?? []), ...(nearest ?? [])])
        if (!ids.has(other))
          context.addIssue({ code: 'custom', message: `group "${id}" sees "${other}", which is no group` });
  });

export type VocabularyGroup = {
  readonly id: string;
  readonly facet: Facet | null;
  readonly isGeneric: boolean;
  /** What the group is about, in words that can stand in a sentence. */
  readonly gloss: string | null;
  /** The ids of groups that answer a question about this one. */
  readonly seeAlso: readonly string[];
  /** The ids of groups of which something may be said instead, with this one named as missing. */
  readonly nearest: readonly string[];
  /** Each word or phrase as the stems of its words, without those that may stand between them. */
  readonly phrases: readonly (readonly string[])[];
  /** The same for what a guide says of the subject without a word for it. */
  readonly said: readonly (readonly string[])[];
};

export type VocabularyMatch = PhraseMatch<VocabularyGroup>;

/** By the words that say a thing, in a guide and in a question alike. */
export type Vocabulary = PhraseIndex<VocabularyGroup> & {
  readonly groups: readonly VocabularyGroup[];
  /** The same with the words that only a question means so. */
  readonly asked: PhraseIndex<VocabularyGroup>;
  /** The same with what only a guide says so. */
  readonly said: PhraseIndex<VocabularyGroup>;
  /** Every single written word, folded: what a misspelling may be corrected to. */
  readonly words: ReadonlySet<string>;
  /** Single-word stems that mean the same as this one, itself left out. */
  synonyms(stem: string): readonly string[];
  /** What a question or a statement of a guide means. */
  readonly embeddings: Embeddings;
};

/**
 * `file` is the parsed JSON of knowledge/vocabulary.json, `embeddings` the text of knowledge/embeddings.txt. Throws a ZodError when
 * the first has another shape or points nowhere, an Error when the second has another shape.
 */
export function parseVocabulary(file: unknown, embeddings: string): Vocabulary {
  const written = VocabularyFile.parse(file).groups;
  const groups = written.map(
    (group): VocabularyGroup => ({
      id: group.id,
      facet: group.facet ?? null,
      isGeneric: group.generic ?? false,
      gloss: group.gloss ?? null,
      seeAlso: group.seeAlso ?? [],
      nearest: group.nearest ?? [],
      phrases: stemsOf(group.words),
      said: stemsOf(group.said ?? []),
    }),
  );
  const askedOf = new Map(groups.map((group, at) => [group, stemsOf(written[at]!.asked ?? [])]));
  const index = indexPhrases(groups, ({ phrases }) => phrases);
  const asked = indexPhrases(groups, (group) => [...group.phrases, ...askedOf.get(group)!]);
  return {
    ...index,
    groups,
    asked,
    embeddings: createEmbeddings(embeddings, (stems) => asked.match(stems).map(({ group }) => group.id)),
    said: indexPhrases(groups, ({ phrases, said }) => [...phrases, ...said]),
    words: new Set(
      written.flatMap(({ words, asked }) =>
        [...words, ...(asked ?? [])].flatMap((phrase) => tokenize(phrase).map(({ lower }) => lower)),
      ),
    ),
    synonyms(stem) {
      const same = index
        .groupsOf(stem)
        .flatMap((group) => group.phrases.filter((phrase) => phrase.length === 1).map((phrase) => phrase[0]!));
      return [...new Set(same)].filter((other) => other !== stem);
    },
  };
}

const stemsOf = (phrases: readonly string[]) =>
  withoutPassing(phrases.map((phrase) => tokenize(phrase.replaceAll('#', ANY_NUMBER)).map((token) => token.stem)));
