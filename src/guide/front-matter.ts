import { constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type { Root } from 'mdast';
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
  const lineAt = (offset: number) => openingLine + yaml.slice(0, offset).split('\n').length;
  try {
    const events = parseEvents(yaml, {});
    const [content] = constructFromEvents(events, { source: yaml });
    if (content === undefined || content === null) return success([]);
    if (events[1]?.type !== EVENT_ID.MAPPING) {
      const message = 'Write the front matter as "key: value", one on each line.';
      return failure([{ line: openingLine + 1, message }]);
    }
    const values = new Map<string, unknown>(Object.entries(content));
    return success(
      keysIn(yaml, events).map(({ key, start }) => ({ key, value: values.get(key), line: lineAt(start) })),
    );
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const message =
      'This is not valid YAML. Write one "key: value" a line, each key once, and a value with a colon in quotation marks.';
    return failure([{ line: openingLine + 1 + (error.mark?.line ?? 0), message }]);
  }
}

/** The keys of the outermost mapping, each with where it starts. */
function keysIn(yaml: string, [, , ...events]: readonly Event[]): readonly { key: string; start: number }[] {
  const keys: { key: string; start: number }[] = [];
  let depth = 0;
  let isKey = true;
  for (const event of events) {
    if (depth === 0) {
      if (isKey && event.type === EVENT_ID.SCALAR) {
        keys.push({ key: getScalarValue(yaml, event), start: event.valueStart });
      }
      isKey = !isKey;
    }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth += 1;
    if (event.type === EVENT_ID.POP) depth -= 1;
  }
  return keys;
}

function adviseOn(key: string, isPresent: boolean): string {
  const advice = ADVICE.get(key);
  if (advice === undefined) {
    return `The front matter key ${JSON.stringify(key)} is unknown. Remove it; the keys are ${KEYS.join(', ')}.`;
  }
  return isPresent ? `"${key}" has to be ${advice}.` : `The front matter lacks "${key}". Add ${advice}.`;
}
