import type { RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import { Problem } from '../domain/wire.ts';
import { TOKEN_HEADER } from './conversation-key.ts';
import type { HttpApp } from './deps.ts';

export const TokenHeader = z.object({
  [TOKEN_HEADER]: z
    .string()
    .optional()
    .describe('The secret of the conversation, given once by the answer that opened it.'),
});

export const jsonBody = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } });

export const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const PROBLEM_STATUSES = {
  400: 'The request cannot be used; `errors` names the fields.',
  401: 'The admin token is missing or wrong.',
  403: 'The page that asks is of a site that may not.',
  404: 'There is no such thing, or it is not yours: nobody learns which.',
  409: 'The conversation is still answering, or it is full.',
  413: 'The body is too large.',
  415: 'The body is not application/json.',
  429: 'There were too many questions from this address.',
  500: 'A defect of the service.',
  502: 'The answer stopped half-way.',
  503: 'The service is restarting, or cannot save.',
} as const;

/** The statuses with which a route may refuse, each a problem (RFC 9457). */
export function problems(...statuses: readonly (keyof typeof PROBLEM_STATUSES)[]): RouteConfig['responses'] {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: PROBLEM_STATUSES[status], content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );
}

export type OpenApi = () => ReturnType<HttpApp['getOpenAPI31Document']>;

/** The OpenAPI 3.1 document of every route of the app, made when it is first asked for. */
export function openapiOf(app: HttpApp): OpenApi {
  let document: ReturnType<OpenApi> | undefined;
  return () => {
    document ??= describe(app);
    return document;
  };
}

const describe = (app: HttpApp) =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Signpost',
      version: '1',
      description:
        'Ask a career guide. Every sentence of an answer was checked against the passages that it cites before it was sent.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
  });
