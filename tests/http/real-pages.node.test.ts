import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { GuideView } from '../../src/domain/wire.ts';
import { openRealService, type RealService } from '../support/real-service.ts';

let real: RealService;
beforeAll(async () => {
  real = await openRealService();
});
afterAll(() => real[Symbol.dispose]());

const ask = async (question: string) => {
  const headers = { 'content-type': 'application/json' };
  const response = await real.app.request('/ask', { method: 'POST', headers, body: JSON.stringify({ question }) });
  return Answer.parse(await response.json());
};

describe('a citation', () => {
  it.each(['How much does it pay?', 'List the steps.', 'What skills do I need?', 'What is the career path?'])(
    'leads to an element of the page that it names, and to a passage of the API: %s',
    async (question) => {
      const { citations } = await ask(question);
      expect(citations.length).toBeGreaterThan(0);
      for (const { url, passageId, quote } of citations) {
        const [path = '', anchor = ''] = url.split('#');
        const page = await (await real.app.request(path)).text();
        expect(page).toContain(`id="${decodeURIComponent(anchor)}"`);
        const passage = await (await real.app.request(`/passages/${encodeURIComponent(passageId)}`)).json();
        expect(passage.id).toBe(passageId);
        expect(quote.length).toBeGreaterThan(0);
      }
    },
  );

  it('quotes the guide exactly: its words stand at its offsets', async () => {
    const [guide] = real.guides;
    for (const question of ['How much does it pay?', 'List the steps.', 'Do I need a degree?']) {
      for (const { quote, start, end } of (await ask(question)).citations) {
        expect(guide?.text.slice(start, end)).toBe(quote);
      }
    }
  });
});

it('every guide is served with its facts, and its page has an anchor for every section', async () => {
  for (const { slug } of real.guides) {
    const guide = GuideView.parse(await (await real.app.request(`/guides/${slug}`)).json());
    const page = await (await real.app.request(`/guide/${slug}`)).text();
    for (const { id, heading } of guide.sections.filter(({ depth }) => depth > 1)) {
      expect({ heading, isThere: page.includes(`id="${id}"`) }).toEqual({ heading, isThere: true });
    }
  }
});
