import type * as z from 'zod';
import { parseJson } from '../src/domain/parse-json.ts';
import { readTextFile } from './inputs.ts';
import { UsageError } from './usage-error.ts';

/** A JSON file of this type. Throws a UsageError that names the file and, where it doesn't fit, the fields. */
export function readJson<Parsed>(type: z.ZodType<Parsed>, file: string, name: string): Parsed {
  const json = parseJson(readTextFile(file));
  if (json === undefined) throw new UsageError(`${file} is not JSON.`);
  const parsed = type.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw new UsageError(`${file} is not ${name}.\n${fields.join('\n')}`);
}
