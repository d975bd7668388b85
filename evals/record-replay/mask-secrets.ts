/** Keys, organisations and projects as OpenAI and those who copy its API write them. Long enough not to be words. */
const KNOWN_SHAPES = /\b(?:sk-(?:[a-z]+-)?|org-|proj_|Bearer\s+)[\w-]{16,}/gu;

/**
 * Puts an x for every character of a secret: of the given ones wherever they stand, and of what looks like a key, an
 * organisation or a project. The length stays, so that a text can be cut where it was cut before.
 */
export function maskSecrets(secrets: readonly string[]): (text: string) => string {
  const given = secrets.filter((secret) => secret !== '');
  return (text) => {
    const masked = given.reduce((rest, secret) => rest.replaceAll(secret, 'x'.repeat(secret.length)), text);
    return masked.replaceAll(KNOWN_SHAPES, (match) => 'x'.repeat(match.length));
  };
}
