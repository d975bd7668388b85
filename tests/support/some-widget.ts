import type { WidgetFiles } from '../../src/http/routes/widget.ts';

/** Stands for the built widget where nothing runs it. */
export const SOME_WIDGET: WidgetFiles = {
  loader: '"the loader";',
  hash: 'abc123',
  app: 'widget.def456.js',
  appIntegrity: 'sha256-x',
  embedScript: 'widget-embed.9d8e7f.js',
  files: { 'widget.def456.js': '"the app";', 'widget-es.0a1b2c.js': '"las palabras";' },
};
