import { afterAll, describe, expect, it } from 'vitest';
import { answerTo, conversationOf, openAnswering } from '../../support/answering.ts';
import { REPORTERS, SHIPPED } from '../../support/shipped.ts';

const services = {
  deckhand: await openAnswering({ files: ['tests/support/guides/deckhand.md'] }),
  barber: await openAnswering({ files: ['tests/support/guides/barber.md'] }),
  trees: await openAnswering({ files: ['tests/support/guides/tree-care.md'] }),
  reporter: await openAnswering({ files: [REPORTERS] }),
  shipped: await openAnswering({ files: [SHIPPED] }),
};
afterAll(() => {
  for (const service of Object.values(services)) service[Symbol.dispose]();
});

/** The answer to the last message of a conversation. */
async function lastOf(guide: keyof typeof services, [first, ...rest]: readonly [string, ...string[]]): Promise<string> {
  const { ask } = services[guide];
  const opening = await answerTo(ask, first);
  let { answer } = opening;
  for (const message of rest) ({ answer } = await answerTo(ask, message, { conversation: conversationOf(opening) }));
  return answer;
}

describe('a question that leans on what was just told', () => {
  it.each([
    ['deckhand', ['do you get seasick', "what happens if it doesn't go away"], /^Seasickness goes away/, /no more/],
    ['deckhand', ['what if im colour blind', 'how many pass that'], /about half/, /doesn't/],
    ['barber', ['what do i need to buy', 'and the insurance?'], /£65/, /£140/],
    ['deckhand', ['how do i become a bosun', 'and a mate'], /^From there it is a matter of tickets/, /no more/],
    ['barber', ["if i'm self employed how much is chair rent", 'what about tips'], /£30 to £80/, /Chair/],
    ['deckhand', ['how does hiring work', 'how many people get in'], /^About one applicant in six/, /half/],
    ['trees', ['how much is the isa exam', 'how long is it good for'], /lasts three years/, /three and a half hours/],
    ['shipped', ['is it dangerous', 'if a machine breaks who fixes it'], /repair the fault/, /doesn't/],
    ['deckhand', ['do i get paid extra at night', 'do i get to keep all of it'], /1\.6 percent/, /27\.40/],
    ['shipped', ['do i need to know how to read blueprints?', 'where would i learn that'], /technical school/, /CAM/],
  ] as const)('in %s is answered from beside it: %s', async (guide, messages, wanted, unwanted) => {
    const answer = await lastOf(guide, messages);
    expect(answer).toMatch(wanted);
    expect(answer).not.toMatch(unwanted);
  });

  it.each([['deckhand', ['what do casuals earn', 'when do they become regular'], /18 months/]] as const)(
    'in %s is told an amount or a time of the very thing from anywhere: %s',
    async (guide, messages, wanted) => {
      expect(await lastOf(guide, messages)).toMatch(wanted);
    },
  );

  it('is told nothing of the wrong kind', async () => {
    expect(await lastOf('shipped', ['which certifications are common', 'how long does that take'])).toBe(
      "The guide doesn't say how long.",
    );
  });

  it('goes on to the rest of what was told, and is no general question where it names a thing', async () => {
    expect(await lastOf('deckhand', ['do i have to swim', 'and the rest'])).toMatch(/^Everyone starts as a casual/);
    expect(await lastOf('reporter', ['what is a normal day like', 'tell me about being a freelancer'])).toMatch(
      /A freelancer may have two depositions/,
    );
  });

  it('finds its thing before a colon in the same message', async () => {
    const answer = await lastOf('deckhand', ['the swim test: how far is it and can i do it again']);
    expect(answer).toMatch(/50 metres.*next intake/s);
  });

  it('is put to the whole guide where nothing beside it has its words', async () => {
    expect(await lastOf('shipped', ['do you work nights?', 'and what do seniors earn?'])).toContain('$55,000');
  });
});

describe('a place in what a paragraph counts off', () => {
  it.each([
    [['what papers do i need', 'how long is the first one valid'], /two years/],
    [['what papers do i need', 'and the second?'], /Domestic Vessel Safety/],
    [['what papers do i need', 'what does the third one cost'], /\$115/],
  ] as const)('is found as in a list: %s', async (messages, wanted) => {
    expect(await lastOf('deckhand', messages)).toMatch(wanted);
  });
});
