import type { Report, ReportedCase } from './report.ts';

/**
 * JUnit XML in the form that Jenkins' xUnit plugin describes and GitLab, GitHub's reporters and pytest's users read: a suite
 * for each category and case file, a test case for each case and grader. Not applicable is skipped. The run's hashes are
 * properties of each suite; score, place and evidence of a grade stand in its output, since a test case has no properties.
 */
export function junitReport(report: Report): string {
  const suites = [...Map.groupBy(report.cases, ({ category, file }) => `${category} ${file}`).values()];
  const body = element('testsuites', { name: `signpost evals (${report.engine})`, ...totals(report.cases) }, [
    ...suites.map((cases) => suite(report, cases)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function suite({ fingerprint, engine }: Report, cases: readonly ReportedCase[]): string {
  const { graders, cases: hash, guides } = fingerprint;
  const hashes = { engine, graders, cases: hash, ...guides };
  const properties = Object.entries(hashes).map(([name, value]) => element('property', { name, value }, []));
  const { category = '', file = '' } = cases[0] ?? {};
  return element('testsuite', { name: category, file, ...counts(cases) }, [
    element('properties', {}, properties),
    ...cases.flatMap(testCases),
  ]);
}

function outcomesOf(cases: readonly ReportedCase[]): readonly string[] {
  return cases.flatMap(({ grades, outcome }) => {
    const graded = Object.values(grades).map((grade) => grade.outcome);
    return graded.length > 0 ? graded : [outcome === 'error' ? 'error' : 'fail'];
  });
}

function totals(cases: readonly ReportedCase[]): Record<string, string> {
  const outcomes = outcomesOf(cases);
  const count = (wanted: string): string => String(outcomes.filter((outcome) => outcome === wanted).length);
  return { tests: String(outcomes.length), failures: count('fail'), errors: count('error') };
}

const counts = (cases: readonly ReportedCase[]): Record<string, string> => ({
  ...totals(cases),
  skipped: String(outcomesOf(cases).filter((outcome) => outcome === 'not_applicable').length),
});

function testCases(one: ReportedCase): string[] {
  const place = `${one.file}:${one.line}`;
  const attributes = { classname: `${one.category}.${one.id}` };
  const grades = Object.entries(one.grades);
  if (grades.length === 0) {
    const why = one.text?.reasons.join('\n') ?? one.outcome;
    const kind = one.outcome === 'error' ? 'error' : 'failure';
    const fault = element(kind, { type: one.outcome, message: why }, [escapeXml(place)]);
    return [element('testcase', { name: one.outcome, ...attributes }, [fault])];
  }
  return grades.map(([name, { outcome, score, why, evidence }]) => {
    const message = why === '' ? 'failed' : why;
    const details = escapeXml([place, ...evidence].join('\n'));
    const children = [
      ...(outcome === 'fail' ? [element('failure', { type: name, message }, [details])] : []),
      ...(outcome === 'error' ? [element('error', { type: name, message }, [details])] : []),
      ...(outcome === 'not_applicable' ? [element('skipped', { message }, [])] : []),
      ...(score === null ? [] : [element('system-out', {}, [`score ${score.toFixed(4)}`])]),
    ];
    return element('testcase', { name, ...attributes }, children);
  });
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const content = children.filter((child) => child !== '').join('\n');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

// XML 1.0 has no way to write these characters, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
