import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../../evals/record-replay/mask-secrets.ts';
import { keyRequest } from '../../../evals/record-replay/request-key.ts';

const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';
const OF_GUIDE = '33333333-3333-4333-8333-333333333333';

const keyed = (body: unknown, issued: readonly string[] = [ONE, TWO]) =>
  keyRequest(JSON.stringify(body), (id) => issued.includes(id), maskSecrets([]));
const ask = (content: string, more: Readonly<Record<string, unknown>> = {}) => ({
  model: 'm',
  messages: [{ role: 'user', content }],
  max_tokens: 9,
  ...more,
});

describe('the key of a request', () => {
  it('is the same whatever ids were issued for its fences', () => {
    const first = keyed(ask(`Code: ${ONE}\n<<<question ${ONE}>>> when?`));
    expect(keyed(ask(`Code: ${TWO}\n<<<question ${TWO}>>> when?`))).toEqual(first);
    expect(JSON.stringify(first.request)).toContain('Code: id-1');
  });

  it('tells two ids of one request apart', () => {
    expect(keyed(ask(`${ONE} ${TWO}`)).key).not.toBe(keyed(ask(`${ONE} ${ONE}`)).key);
  });

  it('keeps an id that the guide itself holds', () => {
    expect(keyed(ask(OF_GUIDE)).key).not.toBe(keyed(ask(OF_GUIDE.replaceAll('3', '4'))).key);
  });

  it('does not depend on the order of fields, on how the reply travels, or on what an endpoint calls its limit', () => {
    const { key } = keyed(ask('when?'));
    const { max_tokens: limit, ...rest } = ask('when?');
    expect(keyed({ max_completion_tokens: limit, stream_options: { include_usage: true }, ...rest }).key).toBe(key);
  });

  it.each([
    ['model', { model: 'other' }],
    ['limit', { max_tokens: 10 }],
    ['message', { messages: [{ role: 'system', content: 'when?' }] }],
    ['parameter', { temperature: 0 }],
  ])('changes with the %s', (_, more) => {
    expect(keyed(ask('when?', more)).key).not.toBe(keyed(ask('when?')).key);
  });
});

describe('masking', () => {
  it('puts an x for every character of a secret, so that lengths stay', () => {
    const mask = maskSecrets(['hunter2']);
    const text = 'hunter2, Bearer abcdefghijklmnop, org-A1b2C3d4E5f6G7h8 and sk-proj-A1b2C3d4E5f6G7h8.';
    expect(mask(text)).toBe('xxxxxxx, xxxxxxxxxxxxxxxxxxxxxxx, xxxxxxxxxxxxxxxxxxxx and xxxxxxxxxxxxxxxxxxxxxxxx.');
    expect(mask(text)).toHaveLength(text.length);
  });

  it('leaves words alone that only begin like a secret', () => {
    const text = 'An org-chart, a sk-atepark and a proj_plan.';
    expect(maskSecrets([''])(text)).toBe(text);
  });
});
