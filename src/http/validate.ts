import type * as z from 'zod';
import { failure, type Result, success } from '../domain/result.ts';
import { httpProblem, type ProblemFields } from './problem.ts';

/**
 * A request's body as its schema has it, or a 400 that names each bad field and says what it takes, in the words of the
 * schema's own descriptions. Nothing of zod's wording leaves the service.
 */
export function validate<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  body: unknown,
): Result<z.output<z.ZodObject<Shape, z.core.$strict>>, ProblemFields> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return success(parsed.data);
  const errors = parsed.error.issues.flatMap((issue) => describeIssue(issue, schema.shape)).slice(0, MAX_ERRORS);
  return failure(httpProblem('invalid_request', { detail: errors[0]?.detail ?? 'Send one JSON object.', errors }));
}

const MAX_ERRORS = 10;

type FieldError = { readonly pointer: string; readonly detail: string };

function describeIssue(issue: z.core.$ZodIssue, shape: z.core.$ZodLooseShape): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shape).join(', ');
    return issue.keys.map((key) => ({
      pointer: pointerTo([key.slice(0, 40).toWellFormed()]),
      detail: `This field is not known here. Known are: ${known}.`,
    }));
  }
  const [field] = issue.path;
  if (typeof field !== 'string') return [{ pointer: '', detail: 'Send one JSON object.' }];
  // Every schema here is made by zod's own builders, which all carry a description.
  const { description } = shape[field] as z.ZodType;
  return [{ pointer: pointerTo(issue.path), detail: `"${field}" has to be ${description}.` }];
}

/** RFC 6901. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
