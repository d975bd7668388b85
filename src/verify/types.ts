/** A text to check a sentence against: the plain text of each unit of one passage, under its headings. */
export type Evidence = { readonly heading: readonly string[]; readonly units: readonly string[] };

export type Verdict = 'supported' | 'unsupported' | 'contradicted' | 'not_factual';

export type FlagName = 'number' | 'entity' | 'polarity' | 'modality' | 'coverage' | 'order' | 'contact';

/** One interpretable reason against (or, with `raised: false`, for) a sentence. */
export type Flag = { readonly name: FlagName; readonly raised: boolean; readonly detail: string };

export type Support = {
  readonly verdict: Verdict;
  /** 0..1, higher is better supported: what AUROC is measured on. */
  readonly score: number;
  readonly flags: readonly Flag[];
  /** The units that back the sentence, best evidence first; empty unless supported. */
  readonly backing: readonly { readonly evidence: number; readonly units: readonly number[] }[];
};
