import { afterAll, describe, expect, it } from 'vitest';
import { type Answering, answerTo, openAnswering } from '../../support/answering.ts';
import { SHIPPED, TURBINES } from '../../support/shipped.ts';

const opened = new Map<string, Promise<Answering>>();
afterAll(async () => {
  for (const service of opened.values()) (await service)[Symbol.dispose]();
});

async function asked(file: string, question: string) {
  const service = opened.get(file) ?? openAnswering({ files: [file] });
  opened.set(file, service);
  const { status, claims, missing } = await answerTo((await service).ask, question);
  return { status, missing, text: claims.map(({ text }) => text).join(' ') };
}

describe('what a visitor takes for granted', () => {
  it('is denied with the very sentence that says the opposite', async () => {
    const { text } = await asked(TURBINES, 'since you climb alone, who rescues you?');
    expect(text).toMatch(/^No\. A wind turbine technician never climbs alone/);
  });

  it('is not denied by what is said of something else', async () => {
    const { text, status } = await asked(SHIPPED, 'since a PhD is required, which one should i get?');
    expect(text).toMatch(/^The guide doesn't say that\./);
    expect(status).toBe('partial');
  });

  it('is settled by its kind where the guide names no such thing but calls none of them mandatory', async () => {
    const { text } = await asked(SHIPPED, 'my cousin says you cant even apply without a six sigma black belt, true?');
    expect(text).toMatch(/^Not usually\. Certifications are not usually mandatory/);
  });
});
