import './code-cache.mjs';
import { readVocabulary } from './node-files.ts';
import { loadWidget } from './node-widget.ts';
import type { Preparation } from './prepare.ts';
import { readGuides } from './read-guides.ts';
import { StartError } from './start-error.ts';

// What prepare.ts starts with the folder of the guides: reads them, builds the widget, sends both, and ends.
const [folder = ''] = process.argv.slice(2);

async function prepare(): Promise<Preparation> {
  try {
    const [guides, widget] = await Promise.all([readGuides(folder, readVocabulary(folder)), loadWidget()]);
    return { kind: 'prepared', guides, widget };
  } catch (error) {
    if (error instanceof StartError) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

const prepared = await prepare();
process.send?.(prepared, () => {
  // Whoever asked may be gone by now.
  if (process.connected) process.disconnect();
});
