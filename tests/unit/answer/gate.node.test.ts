import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteFile, readMigrations, type SqliteFile } from '../../../src/adapters/storage/better-sqlite3.ts';
import { createGuideStore } from '../../../src/adapters/storage/guide-store.ts';
import { type Gate, gate } from '../../../src/answer/gate.ts';
import { retrievePassages } from '../../../src/answer/retrieve-passages.ts';
import { ANSWERING } from '../../../src/runtime/assemble.ts';
import { createLexicon } from '../../../src/understand/lexicon.ts';
import { understand } from '../../../src/understand/understand.ts';
import { english, guidesAt, SHIPPED, TURBINES, vocabulary } from '../../support/shipped.ts';

let database: SqliteFile;
let decide: (file: string, question: string, minScore?: number) => Promise<Gate>;
beforeAll(async () => {
  database = openSqliteFile(':memory:', readMigrations('migrations'));
  const store = createGuideStore(database);
  decide = async (file, question, minScore = ANSWERING.minScore) => {
    const [guide] = await guidesAt([file]);
    await store.replace(guide!);
    const profile = (await store.profile(guide!.slug))!;
    const lexicon = createLexicon(profile, vocabulary, english);
    const query = understand(question, '', [], lexicon);
    const found = await retrievePassages(query, lexicon, store, ANSWERING);
    return gate(query, found, profile, { minScore });
  };
});
afterAll(() => database.close());

const words = (gated: Gate) => ('missing' in gated ? gated.missing.join(' ').toLowerCase() : '');

