import type * as z from 'zod';
import { readTextFile } from './inputs.ts';
import { UsageError } from './options.ts';

/** A JSON file of this type. Throws a UsageError that names the file and, where it doesn't fit, the fields. */
export function parseJson<Parsed>(type: z.ZodType<Parsed>, file: string, name: string): Parsed {
  const parsed = type.safeParse(jsonOf(file));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw new UsageError(`${file} is not ${name}.\n${fields.join('\n')}`);
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readTextFile(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file} is not JSON.`);
    throw error;
  }
}
