import { enableCompileCache } from 'node:module';
import path from 'node:path';

// From the second start on, code is neither stripped of its types nor compiled again: half the time to the first answer
// and 60 MiB less (`npm run bench -- ask-http`). Plain JavaScript, so that the entry need not be stripped either. Where
// the folder can't be written, every start is like the first.
enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/signpost'));
