import { BUNDLED_PATH, Bundled } from './bundled.ts';
import { SetupError } from './workers-env.ts';

/** What the build has put beside the Worker. Throws a SetupError when it was not built. */
export async function readBundled(assets: Fetcher): Promise<Bundled> {
  const response = await assets.fetch(`https://assets.local${BUNDLED_PATH}`);
  if (!response.ok) {
    await response.body?.cancel();
    throw new SetupError(`The asset ${BUNDLED_PATH} is missing: deploy with "npm run deploy", which builds it.`);
  }
  return Bundled.parse(await response.json());
}
