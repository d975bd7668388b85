import type { Root } from 'mdast';
import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { GuideMeta } from '../domain/guide.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Complaint } from './guide-fault.ts';

const KEYS = Object.keys(GuideMeta.shape);

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['slug', 'lower-case words and digits joined by hyphens, at most 80 characters, e.g. dental-hygienist'],
  ['title', 'the title of the guide, 1 to 200 characters'],
  ['occupation', 'the name of the occupation, 1 to 100 characters, e.g. dental hygienist'],
  ['edition', 'the edition, 1 to 40 characters, in quotation marks when it is a number, e.g. "1"'],
  ['updated', 'the date of the last change as YYYY-MM-DD, e.g. 2026-05-03'],
  ['currency', 'the currency of the pay figures as three capital letters, e.g. USD'],
  ['region', 'the place that the guide speaks of, 1 to 100 characters, or "not stated"'],
]);

type Entry = { readonly key: string; readonly value: unknown; readonly line: number };

/** Reads the YAML between `---` lines at the top of the file. Every missing, unknown or malformed key is one complaint. */
export function readFrontMatter(root: Root): Result<GuideMeta, readonly Complaint[]> {
  const [first] = root.children;
  if (first?.type !== 'yaml') {
    const message =
      first?.type === 'thematicBreak'
        ? 'The front matter is not closed. Put a line of --- below its last key.'
        : `Begin the file with front matter between two lines of ---, with the keys ${KEYS.join(', ')}.`;
    return failure([{ line: 1, message }]);
  }
  const openingLine = first.position?.start.line ?? 1;
  const read = readEntries(first.value, openingLine);
  if (!read.ok) return read;

  const values = Object.fromEntries(read.value.map(({ key, value }) => [key, value]));
  const parsed = GuideMeta.safeParse(values);
  if (parsed.success) return success(parsed.data);

  const wrong = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  );
  return failure(
    [...new Set(wrong)].map((key) => {
      const entry = read.value.find((candidate) => candidate.key === key);
      return { line: entry?.line ?? openingLine, message: adviseOn(key, entry !== undefined) };
    }),
  );
}

function readEntries(yaml: string, openingLine: number): Result<readonly Entry[], readonly Complaint[]> {
  const lines = new LineCounter();
  const lineAt = (offset: number) => openingLine + lines.linePos(offset).line;
  const document = parseDocument<ParsedNode>(yaml, { lineCounter: lines, logLevel: 'silent' });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return failure(
      broken.map((error) => ({
        line: lineAt(error.pos[0]),
        message:
          'This is not valid YAML. Write one "key: value" a line, each key once, and a value with a colon in quotation marks.',
      })),
    );
  }
  if (document.contents === null) return success([]);
  if (!isMap(document.contents)) {
    return failure([{ line: openingLine + 1, message: 'Write the front matter as "key: value", one on each line.' }]);
  }
  return success(
    document.contents.items.map(({ key, value }) => ({
      key: isScalar(key) ? String(key.value) : key.toString(),
      value: isScalar(value) ? value.value : value,
      line: lineAt(key.range[0]),
    })),
  );
}

function adviseOn(key: string, isPresent: boolean): string {
  const advice = ADVICE.get(key);
  if (advice === undefined) {
    return `The front matter key ${JSON.stringify(key)} is unknown. Remove it; the keys are ${KEYS.join(', ')}.`;
  }
  return isPresent ? `"${key}" has to be ${advice}.` : `The front matter lacks "${key}". Add ${advice}.`;
}
