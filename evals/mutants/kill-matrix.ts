import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { support } from '../../src/verify/support.ts';
import { type Evidence, FLAG_NAMES, type FlagName, type Support } from '../../src/verify/types.ts';
import { EQUIVALENT } from './equivalents.ts';
import { BREAKING, type MutationPool, type Operator } from './operators.ts';

/** A sentence that the evidence backs, and the evidence to check its mutants against. */
export type Subject = {
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
  readonly pool: MutationPool;
};

/** `flagged[name]`: in how many mutants the flag was raised. A breaking mutant is killed when it would not be shown. */
export type Row = {
  readonly operator: string;
  readonly kind: Operator['kind'];
  readonly mutants: number;
  readonly killed: number;
  readonly flagged: Readonly<Record<FlagName, number>>;
};

export type Judge = (sentence: string, evidence: readonly Evidence[]) => Support;

export type Mutant = { readonly operator: Operator; readonly subject: Subject; readonly text: string };

export const judgeWith =
  (vocabulary: Vocabulary): Judge =>
  (sentence, evidence) =>
    support(sentence, evidence, { vocabulary });

/** Every mutant of every subject, without those that another operator's words happen to leave unchanged. */
export function* mutantsOf(subjects: readonly Subject[]): Generator<Mutant, void> {
  for (const operator of [...BREAKING, ...EQUIVALENT]) {
    for (const subject of subjects) {
      for (const text of new Set(operator.mutate(subject.sentence, subject.pool))) {
        if (text !== subject.sentence) yield { operator, subject, text };
      }
    }
  }
}

/** Runs every mutant through the judge. Pure. */
export function killMatrix(subjects: readonly Subject[], judge: Judge): readonly Row[] {
  const rows = new Map<string, { row: Row; flagged: Record<FlagName, number> }>();
  for (const { operator, subject, text } of mutantsOf(subjects)) {
    const { verdict, flags } = judge(text, subject.evidence);
    const known = rows.get(operator.name);
    const flagged = known?.flagged ?? zeroes();
    for (const flag of flags) if (flag.raised) flagged[flag.name] += 1;
    const isKilled = verdict === 'unsupported' || verdict === 'contradicted';
    const row: Row = {
      operator: operator.name,
      kind: operator.kind,
      mutants: (known?.row.mutants ?? 0) + 1,
      killed: (known?.row.killed ?? 0) + (isKilled ? 1 : 0),
      flagged,
    };
    rows.set(operator.name, { row, flagged });
  }
  return [...rows.values()].map(({ row }) => row);
}

const zeroes = (): Record<FlagName, number> =>
  // Every flag name is a key of the object made from all of them.
  Object.fromEntries(FLAG_NAMES.map((name) => [name, 0])) as Record<FlagName, number>;
