import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/widget.js');

/** The widget built from its source where the build tools are, else as `npm run build` left it. */
export async function loadWidget(): Promise<{ readonly js: string; readonly hash: string }> {
  try {
    const { buildWidget } = await import('../../scripts/build-widget.ts');
    return await buildWidget();
  } catch (error) {
    const isWithoutTools = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!isWithoutTools) throw error;
    if (!existsSync(BUILT))
      throw new StartError(`${BUILT} is missing: run "npm run build" before development tools are removed`);
    const js = readFileSync(BUILT, 'utf8');
    return { js, hash: createHash('sha256').update(js).digest('hex').slice(0, 16) };
  }
}
