import * as z from 'zod';
import { Secret } from './secret.ts';

const whole = (fallback: number, min: number, max: number, unit = '') =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .prefault(String(fallback))
    .describe(`a whole number from ${min} to ${max}${unit && ` (${unit})`}`);

const timer = (fallback: number, min: number, max: number) => whole(fallback, min, max, 'milliseconds');

const choice = <const Names extends readonly [string, ...string[]]>(fallback: NoInfer<Names[number]>, names: Names) =>
  z
    .enum(names)
    .prefault(fallback)
    .describe(`${names.slice(0, -1).join(', ')} or ${names.at(-1)}`);

const text = (accepts: string, pattern: RegExp, fallback: string) =>
  z.string().regex(pattern).prefault(fallback).describe(accepts);

const Origins = z.union([
  z.literal('*'),
  z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().refine((value) => URL.canParse(value) && new URL(value).origin === value))),
]);

const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const ModelName = z.string().regex(/^[\x21-\x7e]{1,200}$/);

const VisibleCharacters = z.string().regex(/^[\x21-\x7e]+$/);

const BaseUrl = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
});

/**
 * Every setting by its name in the environment: what it may be, and what it is when unset. A description is what a
 * person reads after a bad value: "PORT: use <description>".
 */
export const Settings = z.object({
  PORT: whole(8787, 0, 65_535),
  HOST: text('a host name or an IP address', /^[\w.:-]+$/, '127.0.0.1'),
  ALLOWED_ORIGINS: Origins.optional().describe(
    'origins joined by commas, each exactly as a browser sends it (https://example.com), or * alone for any site',
  ),
  ASKS_PER_MINUTE: whole(30, 0, 1_000_000, 'questions of one address; 0 sets no limit'),
  PROXY_HOPS: whole(0, 0, 10, 'proxies in front that add to X-Forwarded-For'),
  BODY_MAX_BYTES: whole(16_384, 1_024, 1_048_576, 'bytes'),
  HEARTBEAT_MS: timer(10_000, 100, 60_000),
  STALLED_READER_MS: timer(30_000, 100, 600_000),
  DRAIN_MS: timer(20_000, 0, 25_000),
  LOG_LEVEL: choice('info', ['debug', 'info', 'warn', 'error', 'silent']),

  DATABASE_PATH: text('the path of a file, or :memory: to keep nothing', /./, 'signpost.sqlite'),
  RETENTION_DAYS: whole(30, 0, 3_650, 'days; 0 keeps conversations until they are deleted'),

  KNOWLEDGE_DIR: text('the path of a folder of Markdown guides', /./, 'knowledge'),
  DEFAULT_GUIDE: Slug.optional().describe('the slug of a guide'),

  QUESTION_MAX_CODE_POINTS: whole(1_000, 10, 10_000, 'characters'),
  CONVERSATION_MAX_TURNS: whole(100, 1, 1_000, 'questions'),
  HISTORY_TURNS: whole(6, 0, 50, 'earlier questions that a follow-up may refer to'),
  TURN_STALE_MS: timer(90_000, 1_000, 3_600_000),

  ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,200}$/)
    .transform((value) => new Secret(value))
    .optional()
    .describe('32 to 200 characters without spaces, such as "openssl rand -hex 32" prints'),

  ENGINE: choice('auto', ['auto', 'extractive', 'model']),
  OPENAI_API_KEY: VisibleCharacters.transform((value) => new Secret(value))
    .optional()
    .describe('a key without spaces'),
  OPENAI_BASE_URL: BaseUrl.optional().describe(
    'an http or https address without user or password, such as https://api.openai.com/v1',
  ),
  OPENAI_MODEL: text('the name of a model', /^[\x21-\x7e]{1,200}$/, 'gpt-5-mini'),
  GUARD_JUDGE: choice('off', ['off', 'model']),
  GUARD_JUDGE_MODEL: ModelName.optional().describe('the name of a model'),
  GUARD_JUDGE_TIMEOUT_MS: timer(4_000, 1, 30_000),
  MODEL_MAX_OUTPUT_TOKENS: whole(1_200, 16, 16_384, 'tokens'),
  MODEL_MAX_ATTEMPTS: whole(2, 1, 2),
  MODEL_HEADERS_TIMEOUT_MS: timer(10_000, 1, 120_000),
  MODEL_FIRST_TOKEN_TIMEOUT_MS: timer(12_000, 1, 120_000),
  MODEL_IDLE_TIMEOUT_MS: timer(10_000, 1, 120_000),
  MODEL_TOTAL_TIMEOUT_MS: timer(45_000, 1, 300_000),
  MODEL_MAX_LINE_BYTES: whole(65_536, 1_024, 1_048_576, 'bytes'),
  MODEL_MAX_RETRY_AFTER_SECONDS: whole(5, 0, 60, 'seconds'),
  MODEL_MAX_BODY_BYTES: whole(524_288, 1_024, 16_777_216, 'bytes'),
});
export type Settings = z.output<typeof Settings>;