describe('the gate', () => {
  it('lets through a question with a stray word that the guide lacks', async () => {
    expect(await decide(SHIPPED, 'do they fix the machines or call somebody')).toEqual({ kind: 'answerable' });
  });

  it.each([
    'will my back survive',
    'are night shifts a thing there atm',
    'do i need basic math, being a bit of a duffer',
  ])('does not decline for a word in passing: %s', async (question) => {
    expect(await decide(SHIPPED, question)).toEqual({ kind: 'answerable' });
  });

  it.each([
    'which apprenticeship is the best',
    'which college is the best for industrial technology',
    'what does a certificate cost in yen',
  ])('does not answer what the guide only speaks of: %s', async (question) => {
    expect((await decide(SHIPPED, question)).kind).not.toBe('answerable');
  });

  it('never names a word in passing as what is missing', async () => {
    expect(words(await decide(SHIPPED, 'how gusty does it get round there'))).toBe('');
  });

  it('names what is done as a thing', async () => {
    expect(words(await decide(SHIPPED, 'how often must i renew it'))).toBe('renewal');
  });

  it('names an unknown word beside facts, which is a place more often than slang', async () => {
    expect(await decide(SHIPPED, 'senior tech salary zanzibar')).toEqual({ kind: 'partial', missing: ['zanzibar'] });
  });

  it('names a thing that nothing else is asked about', async () => {
    expect(words(await decide(SHIPPED, 'is there a creche'))).toBe('creche');
  });

  it('tells what the guide says of a thing without the number that was asked for', async () => {
    expect(await decide(SHIPPED, 'how many lbs do i have to lift')).toEqual({ kind: 'other_kind', wants: 'count' });
  });

  it.each([
    ['land-surveyor', 'how much is a drone'],
    ['deckhand', 'how long is the aptitude test'],
    ['arborist', 'how much does a chipper cost'],
    ['paramedic', 'how many paramedics are there in england'],
  ])('does not take a figure of something else for the one asked for: %s, %s', async (guide, question) => {
    expect((await decide(`tests/support/guides/${guide}.md`, question)).kind).not.toBe('answerable');
  });

  it.each([
    ['land-surveyor', 'how much is a total station'],
    ['wind-turbine-technician', 'how long is the medical valid'],
    ['tree-care', 'how much does the ISA exam cost'],
  ])('takes a figure for that of which its clause or the one before it speaks: %s, %s', async (guide, question) => {
    expect(await decide(`tests/support/guides/${guide}.md`, question)).toEqual({ kind: 'answerable' });
  });

  it('declines workers of another kind who are called as those of the guide', async () => {
    expect(await decide(SHIPPED, 'what training do nail technicians need')).toMatchObject({
      kind: 'declined',
      missing: ['nail'],
    });
  });

  it('names what comes near without answering for it', async () => {
    const gated = await decide(SHIPPED, 'could someone in a wheelchair do this');
    expect(gated).toEqual({ kind: 'partial', missing: ['wheelchair'] });
  });

  it('declines what is asked of a name that the guide lacks', async () => {
    expect(await decide(SHIPPED, 'Does Initech hire production technicians?')).toMatchObject({ kind: 'declined' });
  });

  it('declines what another occupation does, and tells what a neighbour does whom the guide names', async () => {
    expect(await decide(SHIPPED, 'what does a pastry chef do?')).toMatchObject({ reason: 'other_occupation' });
    expect((await decide(SHIPPED, 'what does a shift manager do?')).kind).not.toBe('declined');
  });

  it.each([
    'How much does a senior technician earn?',
    'What are the steps?',
    'How many steps are there?',
    'what is step 4',
    'Do I need a degree?',
    'Which certifications are common?',
    'What comes after a senior technician?',
    'are there night shifts',
    'what should go on my resume',
    'What is lean manufacturing certification about?',
    'WHAT SOFT SKILLS DO I NEED',
    'how do I stand out in interviews?',
  ])('lets through what the guide answers: %s', async (question) => {
    expect(await decide(SHIPPED, question)).toEqual({ kind: 'answerable' });
  });

  it.each([
    ['What is the average salary in Texas?', 'texas'],
    ['How much do technicians earn in Zanzibar?', 'zanzibar'],
    ['What is the salary and the relocation bonus?', 'bonus'],
  ])('lets through in part what the guide answers but for a place or a thing: %s', async (question, missing) => {
    const gated = await decide(SHIPPED, question);
    expect(gated.kind).toBe('partial');
    expect(words(gated)).toContain(missing);
  });

  it.each([
    ['Is there a drug test?', 'drug'],
    ['Do they provide free lunches?', 'lunch'],
    ['Do I get a pension?', 'pension'],
    ['Can I bring my dog to work?', 'dog'],
  ])('declines what the guide does not mention, and names it: %s', async (question, missing) => {
    const gated = await decide(SHIPPED, question);
    expect(gated).toMatchObject({ kind: 'declined' });
    expect(words(gated)).toContain(missing);
  });

  it.each(['How much do plumbers earn?', 'What is the salary of a nurse?', 'How do I become an airline pilot?'])(
    'declines another trade: %s',
    async (question) => {
      expect(await decide(SHIPPED, question)).toMatchObject({ kind: 'declined', reason: 'other_occupation' });
    },
  );

  it.each(['What is the capital of France?', 'Who won the world cup in 1998?', 'best lasagna recipe'])(
    'declines what has nothing to do with the guide: %s',
    async (question) => {
      expect(await decide(SHIPPED, question)).toMatchObject({ kind: 'declined' });
    },
  );

  it('asks of each guide only what that guide has', async () => {
    expect((await decide(TURBINES, 'Are there drug and alcohol tests?')).kind).toBe('answerable');
    expect((await decide(SHIPPED, 'Are there drug and alcohol tests?')).kind).not.toBe('answerable');
    expect((await decide(TURBINES, 'How high are the towers?')).kind).toBe('answerable');
  });

  it('declines what is not a matter of fact, number or name there when the floor is above every score', async () => {
    expect(await decide(SHIPPED, 'is shift work part of the job', 1.1)).toMatchObject({ kind: 'declined' });
    expect(await decide(SHIPPED, 'What are the steps?', 1.1)).toEqual({ kind: 'answerable' });
  });
});

describe('a figure beside another thing', () => {
  const ARBORIST = 'tests/support/guides/arborist.md';
  const REPORTER = 'tests/support/guides/court-reporter.md';

  it('is no figure of the thing that is asked about', async () => {
    expect((await decide(ARBORIST, 'how much does a chipper cost')).kind).toBe('declined');
    expect((await decide(SHIPPED, 'how heavy are the items you have to lift')).kind).toBe('other_kind');
  });

  it('is one figure however many words it has', async () => {
    expect(await decide('tests/support/guides/tree-care.md', 'how long is the isa exam')).toEqual({
      kind: 'answerable',
    });
  });

  it('is one of what the sentences before it speak of', async () => {
    expect(await decide(REPORTER, 'how much is it to take the rpr exam')).toEqual({ kind: 'answerable' });
  });
});
