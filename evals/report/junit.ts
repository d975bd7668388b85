import type { Report, ReportedCase } from './report.ts';

/** JUnit XML: a suite a category, a test case for each case and grader. Not applicable is skipped. */
export function junitReport(report: Report): string {
  const suites = report.categories.map(({ category }) => {
    const cases = report.cases.filter((one) => one.category === category);
    return element('testsuite', { name: category, ...counts(cases) }, cases.flatMap(testCases));
  });
  const body = element('testsuites', { name: `signpost evals (${report.engine})`, ...counts(report.cases) }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function counts(cases: readonly ReportedCase[]): Record<string, string> {
  const outcomes = cases.flatMap(({ grades, outcome }) => {
    const graded = Object.values(grades).map((grade) => grade.outcome);
    return graded.length > 0 ? graded : [outcome === 'error' ? 'error' : 'fail'];
  });
  const count = (wanted: string): string => String(outcomes.filter((outcome) => outcome === wanted).length);
  return {
    tests: String(outcomes.length),
    failures: count('fail'),
    errors: count('error'),
    skipped: count('not_applicable'),
  };
}

function testCases(one: ReportedCase): string[] {
  const grades = Object.entries(one.grades);
  const place = { classname: one.category, file: one.file, line: String(one.line) };
  if (grades.length === 0) {
    const why = one.text?.reasons.join('\n') ?? one.outcome;
    const kind = one.outcome === 'error' ? 'error' : 'failure';
    return [element('testcase', { name: one.id, ...place }, [element(kind, { message: why }, [])])];
  }
  return grades.map(([name, { outcome, score, why, evidence }]) => {
    const message = why === '' ? 'failed' : why;
    const children = [
      ...(score === null
        ? []
        : [element('properties', {}, [element('property', { name: 'score', value: score.toFixed(4) }, [])])]),
      ...(outcome === 'fail' ? [element('failure', { message }, [escapeXml(evidence.join('\n'))])] : []),
      ...(outcome === 'error' ? [element('error', { message }, [])] : []),
      ...(outcome === 'not_applicable' ? [element('skipped', { message }, [])] : []),
    ];
    return element('testcase', { name: `${one.id}: ${name}`, ...place }, children);
  });
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const content = children.filter((child) => child !== '').join('\n');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>\n${content}\n</${name}>`;
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
    .replaceAll('"', '&quot;');
