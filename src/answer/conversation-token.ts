/**
 * What is kept of a conversation's token: its sha256 in hex. The token itself is shown once and stored nowhere.
 * It has 256 random bits, so a plain hash needs no salt and no slow function (OWASP ASVS 5, 7.2.3).
 */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
