import { gzipSync } from 'node:zlib';
import type { WidgetFiles } from '../http/routes/widget.ts';

/** The widget with its files gzipped once, for a runtime that sends them as they are: about 40 KB in all. */
export function gzipWidget(widget: WidgetFiles): WidgetFiles {
  const files = Object.entries({ 'widget.js': widget.loader, ...widget.files });
  return { ...widget, gzipped: Object.fromEntries(files.map(([name, js]) => [name, gzipSync(js, { level: 9 })])) };
}
