import * as z from 'zod';

/** The part of a JSON schema that the API's page shows. */
export type SchemaView = {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly items?: SchemaView | undefined;
  readonly properties?: Readonly<Record<string, SchemaView>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly oneOf?: readonly SchemaView[] | undefined;
  readonly anyOf?: readonly SchemaView[] | undefined;
  readonly maxLength?: number | undefined;
};

const SchemaView: z.ZodType<SchemaView> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    items: SchemaView.optional(),
    properties: z.record(z.string(), SchemaView).optional(),
    required: z.array(z.string()).optional(),
    oneOf: z.array(SchemaView).optional(),
    anyOf: z.array(SchemaView).optional(),
    maxLength: z.number().optional(),
  }),
);

const Content = z.record(z.string(), z.object({ schema: SchemaView.optional() }));

const Operation = z.object({
  summary: z.string().default(''),
  description: z.string().default(''),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: SchemaView.optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().default(''), content: Content.optional() })),
});
export type Operation = z.infer<typeof Operation>;

const OpenApiDocument = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().default('') }),
  paths: z.record(z.string(), z.record(z.string(), Operation)).default({}),
  components: z.object({ schemas: z.record(z.string(), SchemaView).default({}) }).default({ schemas: {} }),
});
export type OpenApiView = z.infer<typeof OpenApiDocument>;

/** What the API's page shows of an OpenAPI 3.1 document. Throws a ZodError when it is not one: a defect of ours. */
export const openApiView = (document: unknown): OpenApiView => OpenApiDocument.parse(document);

/** A schema's type in words: `text`, `list of Claim`, `one of answered, partial`. Pure. */
export function typeInWords(schema: SchemaView): string {
  if (schema.$ref) return schemaName(schema.$ref);
  if (schema.enum?.length === 1) return `always ${schema.enum[0]}`;
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.items) return `list of ${typeInWords(schema.items)}`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return [...new Set(choices.map(typeInWords))].join(' or ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['anything']);
  return types.map((type) => (type === 'string' ? 'text' : type)).join(' or ');
}

/** The name of the component that a `$ref` points to. */
export const schemaName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
