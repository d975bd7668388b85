import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Passage } from '../../domain/guide.ts';

/** Best first; the score is 0..1, how sure we are that the passages answer the question. */
export type RetrievePassages = (question: string) => Promise<readonly { passage: Passage; score: number }[]>;

/** What a document of a guide carries: enough to cite it. Offsets are UTF-16, into the guide's text. */
export type PassageMetadata = {
  readonly passageId: string;
  readonly guide: string;
  readonly section: readonly string[];
  readonly facet: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
};

/**
 * Signpost's own retrieval as a LangChain retriever, to be used in any chain: question in, passages as documents out.
 * `new GuideRetriever((question) => service.retrieve(question, slug))` is what `ask()` itself retrieves with.
 */
export class GuideRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name(): string {
    return 'GuideRetriever';
  }

  readonly lc_namespace = ['signpost', 'retrievers'];
  readonly #retrieve: RetrievePassages;

  constructor(retrieve: RetrievePassages) {
    super();
    this.#retrieve = retrieve;
  }

  override async _getRelevantDocuments(question: string): Promise<Document<PassageMetadata>[]> {
    const found = await this.#retrieve(question);
    return found.map(({ passage, score }) => toDocument(passage, score));
  }
}

function toDocument(passage: Passage, score: number): Document<PassageMetadata> {
  const { id, guide, section, facet, start, end, text } = passage;
  return new Document({
    id,
    pageContent: text,
    metadata: { passageId: id, guide, section, facet, start, end, score },
  });
}
