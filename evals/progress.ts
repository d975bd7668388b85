const WIDTH = 30;

/** What a progress bar is drawn on: `process.stderr`. */
export type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

/** Draws how far a run is, over and over on one line; nothing where the output is not a terminal, as in CI. */
export function createProgress(terminal: Terminal): (done: number, total: number) => void {
  return (done, total) => {
    if (!terminal.isTTY) return;
    const filled = Math.round((done / total) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    terminal.write(`\r${bar} ${done}/${total}${done === total ? '\n' : ''}`);
  };
}
