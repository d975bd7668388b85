import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { HYGIENE, SHIPPED, TURBINES } from '../../support/shipped.ts';

const DECKHAND = 'tests/support/guides/deckhand.md';
const ELECTRICIAN = 'tests/support/guides/electrician.md';
const ZOO = 'tests/support/guides/zookeeper.md';

describe('"why" wants a reason', () => {
  answers(SHIPPED, [
    ['why do they have to calibrate stuff', 'A production technician may also have to calibrate instruments so that'],
  ]);

  it('which another sentence on the same may give', async () => {
    const { text, status } = await asked(SHIPPED, 'why do i need a resume');
    expect(text).not.toMatch(/doesn't say why/);
    expect(status).toBe('answered');
  });

  it('and gets the silence before what is told of the thing without one', async () => {
    const { text, status } = await asked(ZOO, 'why do public talks happen twice a week');
    expect(text).toMatch(/^The guide doesn't say why\. It says: Keepers give two public talks a week/);
    expect(status).toBe('partial');
  });
});

describe('what is told instead is told of the thing asked about', () => {
  it('and is no answer where the guide only has a word of the question', async () => {
    const { status } = await asked(SHIPPED, 'why do so many people quit');
    expect(status).not.toBe('answered');
  });

  it('and no figure is asked for that no sentence gives', async () => {
    expect((await asked(SHIPPED, 'how many people get hired each year')).status).toBe('declined');
  });
});

describe('a colour is wanted', () => {
  it.each([
    [HYGIENE, 'what colour scrubs do they wear'],
    [DECKHAND, 'what colour is the uniform'],
    [ZOO, 'uniform colour?'],
  ])('and a guide that names none is silent: %s, %s', async (file, question) => {
    expect((await asked(file, question)).status).toBe('declined');
  });
});

describe('how long a thing takes', () => {
  it('is not how long it counts', async () => {
    expect((await asked(DECKHAND, 'how long does the medical take')).text).toMatch(/^The guide doesn't say how long\./);
    expect((await asked(DECKHAND, 'how long is the medical good for')).text).toContain('it is good for two years');
  });
});

describe('words on which a question turns', () => {
  it.each([
    ['tests/support/guides/barber.md', 'is it lonely', /doesn't mention working alone/],
    [ELECTRICIAN, 'how many people quit in the first year', /doesn't mention people leaving the job/],
  ])('are no manner of speech for their ending or their stem: %s, %s', async (file, question, silence) => {
    expect((await asked(file, question)).text).toMatch(silence);
  });
});

describe('another occupation is compared only where the guide speaks of it', () => {
  it.each([
    'whats the difference between a tech and an engineer',
    'how is it different from a production engineer',
    'tech vs engineer',
  ])('and not where it only mentions it: %s', async (question) => {
    expect((await asked(SHIPPED, question)).text).toBe("The guide doesn't say how they differ.");
  });

  it('as it is compared with a rung of its own ladder', async () => {
    const { text } = await asked(SHIPPED, 'difference between a production technician and a senior technician');
    expect(text).toMatch(/^A senior production technician/);
  });
});

describe('which place or employer pays best', () => {
  it('is not said by what a role is paid', async () => {
    expect((await asked('tests/support/guides/barber.md', 'which state pays most')).text).toBe(
      "The guide doesn't say which pays best.",
    );
  });
});

describe('a question that names a topic of the guide and asks for more than that', () => {
  it('is not answered by what stands first under its heading', async () => {
    expect((await asked(SHIPPED, 'do i need my own tools')).text).toBe("The guide doesn't mention buying tools.");
    expect((await asked(TURBINES, 'do they kit you out')).text).toMatch(/^The employer supplies the harness/);
  });
});
