import { sha256Hex } from '../domain/sha256.ts';

/**
 * What is kept of a conversation's token: its sha256 in hex. The token itself is shown once and stored nowhere.
 * It has 256 random bits, so a plain hash needs no salt and no slow function (OWASP ASVS 5, 7.2.3).
 */
export const hashToken = (token: string): string => sha256Hex(token);
