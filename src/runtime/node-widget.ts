import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WidgetFiles } from '../http/routes/widget.ts';
import { StartError } from './start-error.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/widget');

/** The widget built from its source where the build tools are, else as `npm run build` left it. */
export async function loadWidget(): Promise<WidgetFiles> {
  try {
    const { buildWidget, endBuildTool } = await import('../../scripts/build-widget.ts');
    const widget = await buildWidget();
    await endBuildTool();
    return widget;
  } catch (error) {
    const isWithoutTools = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!isWithoutTools) throw error;
    return readBuiltWidget();
  }
}

function readBuiltWidget(): WidgetFiles {
  const names = existsSync(BUILT) ? readdirSync(BUILT) : [];
  const app = names.find((name) => /^widget\.[0-9a-f]+\.js$/.test(name));
  const embedScript = names.find((name) => name.startsWith('widget-embed.'));
  if (app === undefined || embedScript === undefined || !names.includes('widget.js')) {
    throw new StartError(`${BUILT} holds no widget: run "npm run build" before development tools are removed`);
  }
  const read = (name: string) => readFileSync(path.join(BUILT, name), 'utf8');
  const loader = read('widget.js');
  return {
    loader,
    hash: createHash('sha256').update(loader).digest('hex').slice(0, 16),
    app,
    appIntegrity: `sha256-${createHash('sha256').update(read(app)).digest('base64')}`,
    embedScript,
    files: Object.fromEntries(names.filter((name) => name !== 'widget.js').map((name) => [name, read(name)])),
  };
}
