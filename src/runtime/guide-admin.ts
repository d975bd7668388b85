import { StorageError, toStoreFault } from '../adapters/storage/sql-database.ts';
import type { GuideStore, Log } from '../answer/ports.ts';
import type { Secret } from '../config/secret.ts';
import { failure, success } from '../domain/result.ts';
import { sha256Hex } from '../domain/sha256.ts';
import type { GuideAdmin } from '../http/deps.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** Takes guides with the token; without one, nobody's. What reads them is loaded with the first. */
export function createGuideAdmin({
  token,
  guides,
  vocabulary,
  log,
}: {
  readonly token: Secret | null;
  readonly guides: GuideStore;
  readonly vocabulary: Vocabulary;
  readonly log: Log;
}): GuideAdmin | null {
  if (token === null) return null;
  return {
    // Of two hashes, one of them unknown to who guesses, the time of a comparison tells nothing.
    isToken: (given) => sha256Hex(given) === sha256Hex(token.reveal()),

    async publish(slug, text) {
      const { parseGuide } = await import('../guide/parse-guide.ts');
      const parsed = await parseGuide(text, `${slug}.md`, vocabulary);
      if (!parsed.ok) return failure({ code: 'guide_invalid', complaints: parsed.error });
      const guide = parsed.value;
      if (guide.slug !== slug) {
        const message = `The slug is "${guide.slug}" here and "${slug}" in the path. Make them the same.`;
        return failure({ code: 'guide_invalid', complaints: [{ line: 1, message }] });
      }
      try {
        const outcome = await guides.publish(guide);
        log('info', 'guide_published', { guide: slug, outcome, passages: guide.passages.length });
        const { title, occupation, edition, updated, currency, region, hash, passages } = guide;
        const meta = { slug, title, occupation, edition, updated, currency, region };
        return success({ ...meta, hash, passageCount: passages.length, outcome });
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        log('error', 'guide_not_published', { guide: slug, reason: error.reason });
        return failure(toStoreFault(error));
      }
    },
  };
}
