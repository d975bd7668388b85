import { afterEach, describe, expect, it, vi } from 'vitest';
import { createChatModel } from '../../../src/adapters/openai/chat-model.ts';
import { startOpenAiStub } from '../../support/openai-stub/stub-server.ts';
import { chatModel, KEY, MESSAGES, modelConfig, outcomeOf } from './harness.ts';

const deps = { fetch: globalThis.fetch, nowMs: () => 0, random: () => 0 };

function recordingFetch() {
  const requests: Request[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    requests.push(new Request(input, init));
    return new Response(null, { status: 400 });
  };
  return { requests, fetch };
}

describe('what is sent upstream', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is the messages, the model and a limit, to the base URL, with the key', async () => {
    await using stub = await startOpenAiStub();
    stub.enqueue({ sentences: ['Fine.'] });
    await outcomeOf(chatModel({ baseUrl: stub.baseUrl, model: 'some/model' }));
    expect(stub.requests[0]).toMatchObject({
      url: '/v1/chat/completions',
      authorization: `Bearer ${KEY}`,
      body: { model: 'some/model', messages: MESSAGES, stream: true, max_tokens: 600 },
    });
  });

  it('names the limit as the endpoint knows it', async () => {
    const { requests, fetch } = recordingFetch();
    await outcomeOf(chatModel({ baseUrl: 'https://api.openai.com/v1' }, { fetch }));
    expect(await requests[0]?.json()).toMatchObject({ max_completion_tokens: 600 });
    await outcomeOf(chatModel({ baseUrl: 'https://openai.com.example/v1' }, { fetch }));
    expect(await requests[1]?.json()).toMatchObject({ max_tokens: 600 });
  });

  it('takes no account, key or log level from the environment', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-other');
    vi.stubEnv('OPENAI_PROJECT_ID', 'proj-other');
    vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-admin');
    vi.stubEnv('OPENAI_BASE_URL', 'https://other.example/v1');
    const { requests, fetch } = recordingFetch();
    await outcomeOf(chatModel({ baseUrl: 'https://model.example/v1' }, { fetch }));
    const [request] = requests;
    expect(request?.url).toBe('https://model.example/v1/chat/completions');
    expect(JSON.stringify([...(request?.headers ?? [])])).not.toMatch(/other|admin/);
  });

  it('works without a key, as local servers do', async () => {
    const { requests, fetch } = recordingFetch();
    await outcomeOf(chatModel({ baseUrl: 'http://localhost:11434/v1', apiKey: { reveal: () => '' } }, { fetch }));
    expect(requests).toHaveLength(1);
  });

  it.each([
    [{ baseUrl: 'api.openai.com' }, /OPENAI_BASE_URL/],
    [{ baseUrl: 'file:///etc/passwd' }, /OPENAI_BASE_URL/],
    [{ baseUrl: 'https://user:secret@model.example/v1' }, /OPENAI_BASE_URL/],
    [{ baseUrl: 'https://model.example/v1', apiKey: { reveal: () => 'sk-1\n' } }, /OPENAI_API_KEY/],
  ])('is refused at start when it could never work: %j', (changes, message) => {
    expect(() => createChatModel(modelConfig(changes), deps)).toThrow(message);
  });
});
