import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { caseJsonSchema, reportJsonSchema } from '../../../evals/schema/json-schema.ts';
import { readShippedCases } from './shipped-cases.ts';

const published = (name: string): unknown => JSON.parse(readFileSync(`evals/${name}`, 'utf8'));

describe('the published JSON Schemas', () => {
  it('are those of the code: run `npx node evals/schema/write.ts` when this fails', () => {
    expect(published('case.schema.json')).toEqual(JSON.parse(caseJsonSchema()));
    expect(published('report.schema.json')).toEqual(JSON.parse(reportJsonSchema()));
  });

  it('accept every line of every shipped case file and refuse a line without a question', () => {
    const validate = new Ajv({ strict: false, formats: { date: true } }).compile(JSON.parse(caseJsonSchema()));
    const lines = readShippedCases().flatMap(({ text }) => text.trim().split('\n'));
    for (const line of lines) expect(validate(JSON.parse(line)), line).toBe(true);
    expect(validate({ id: 'x', category: 'lookup', cluster: 'x', expect: { behavior: 'answer' } })).toBe(false);
  });
});
