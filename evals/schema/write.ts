import { writeFileSync } from 'node:fs';
import { caseJsonSchema } from './json-schema.ts';

/** `npx node evals/schema/write.ts`: brings the published schema up to date with `case.ts`. */
writeFileSync(new URL('../case.schema.json', import.meta.url), caseJsonSchema());
