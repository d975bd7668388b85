import type { ZodError } from 'zod';
import { parseJson } from '../src/domain/parse-json.ts';
import { Case, type Forbidden, type Nugget } from './schema/case.ts';

/** A line of a case file that can't be used. `message` says what is wrong and where: `file:line: field: reason`. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
}

/** A case and where it was read from. */
export type LoadedCase = { readonly item: Case; readonly file: string; readonly line: number };

/**
 * The cases of some JSONL texts, in the order of the files and lines. Empty lines are skipped.
 *
 * Throws one CaseFileError that lists every bad line: not JSON, another shape, an id that was used before, a form of a
 * nugget or a forbidden value that can't be looked for, two nuggets of one name.
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
  const json = parseJson(content);
  if (json === undefined) return { ok: false, reasons: ['this line is not JSON'] };
  const parsed = Case.safeParse(json);
  if (!parsed.success) return { ok: false, reasons: reasonsOf(parsed.error) };
  const reasons = [...badForms(parsed.data), ...doubledNuggets(parsed.data)];
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

/** Forms that could never be found: a pattern that is none, a number that is none, nothing at all. */
function badForms({ expect: { nuggets, forbid } }: Case): string[] {
  const forms = [
    ...nuggets.flatMap(({ kind, any_of }, at) => any_of.map((form) => ({ kind, form, field: `nuggets[${at}]` }))),
    ...forbid.map(({ kind, value }, at) => ({ kind, form: value, field: `forbid[${at}]` })),
  ];
  return forms.flatMap(({ kind, form, field }) => {
    const fault = faultOf(kind, form);
    return fault === null ? [] : [`expect.${field}: "${form}" ${fault}`];
  });
}

function faultOf(kind: Nugget['kind'] | Forbidden['kind'], form: string): string | null {
  switch (kind) {
    case 'regex':
      return isPattern(form) ? null : 'is not a regular expression';
    case 'number':
      return /^\$?\d[\d,]*(?:\.\d+)?$/.test(form.trim()) ? null : 'is not a number';
    case 'text':
      return form.trim() === '' ? 'is empty' : null;
    case 'canary':
      return null;
  }
}

function isPattern(form: string): boolean {
  try {
    new RegExp(form, 'iu');
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function doubledNuggets({ expect: { nuggets } }: Case): string[] {
  const ids = nuggets.map(({ id }) => id);
  return nuggets.flatMap(({ id }, at) =>
    ids.indexOf(id) < at ? [`expect.nuggets[${at}].id: "${id}" is already used in this case`] : [],
  );
}
