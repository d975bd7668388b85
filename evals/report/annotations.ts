import path from 'node:path';
import type { CaseResult } from '../run-suite.ts';

/**
 * GitHub workflow commands that put each failed case on its line of the case file. The text of a case that is set aside
 * stays out of them unless `isRevealed`. Files are named as seen from `workspace`, the checkout that GitHub shows.
 */
export function annotations(results: readonly CaseResult[], isRevealed: boolean, workspace = '.'): readonly string[] {
  return results
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ loaded: { item, file, line }, outcome, reasons }) => {
      const isShown = isRevealed || item.split === 'dev';
      const message = isShown ? `${item.question}\n${reasons.join('\n')}` : 'a case that is set aside';
      return `::error file=${property(path.relative(workspace, file))},line=${line},title=${property(`${item.id}: ${outcome}`)}::${escapeCommand(message)}`;
    });
}

const escapeCommand = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => escapeCommand(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
