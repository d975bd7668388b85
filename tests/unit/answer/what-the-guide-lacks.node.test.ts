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

  it.each([
    'since you need a bachelors which major should i pick?',
    "so since you can't get in without a bachelors, which major should i pick",
  ])('is set right where nothing or a comma stands between it and the question: %s', async (question) => {
    const { text } = await asked(SHIPPED, question);
    expect(text).toMatch(/^No\. For many jobs .* high school diploma/);
  });

  it('is not denied by what is said of something else', async () => {
    const { text, status } = await asked(SHIPPED, 'since a PhD is required, which one should i get?');
    expect(text).toMatch(/^The guide doesn't say that\./);
    expect(status).toBe('partial');
  });

  it.each([
    ['my cousin says you need a bachelors', /^No\. For many jobs .* high school diploma/],
    ['the guide says seniors earn $200,000, confirm', /^No\. A senior production technician earns \$55,000/],
    ['confirm that seniors earn 200k', /^No\. A senior production technician earns \$55,000/],
    ['they say the pay is 20k', /^No\. An entry-level production technician earns \$30,000/],
    ['my uncle swears you need an engineering degree', /^The guide doesn't say that\./],
  ])('is confirmed or set right where it is told as hearsay: %s', async (question, told) => {
    expect((await asked(SHIPPED, question)).text).toMatch(told);
  });

  it('is settled by its kind where the guide names no such thing but calls none of them mandatory', async () => {
    const { text } = await asked(SHIPPED, 'my cousin says you cant even apply without a six sigma black belt, true?');
    expect(text).toMatch(/^Not usually\. Certifications are not usually mandatory/);
  });
});

describe('the kind of answer that a question wants', () => {
  it('is a time of day for "what time", and nothing else', async () => {
    expect((await asked(TURBINES, 'what time do you start work')).text).toMatch(/^A typical day starts at 07:00/);
    expect((await asked(SHIPPED, 'what time does the night shift start')).text).toBe(
      "The guide doesn't say what time.",
    );
  });

  it('is a time of year for "what time of year"', async () => {
    const { text } = await asked(TURBINES, 'what time of year should i apply');
    expect(text).toMatch(/^Apprenticeship vacancies for wind turbine technicians usually open in January/);
  });

  it('is so much in a week where that is asked, not so much in all', async () => {
    const { text } = await asked(TURBINES, 'how many days a week do they work onshore');
    expect(text).toMatch(/^The guide doesn't say how many days\./);
  });
});

describe('somebody else than the guide is about', () => {
  it('is told from a word of comparing and from the words behind', async () => {
    const { text } = await asked(SHIPPED, 'How do I become a nurse in Ohio?');
    expect(text).toMatch(/it can't tell you about “nurse”\.$/);
    expect((await asked(SHIPPED, 'is this going to be any calmer?')).text).not.toMatch(/only about working/);
  });

  it('may share a word with the occupation where the guide knows them as somebody else', async () => {
    const { text } = await asked(SHIPPED, 'how much does a production engineer make');
    expect(text).toMatch(/can't tell you about “production engineer”\.$/);
  });

  it('is no word like "or" behind what somebody wants to be', async () => {
    const { text } = await asked('tests/support/guides/barber.md', 'is it better to be employed or rent a chair');
    expect(text).toMatch(/^Self-employed barbers rent a chair\./);
  });

  it('may be asked about beside the occupation itself', async () => {
    const { text } = await asked(TURBINES, 'can a technician become an engineer later?');
    expect(text).not.toMatch(/only about working/);
  });
});

describe('the rest of a question about something that the guide lacks', () => {
  it('is told where the thing lacking only says where', async () => {
    const { status, missing, text } = await asked(SHIPPED, 'senior tech salary texas');
    expect({ status, missing }).toEqual({ status: 'partial', missing: ['texas'] });
    expect(text).toContain('$55,000 to $70,000');
  });

  it.each(['should i take a 20k loan to pay for a bachelors in engineering for this?', 'do the certs expire'])(
    'is not told where the thing lacking is what was asked: %s',
    async (question) => {
      expect((await asked(SHIPPED, question)).status).toBe('declined');
    },
  );

  it('is told of the other of two things', async () => {
    const { missing } = await asked(TURBINES, 'how much does sea survival and a wetsuit cost');
    expect(missing).toEqual(['wetsuit']);
  });
});
