import { Secret } from './secret.ts';
import { Settings } from './settings.ts';

type ModelConfig = Readonly<{
  /** Empty for an endpoint that asks for none, as local ones do. */
  apiKey: Secret;
  baseUrl: string;
  model: string;
  maxOutputTokens: number;
  maxAttempts: number;
  headersTimeoutMs: number;
  firstTokenTimeoutMs: number;
  idleTimeoutMs: number;
  totalTimeoutMs: number;
  maxLineBytes: number;
  maxBodyBytes: number;
  maxRetryAfterSeconds: number;
}>;

export type Config = Readonly<{
  server: Readonly<{ host: string; port: number; drainMs: number }>;
  http: Readonly<{
    /** Sites other than the service's own that may ask from a browser; `'*'` is any. */
    allowedOrigins: readonly string[] | '*';
    maxBodyBytes: number;
    heartbeatMs: number;
    stalledReaderMs: number;
    /** Of a question, in code points. */
    maxQuestionLength: number;
  }>;
  limits: Readonly<{
    /** Of one address; null: as many as anybody likes. */
    asksPerMinute: number | null;
    /** Proxies between visitors and the service that name a visitor's address. */
    proxyHops: number;
  }>;
  log: Readonly<{ level: Settings['LOG_LEVEL'] }>;
  storage: Readonly<{ databasePath: string /** Null: kept until deleted. */; retentionDays: number | null }>;
  knowledge: Readonly<{ dir: string /** Null: the first by slug. */; defaultGuide: string | null }>;
  admin: Readonly<{ /** Null: no guide is taken over HTTP. */ token: Secret | null }>;
  ask: Readonly<{
    maxCodePoints: number;
    maxTurns: number;
    historyTurns: number;
    staleAfterMs: number;
  }>;
  /** Null: the extractive engine answers. */
  model: ModelConfig | null;
  /** Null: no second opinion on borderline sentences. */
  judge: ModelConfig | null;
}>;

/** A setting that cannot be used; the message is one line that names it and says what is accepted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Settings as the service uses them: in from `process.env` on Node or the bindings on Workers, out grouped by who reads
 * them. Pure. An empty string is an unset one. Throws a ConfigError for the first setting that cannot be used.
 */
export function parseConfig(raw: Readonly<Record<string, unknown>>): Config {
  const settings = readSettings(raw);
  const model = modelConfig(settings);
  return {
    server: { host: settings.HOST, port: settings.PORT, drainMs: settings.DRAIN_MS },
    http: {
      allowedOrigins: settings.ALLOWED_ORIGINS ?? [],
      maxBodyBytes: settings.BODY_MAX_BYTES,
      heartbeatMs: settings.HEARTBEAT_MS,
      stalledReaderMs: settings.STALLED_READER_MS,
      maxQuestionLength: settings.QUESTION_MAX_CODE_POINTS,
    },
    limits: {
      asksPerMinute: settings.ASKS_PER_MINUTE === 0 ? null : settings.ASKS_PER_MINUTE,
      proxyHops: settings.PROXY_HOPS,
    },
    log: { level: settings.LOG_LEVEL },
    storage: {
      databasePath: settings.DATABASE_PATH,
      retentionDays: settings.RETENTION_DAYS === 0 ? null : settings.RETENTION_DAYS,
    },
    knowledge: { dir: settings.KNOWLEDGE_DIR, defaultGuide: settings.DEFAULT_GUIDE ?? null },
    admin: { token: settings.ADMIN_TOKEN ?? null },
    ask: {
      maxCodePoints: settings.QUESTION_MAX_CODE_POINTS,
      maxTurns: settings.CONVERSATION_MAX_TURNS,
      historyTurns: settings.HISTORY_TURNS,
      staleAfterMs: settings.TURN_STALE_MS,
    },
    model,
    judge: judgeConfig(model, settings),
  };
}

function readSettings(raw: Readonly<Record<string, unknown>>): Settings {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value = typeof raw[name] === 'number' ? String(raw[name]) : raw[name];
      const trimmed = typeof value === 'string' ? value.trim() : value;
      return trimmed === '' || trimmed === undefined ? [] : [[name, trimmed]];
    }),
  );
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0]);
  throw new ConfigError(`${name}: use ${acceptedFor(name)}${MAY_HOLD_A_SECRET.has(name) ? '' : shown(given[name])}`);
}

/** What a setting may be, as the words that follow "use". */
function acceptedFor(name: string): string {
  const shape: Readonly<Record<string, { readonly description?: string | undefined }>> = Settings.shape;
  return shape[name]?.description ?? 'another value';
}

const MAY_HOLD_A_SECRET: ReadonlySet<string> = new Set(['ADMIN_TOKEN', 'OPENAI_API_KEY', 'OPENAI_BASE_URL']);

const shown = (value: unknown): string => ` (it is ${JSON.stringify(value)?.slice(0, 80) ?? 'unreadable'})`;

function modelConfig(settings: Settings): ModelConfig | null {
  const { ENGINE, OPENAI_API_KEY, OPENAI_BASE_URL } = settings;
  const isReachable = OPENAI_API_KEY !== undefined || OPENAI_BASE_URL !== undefined;
  if (ENGINE === 'model' && !isReachable) {
    throw new ConfigError(
      'ENGINE: model needs OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint without a key; or use auto or extractive',
    );
  }
  if (ENGINE === 'extractive' || !isReachable) return null;
  if (OPENAI_API_KEY && OPENAI_BASE_URL && isUnprotected(new URL(OPENAI_BASE_URL))) {
    throw new ConfigError(
      'OPENAI_BASE_URL: use https when OPENAI_API_KEY is set; http would send the key in the clear (localhost may)',
    );
  }
  return {
    apiKey: OPENAI_API_KEY ?? new Secret(''),
    baseUrl: OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
    model: settings.OPENAI_MODEL,
    maxOutputTokens: settings.MODEL_MAX_OUTPUT_TOKENS,
    maxAttempts: settings.MODEL_MAX_ATTEMPTS,
    headersTimeoutMs: settings.MODEL_HEADERS_TIMEOUT_MS,
    firstTokenTimeoutMs: settings.MODEL_FIRST_TOKEN_TIMEOUT_MS,
    idleTimeoutMs: settings.MODEL_IDLE_TIMEOUT_MS,
    totalTimeoutMs: settings.MODEL_TOTAL_TIMEOUT_MS,
    maxLineBytes: settings.MODEL_MAX_LINE_BYTES,
    maxBodyBytes: settings.MODEL_MAX_BODY_BYTES,
    maxRetryAfterSeconds: settings.MODEL_MAX_RETRY_AFTER_SECONDS,
  };
}

/** One short call to the same endpoint: a visitor waits for it. */
function judgeConfig(model: ModelConfig | null, settings: Settings): ModelConfig | null {
  if (settings.GUARD_JUDGE === 'off' || model === null) return null;
  const timeoutMs = settings.GUARD_JUDGE_TIMEOUT_MS;
  return {
    ...model,
    model: settings.GUARD_JUDGE_MODEL ?? model.model,
    maxAttempts: 1,
    headersTimeoutMs: timeoutMs,
    firstTokenTimeoutMs: timeoutMs,
    idleTimeoutMs: timeoutMs,
    totalTimeoutMs: timeoutMs,
  };
}

const isUnprotected = (url: URL): boolean =>
  url.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
