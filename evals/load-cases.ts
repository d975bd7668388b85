import type { ZodError } from 'zod';
import { Case } from './schema/case.ts';

/** A line of a case file that can't be used. `message` says what is wrong and where: `file:line: field: reason`. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
}

/** A case and where it was read from. */
export type LoadedCase = { readonly item: Case; readonly file: string; readonly line: number };

/**
 * The cases of some JSONL texts, in the order of the files and lines. Empty lines are skipped.
 *
 * Throws one CaseFileError that lists every bad line: not JSON, another shape, an id that was used before, a nugget or
 * forbidden pattern that is no regular expression.
 */
export function parseCases(files: readonly { readonly file: string; readonly text: string }[]): readonly LoadedCase[] {
  const loaded: LoadedCase[] = [];
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const { file, text } of files) {
    for (const [index, content] of text.split('\n').entries()) {
      if (content.trim() === '') continue;
      const where = `${file}:${index + 1}`;
      const parsed = parseLine(content);
      if (!parsed.ok) {
        problems.push(...parsed.reasons.map((reason) => `${where}: ${reason}`));
        continue;
      }
      const first = seen.get(parsed.item.id);
      if (first) problems.push(`${where}: id: "${parsed.item.id}" is already used at ${first}`);
      seen.set(parsed.item.id, where);
      loaded.push({ item: parsed.item, file, line: index + 1 });
    }
  }
  if (problems.length > 0) throw new CaseFileError(problems.join('\n'));
  return loaded;
}

type ParsedLine = { readonly ok: true; readonly item: Case } | { readonly ok: false; readonly reasons: string[] };

function parseLine(content: string): ParsedLine {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reasons: ['this line is not JSON'] };
    throw error;
  }
  const parsed = Case.safeParse(json);
  if (!parsed.success) return { ok: false, reasons: reasonsOf(parsed.error) };
  const reasons = badPatterns(parsed.data);
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, item: parsed.data };
}

function reasonsOf(error: ZodError): string[] {
  return error.issues.map((issue) => {
    const field = issue.path.reduce<string>(
      (path, key) =>
        typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`,
      '',
    );
    return field === '' ? issue.message : `${field}: ${issue.message}`;
  });
}

function badPatterns({ expect }: Case): string[] {
  const patterns = [
    ...expect.nuggets.flatMap((nugget) => (nugget.kind === 'regex' ? nugget.any_of : [])),
    ...expect.forbid.flatMap((forbidden) => (forbidden.kind === 'regex' ? [forbidden.value] : [])),
  ];
  return patterns.flatMap((pattern) => {
    try {
      new RegExp(pattern, 'iu');
      return [];
    } catch (error) {
      if (error instanceof SyntaxError) return [`expect: "${pattern}" is not a regular expression`];
      throw error;
    }
  });
}
