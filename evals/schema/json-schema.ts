import * as z from 'zod';
import { Report } from '../report/report.ts';
import { Case } from './case.ts';

/** The JSON Schema of one line of a case file, as text: what stands in `evals/case.schema.json`. */
export const caseJsonSchema = (): string => jsonSchema(Case, 'input', 'One case of a Signpost eval suite');

/** The JSON Schema of `report.json`, as text: what stands in `evals/report.schema.json`. */
export const reportJsonSchema = (): string => jsonSchema(Report, 'output', 'A run of a Signpost eval suite');

function jsonSchema(type: z.ZodType, io: 'input' | 'output', title: string): string {
  return `${JSON.stringify({ ...z.toJSONSchema(type, { io, target: 'draft-7' }), title }, null, 2)}\n`;
}
