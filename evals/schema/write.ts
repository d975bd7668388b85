import { writeFileSync } from 'node:fs';
import { caseJsonSchema, reportJsonSchema } from './json-schema.ts';

/** `npx node evals/schema/write.ts`: brings the published schemas up to date with the code; then `npx biome check --write evals`. */
writeFileSync(new URL('../case.schema.json', import.meta.url), caseJsonSchema());
writeFileSync(new URL('../report.schema.json', import.meta.url), reportJsonSchema());
