import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { createTestApp } from '../support/test-app.ts';

const Operation = z.looseObject({ summary: z.string(), responses: z.record(z.string(), z.unknown()) });
const Document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** What a program calls; pages, the widget and the document itself are for browsers. */
const isApi = (path: string) => !/^\/($|\*|docs|embed|guide\/|widget|:file|assets|openapi)/.test(path);

async function read() {
  const { app } = createTestApp();
  const response = await app.request('/openapi.json');
  return { app, document: Document.parse(await response.json()) };
}

it('describes every route of the API and no other', async () => {
  const { app, document } = await read();
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && isApi(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{.*?\})?/g, '{$1}')}`);
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual([...new Set(served)].sort());
  expect(document.openapi).toBe('3.1.0');
});

it('holds schemas that a JSON Schema validator takes, and that real answers satisfy', async () => {
  const { document } = await read();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'signpost', components: document.components });
  const answers = ajv.compile({ $ref: 'signpost#/components/schemas/Answer' });
  const problems = ajv.compile({ $ref: 'signpost#/components/schemas/Problem' });
  const { ask } = createTestApp();
  expect(answers(await (await ask({ question: 'When?' })).json())).toBe(true);
  expect(problems(await (await ask('')).json())).toBe(true);
  expect(answers({})).toBe(false);
});

it('says of every field of a request what it has to be', async () => {
  const { document } = await read();
  for (const name of ['AskRequest', 'FeedbackRequest']) {
    const { properties, additionalProperties } = z
      .looseObject({ properties: z.record(z.string(), z.looseObject({ description: z.string().min(10) })) })
      .parse(document.components.schemas[name]);
    expect(Object.keys(properties).length).toBeGreaterThan(3);
    expect(additionalProperties).toBe(false);
  }
});
