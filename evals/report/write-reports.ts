import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { htmlReport } from './html.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import type { Report } from './report.ts';

/** Writes `report.json`, `junit.xml`, `summary.md` and `report.html` into a folder, which is made when it is missing. */
export function writeReports(report: Report, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write('report.json', `${JSON.stringify(report)}\n`);
  write('junit.xml', junitReport(report));
  write('summary.md', markdownReport(report));
  write('report.html', htmlReport(report));
}
