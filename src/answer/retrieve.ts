import type { GuideSlug, Passage } from '../domain/guide.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import { splitMessage } from '../understand/split.ts';
import { understand } from '../understand/understand.ts';
import type { GuideStore } from './ports.ts';
import { type RetrievePolicy, retrievePassages } from './retrieve-passages.ts';

/** Best first; the score is 0..1, how sure we are that the passage answers the question. */
export type Retrieve = (
  question: string,
  guide: GuideSlug,
) => Promise<readonly { readonly passage: Passage; readonly score: number }[]>;

type Deps = {
  readonly guides: GuideStore;
  readonly lexiconOf: (profile: Lexicon['profile']) => Lexicon;
  readonly policy: RetrievePolicy;
};

/**
 * The retrieval of `ask()` by itself, for whoever builds something else on it, such as a LangChain chain through
 * `GuideRetriever`. A message with several questions gives their passages by score; an unknown guide gives none.
 */
export function createRetrieve({ guides, lexiconOf, policy }: Deps): Retrieve {
  return async (question, guide) => {
    const profile = await guides.profile(guide);
    if (!profile) return [];
    const lexicon = lexiconOf(profile);
    const { questions, background } = splitMessage(question);
    const found = await Promise.all(
      questions.map((part) => retrievePassages(understand(part, background, [], lexicon), lexicon, guides, policy)),
    );
    const best = new Map(found.flatMap(({ ranked }) => ranked.map((one) => [one.passage.id, one])));
    return [...best.values()]
      .toSorted((a, b) => b.strength - a.strength)
      .map(({ passage, score }) => ({ passage, score }));
  };
}
