const REQUIRED_MAJOR = 24;

/**
 * Ends the process with one line when this Node is too old. It has to run before better-sqlite3 is imported: there, an
 * old Node crashes without a message. Imports nothing for that reason.
 */
export function requireNodeVersion(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= REQUIRED_MAJOR) return;
  console.error(
    `Signpost needs Node ${REQUIRED_MAJOR} or newer; this is Node ${version}. Run it with "npm start" after "npm ci", which brings its own.`,
  );
  process.exit(1);
}
