import type { Vocabulary } from '../language/vocabulary.ts';

/**
 * A text to check a sentence against: the plain text of each unit of one passage, under its headings. `ordinals[i]` is the
 * number shown before unit i in an ordered list. A unit that ends in a colon leads in the units after it.
 */
export type Evidence = {
  readonly heading: readonly string[];
  readonly units: readonly string[];
  readonly ordinals?: readonly (number | null)[];
};

export type Verdict = 'supported' | 'unsupported' | 'contradicted' | 'not_factual';

export const FLAG_NAMES = ['number', 'entity', 'polarity', 'modality', 'coverage', 'order', 'contact'] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

/**
 * One interpretable reason against (or, with `raised: false`, for) a sentence. `contradicts`: the evidence says otherwise,
 * rather than nothing.
 */
export type Flag = {
  readonly name: FlagName;
  readonly raised: boolean;
  readonly detail: string;
  readonly contradicts: boolean;
};

export type SupportContext = { readonly vocabulary: Vocabulary };

export type Support = {
  readonly verdict: Verdict;
  /** 0..1, higher is better supported: what AUROC is measured on. */
  readonly score: number;
  readonly flags: readonly Flag[];
  /** The units that back the sentence, best evidence first, as few as needed; empty unless supported. */
  readonly backing: readonly { readonly evidence: number; readonly units: readonly number[] }[];
};
