import type { GuideProfile } from '../domain/guide.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import { understand } from '../understand/understand.ts';
import { draftPart } from './draft-part.ts';
import { type GatePolicy, gate } from './gate.ts';
import type { GuideStore } from './ports.ts';
import { type RetrievePolicy, retrievePassages } from './retrieve-passages.ts';
import { type AskedSoFar, MAX_SUGGESTIONS, suggest } from './suggest.ts';

type Deps = {
  readonly guides: GuideStore;
  readonly vocabulary: Vocabulary;
  readonly lexiconOf: (profile: GuideProfile) => Lexicon;
  readonly policy: RetrievePolicy & GatePolicy;
};

export type Offer = (profile: GuideProfile, asked: AskedSoFar) => Promise<readonly string[]>;

/** Offers what to ask next: only questions to which the guide was found to have an answer. Each is tried once an edition. */
export function createOffer({ guides, vocabulary, lexiconOf, policy }: Deps): Offer {
  const tried = new WeakMap<GuideProfile, Map<string, Promise<boolean>>>();

  async function isAnswered(question: string, profile: GuideProfile): Promise<boolean> {
    const lexicon = lexiconOf(profile);
    const query = understand(question, '', [], lexicon);
    const found = await retrievePassages(query, lexicon, guides, policy);
    const gated = gate(query, found, profile, policy);
    return draftPart(query, found, gated, { profile, said: '', vocabulary }).status === 'answered';
  }

  return async (profile, asked) => {
    const known = tried.get(profile) ?? new Map<string, Promise<boolean>>();
    tried.set(profile, known);
    const offered: string[] = [];
    for (const text of suggest(profile, asked)) {
      if (offered.length === MAX_SUGGESTIONS) break;
      const answered = known.get(text) ?? isAnswered(text, profile);
      known.set(text, answered);
      if (await answered) offered.push(text);
    }
    return offered;
  };
}
