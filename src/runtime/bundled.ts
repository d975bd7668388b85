import * as z from 'zod';
import { GuideSlug } from '../domain/guide.ts';

/** What `scripts/build-worker-assets.ts` puts beside the Worker, as one static file that no request can reach. */
export const Bundled = z.object({
  widget: z.object({
    loader: z.string(),
    hash: z.string(),
    app: z.string(),
    appIntegrity: z.string(),
    embedScript: z.string(),
    files: z.record(z.string(), z.string()),
  }),
  /** As word-lists.ts packs them. */
  english: z.string(),
  /** As vocabulary.ts reads it. */
  vocabulary: z.unknown(),
  /** As embeddings.ts reads it. */
  embeddings: z.string(),
  guides: z.array(
    z.object({
      slug: GuideSlug,
      file: z.string(),
      text: z.string(),
      /** Names how this text reads: equal to the stored edition's, there is nothing to index. */
      fingerprint: z.string(),
    }),
  ),
});
export type Bundled = Readonly<z.infer<typeof Bundled>>;

export const BUNDLED_PATH = '/bundled.json';
