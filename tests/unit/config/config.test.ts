import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../../../src/config/config.ts';
import { Settings } from '../../../src/config/settings.ts';

const names = Object.keys(Settings.shape);

function messageFor(raw: Record<string, unknown>): string {
  try {
    parseConfig(raw);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('settings', () => {
  it('needs none: extractive, on loopback, port 8787, 30 days', () => {
    const config = parseConfig({});
    expect(config.server).toEqual({ host: '127.0.0.1', port: 8787, drainMs: 20_000 });
    expect(config.model).toBeNull();
    expect(config.storage.retentionDays).toBe(30);
    expect(config.http.allowedOrigins).toEqual([]);
  });

  it('takes an empty or blank string as unset and leaves what it was given alone', () => {
    const raw = { PORT: '', HOST: '  ', OPENAI_API_KEY: '', UNRELATED: 'x' };
    expect(parseConfig(raw)).toEqual(parseConfig({}));
    expect(raw).toEqual({ PORT: '', HOST: '  ', OPENAI_API_KEY: '', UNRELATED: 'x' });
  });

  it('takes numbers as Workers bindings may give them', () => {
    expect(parseConfig({ PORT: 9000 }).server.port).toBe(9000);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT: use a whole number from 0 to 65535 (it is "abc")'],
    [{ PORT: '70000' }, 'PORT: use a whole number from 0 to 65535 (it is "70000")'],
    [{ PORT: '-1' }, 'PORT: use a whole number from 0 to 65535 (it is "-1")'],
    [{ PORT: '1e3' }, 'PORT: use a whole number from 0 to 65535 (it is "1e3")'],
    [{ PORT: {} }, 'PORT: use a whole number from 0 to 65535 (it is {})'],
    [{ ENGINE: 'gpt' }, 'ENGINE: use auto, extractive or model (it is "gpt")'],
    [{ OPENAI_BASE_URL: 'ftp://x' }, expect.stringMatching(/^OPENAI_BASE_URL: use an http or https address/)],
  ])('refuses %j with one line that names the setting and what is accepted', (raw, message) => {
    expect(messageFor(raw)).toEqual(message);
  });

  it('refuses any text with one line that begins with a setting, or accepts it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, value) => {
        const message = messageFor({ [name]: value });
        expect(message).toMatch(/^(accepted|[A-Z_]+: [^\n\r]+)$/u);
      }),
    );
  });

  it.each([
    'https://example.com/',
    'example.com',
    'https://example.com/path',
    'https://a.com, *',
    'null',
    'https://*.a.com/',
  ])('refuses %s as an allowed origin', (value) =>
    expect(messageFor({ ALLOWED_ORIGINS: value })).toMatch(/^ALLOWED_ORIGINS: use origins joined by commas/),
  );

  it('reads allowed origins as an exact list, or as any site', () => {
    expect(parseConfig({ ALLOWED_ORIGINS: 'https://a.com, http://localhost:3000' }).http.allowedOrigins).toEqual([
      'https://a.com',
      'http://localhost:3000',
    ]);
    expect(parseConfig({ ALLOWED_ORIGINS: '*' }).http.allowedOrigins).toBe('*');
  });
});

describe('the choice of engine', () => {
  it.each([
    [{}, null],
    [{ OPENAI_API_KEY: 'sk-1' }, 'gpt-5-mini'],
    [{ OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'qwen' }, 'qwen'],
    [{ ENGINE: 'extractive', OPENAI_API_KEY: 'sk-1' }, null],
    [{ ENGINE: 'model', OPENAI_API_KEY: 'sk-1' }, 'gpt-5-mini'],
  ])('with %j is %s', (raw, name) => {
    expect(parseConfig(raw).model?.model ?? null).toBe(name);
  });

  it('refuses the model engine without anything to call', () => {
    expect(messageFor({ ENGINE: 'model' })).toMatch(/^ENGINE: model needs OPENAI_API_KEY/);
  });

  it('refuses to send a key in the clear, except to this machine', () => {
    const key = { OPENAI_API_KEY: 'sk-1' };
    expect(messageFor({ ...key, OPENAI_BASE_URL: 'http://models.example/v1' })).toMatch(/^OPENAI_BASE_URL: use https/);
    expect(messageFor({ ...key, OPENAI_BASE_URL: 'http://localhost.example/v1' })).toMatch(
      /^OPENAI_BASE_URL: use https/,
    );
    expect(messageFor({ ...key, OPENAI_BASE_URL: 'http://[::1]:8080/v1' })).toBe('accepted');
  });
});

describe('a second opinion', () => {
  const endpoint = { OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'writer' };

  it('is asked of nobody unless it is switched on, and needs a model', () => {
    expect(parseConfig(endpoint).judge).toBeNull();
    expect(parseConfig({ GUARD_JUDGE: 'model' }).judge).toBeNull();
    expect(parseConfig({ ...endpoint, GUARD_JUDGE: 'model', ENGINE: 'extractive' }).judge).toBeNull();
  });

  it('is one call to the same endpoint, with a short deadline and, where one is named, another model', () => {
    const settings = { ...endpoint, GUARD_JUDGE: 'model', GUARD_JUDGE_TIMEOUT_MS: '900' };
    const { judge, model } = parseConfig(settings);
    expect(judge).toMatchObject({ baseUrl: model?.baseUrl, model: 'writer', maxAttempts: 1, totalTimeoutMs: 900 });
    expect(parseConfig({ ...settings, GUARD_JUDGE_MODEL: 'reader' }).judge?.model).toBe('reader');
  });
});

describe('a secret', () => {
  it('is never printed, in no message and no rendering, and is revealed only on request', () => {
    const config = parseConfig({ OPENAI_API_KEY: 'sk-canary' });
    const renderings = [JSON.stringify(config), inspect(config, { depth: 9 }), `${config.model?.apiKey}`];
    expect(renderings.join('\n')).not.toContain('canary');
    expect(config.model?.apiKey?.reveal()).toBe('sk-canary');
    expect(messageFor({ OPENAI_API_KEY: 'sk-canary with a space' })).not.toContain('canary');
    expect(messageFor({ OPENAI_BASE_URL: 'https://me:canary@models.example' })).not.toContain('canary');
  });
});
