import * as z from 'zod';
import { Case } from './case.ts';

/** The JSON Schema of one line of a case file, as text: what stands in `evals/case.schema.json`. */
export function caseJsonSchema(): string {
  const schema = z.toJSONSchema(Case, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ ...schema, title: 'One case of a Signpost eval suite (one JSON object a line)' }, null, 2)}\n`;
}
