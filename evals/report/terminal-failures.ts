import type { CaseResult } from '../run-suite.ts';

const MAX_SPAN_CHARS = 160;

export type TerminalOptions = {
  /** Print the answers to failed cases. */
  readonly isVerbose: boolean;
  /** Print the cases that are set aside like any other. */
  readonly isRevealed: boolean;
};

/** What went wrong, case by case; the cases that are set aside only as a number, unless they are revealed. */
export function failureLines(results: readonly CaseResult[], { isVerbose, isRevealed }: TerminalOptions): string[] {
  const failed = results.filter(({ outcome }) => outcome !== 'pass');
  const shown = failed.filter(({ loaded }) => isRevealed || loaded.item.split === 'dev');
  const lines = shown.flatMap(({ loaded: { item, file, line }, outcome, reasons, grades, run }) => [
    `${outcome === 'fail' ? '✗' : `✗ ${outcome}`} ${item.id} (${item.category}, ${item.severity}) ${file}:${line}`,
    ...item.turns.map((turn) => `    · ${turn.content}`),
    `    ? ${item.question}`,
    ...reasons.map((reason) => `      ${reason}`),
    ...(isVerbose
      ? Object.values(grades).flatMap(({ outcome, evidence }) =>
          outcome === 'fail' ? evidence.map((span) => `        « ${shorten(span)} »`) : [],
        )
      : []),
    ...(isVerbose && run
      ? [`    → ${run.answer.status}`, ...run.answer.answer.split('\n').map((text) => `      | ${text}`)]
      : []),
    '',
  ]);
  const hidden = failed.length - shown.length;
  return hidden === 0 ? lines : [...lines, `${hidden} failed among the cases set aside (their text is not shown)`, ''];
}

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > MAX_SPAN_CHARS ? `${line.slice(0, MAX_SPAN_CHARS)}…` : line;
};
