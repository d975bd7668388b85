import * as z from 'zod';
import {
  EditionHash,
  type Facts,
  FaqFact,
  GuideMeta,
  LadderFact,
  Passage,
  PayFact,
  Section,
  StepFact,
  TermEntry,
} from '../../domain/guide.ts';
import { json } from './json-column.ts';

export const EditionIdRow = z.object({ id: z.string() });
export const CurrentEditionRow = z.object({
  id: z.string(),
  hash: EditionHash,
  fingerprint: z.string(),
  source: z.enum(['bundled', 'published']),
});
export const SummaryRow = z.object({ hash: EditionHash, meta: json(GuideMeta), passage_count: z.int() });
export const TextRow = z.object({ body: json(z.string()) });
export const SectionRow = z.object({ body: json(Section) });
export const PassageRow = z.object({ body: json(Passage) });
export const BodyRow = z.object({ ordinal: z.int(), body: json(Passage) });
export const MatchRow = z.object({ ordinal: z.int(), bm25: z.number() });

export const TermRow = TermEntry.extend({ forms: json(TermEntry.shape.forms) });

const FactRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('steps'), body: json(StepFact) }),
  z.object({ kind: z.literal('pay'), body: json(PayFact) }),
  z.object({ kind: z.literal('ladder'), body: json(LadderFact) }),
  z.object({ kind: z.literal('faqs'), body: json(FaqFact) }),
]);

/** `rows` in the order of the guide. */
export function toFacts(rows: readonly unknown[]): Facts {
  const facts = z.array(FactRow).parse(rows);
  return {
    steps: facts.flatMap((fact) => (fact.kind === 'steps' ? [fact.body] : [])),
    pay: facts.flatMap((fact) => (fact.kind === 'pay' ? [fact.body] : [])),
    ladder: facts.flatMap((fact) => (fact.kind === 'ladder' ? [fact.body] : [])),
    faqs: facts.flatMap((fact) => (fact.kind === 'faqs' ? [fact.body] : [])),
  };
}
