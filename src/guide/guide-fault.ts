/** What is wrong with a guide file, where, and what its author can do about it. Lines count from 1. */
export type GuideFault = { readonly file: string; readonly line: number; readonly message: string };

/** A fault before the file's name is known. */
export type Complaint = Omit<GuideFault, 'file'>;

/** The line, counting from 1, that a UTF-16 offset stands on; CRLF, CR and LF each end one line. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    const char = text[at];
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) line += 1;
  }
  return line;
}
