import { parseArgs } from 'node:util';
import { MODES } from './modes.ts';
import { startOpenAiStub } from './stub-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '9999' } } });
const stub = await startOpenAiStub({ port: Number(values.port) });

process.stdout.write(`This is a STUB, not a language model: it repeats sentences of the passages that it is shown, or fails on purpose.

Point Signpost at it:
  OPENAI_BASE_URL=${stub.baseUrl} OPENAI_API_KEY=stub OPENAI_MODEL=normal npm start

OPENAI_MODEL picks what it does:
  content  normal, unsupported, wrong-numbers, unoffered-marks, silent
  faults   ${Object.keys(MODES)
    .filter((name) => name !== 'normal')
    .join(', ')}
`);
