import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { answerTo, conversationOf, openAnswering } from '../../support/answering.ts';
import { HYGIENE, SHIPPED, TURBINES } from '../../support/shipped.ts';

const services = {
  shipped: await openAnswering({ files: [SHIPPED] }),
  turbines: await openAnswering({ files: [TURBINES] }),
  hygiene: await openAnswering({ files: [HYGIENE] }),
};
afterAll(() => {
  for (const service of Object.values(services)) service[Symbol.dispose]();
});

/** The answers to messages of one conversation. */
async function talk(guide: keyof typeof services, ...messages: readonly string[]): Promise<Answer[]> {
  const { ask } = services[guide];
  const answers: Answer[] = [];
  for (const message of messages) {
    const [opening] = answers;
    answers.push(await answerTo(ask, message, opening ? { conversation: conversationOf(opening) } : {}));
  }
  return answers;
}

const lastOf = async (guide: keyof typeof services, ...messages: readonly string[]) =>
  (await talk(guide, ...messages)).at(-1)!;

describe('a question about a place in the list last shown', () => {
  it.each([
    ['shipped', ['What certifications are there?', 'tell me more about the second one'], /CPT/, /Six Sigma|Lean/],
    ['shipped', ['what soft skills matter', 'why the last one?'], /Adaptability/, /Teamwork:/],
    ['shipped', ['What are the steps?', "what's the 6th one about?"], /^Step 6:/, /Step 7|soft skills/],
    ['shipped', ['What are the steps?', 'the first two'], /Step 1: .*Step 2:/s, /Step 3/],
    ['shipped', ['What certifications are there?', 'which is for quality?'], /^Six Sigma/, /Lean|CPT/],
    ['turbines', ['which tickets are there', 'how much is the second?'], /£350/, /£750|£1,100/],
    ['turbines', ['what are the steps', 'the third?', 'what does it cost'], /£120/, /£750/],
    ['hygiene', ['how many exams are there', 'what does the second one cost?'], /\$1,450/, /\$900|\$75\b/],
  ] as const)('in %s is answered about that item only: %s', async (guide, messages, wanted, unwanted) => {
    const { answer } = await lastOf(guide, ...messages);
    expect(answer).toMatch(wanted);
    expect(answer).not.toMatch(unwanted);
  });

  it('goes on to the next item, with what was asked of the one before', async () => {
    const answers = await talk(
      'hygiene',
      'how many exams are there',
      'what does the first one cost?',
      'and the third?',
    );
    expect(answers.map(({ answer }) => answer).slice(1)).toEqual([
      expect.stringContaining('$900'),
      expect.stringContaining('$75'),
    ]);
  });

  it('ranks or adds up the figures of what was just told', async () => {
    const answers = await talk(
      'hygiene',
      'how many exams are there',
      'which is the cheapest',
      'and how much altogether',
    );
    expect(answers.map(({ answer }) => answer).slice(1)).toEqual([
      expect.stringContaining('Law and ethics module ($75)'),
      expect.stringContaining('Together that is $2,425'),
    ]);
  });

  it('is of the entry that was told, and keeps the kind of thing that was asked of another', async () => {
    const { answer } = await lastOf('hygiene', 'how much is the clinical exam', 'how long does it take');
    expect(answer).toMatch(/^Clinical skills exam: length 3 hours/);
    const other = await lastOf('turbines', 'what are the hours like onshore', 'and at sea?');
    expect(other.answer).toMatch(/^Offshore technicians commonly work 14 days on/);
  });

  it('asks of a step what the step is about', async () => {
    const { answer } = await lastOf(
      'shipped',
      'What are the steps?',
      "what's the 6th one about?",
      'do I have to do it?',
    );
    expect(answer).toMatch(/^Not usually\. Certifications are not usually mandatory/);
  });

  it('says so where the guide only names it', async () => {
    const { answer } = await lastOf('shipped', 'what job titles are there', 'the last one');
    expect(answer).toMatch(/^The guide only names it: Manufacturing Technician/);
  });

  it('reads a bare number as years where years were asked about', async () => {
    const { answer } = await lastOf('shipped', 'how much does a beginner make', 'how much after 3 years', 'and 6?');
    expect(answer).toContain('$55,000 to $70,000');
  });

  it('says where a list ends', async () => {
    const { answer } = await lastOf('shipped', 'what is the last step?', 'what comes after that?');
    expect(answer).toMatch(/doesn't have a step 11/);
  });
});

describe('a question about the neighbour of a role', () => {
  it.each([
    [['How much does a mid-level tech make?', 'and a senior?', 'and the one above that?'], '$60,000 to $85,000'],
    [['How much does a senior technician make?', 'one below?'], '$40,000 to $55,000'],
    [["What's the career path?", 'What comes after the third?'], 'After a senior production technician comes'],
    [["What's the career path?", 'What comes after the third?', 'and how much would that pay?'], '$60,000 to $85,000'],
  ] as const)('is answered from the ladder or the pay bands: %s', async (messages, wanted) => {
    expect((await lastOf('shipped', ...messages)).answer).toContain(wanted);
  });
});

describe('a pronoun', () => {
  it('stands for the thing, so that the pay of others is no answer', async () => {
    const [, paid, when] = await talk(
      'shipped',
      'Tell me about internships',
      'are they paid?',
      'when should I do one?',
    );
    expect(paid).toMatchObject({ status: 'declined', answer: "The guide doesn't say whether internships are paid." });
    expect(when!.answer).toContain('while you are still in school');
  });

  it('stands for what the guide was found not to speak of', async () => {
    const answers = await talk('shipped', 'Is there a drug test?', 'how do people deal with that?');
    expect(answers.map(({ status }) => status)).toEqual(['declined', 'declined']);
  });

  it('asks what speaks for a thing', async () => {
    const { answer } = await lastOf('shipped', 'Is certification required?', 'would it help though?');
    expect(answer).toMatch(/^A certification can therefore help/);
  });

  it('stands for what the same message went back to', async () => {
    const { answer } = await lastOf(
      'shipped',
      'What certifications are there?',
      "What's the pay for an entry level tech?",
      'back to lean, is it required?',
    );
    expect(answer).toMatch(/^Not usually\. Certifications are not usually mandatory/);
  });

  it('means both roles that were spoken of', async () => {
    const { answer } = await lastOf(
      'shipped',
      'what does a senior tech do',
      'and a production supervisor?',
      'which one pays better',
    );
    expect(answer).toMatch(/\$85,000/);
    expect(answer).toMatch(/\$70,000/);
  });
});

describe('an answer', () => {
  it('is never given again to another question', async () => {
    const [pay, enough] = await talk('shipped', 'how much do technicians earn', 'is that enough?');
    expect(enough!.answer).not.toBe(pay!.answer);
    expect(enough!.answer).toContain("doesn't say more about that");
  });

  it('is given again to the same question in other words', async () => {
    const [first, second] = await talk('shipped', 'how much do technicians earn', "what's the salary");
    expect(second!.answer).toBe(first!.answer);
  });

  it.each([
    [
      'shipped',
      'How many certifications does the guide list?',
      /^The guide lists 3 certifications: .*\[1\] \[2\] \[3\]$/,
    ],
    [
      'shipped',
      'How many soft skills does it list?',
      /^The guide lists 4 soft skills: Communication, Problem-solving, Teamwork and Adaptability\./,
    ],
    ['turbines', 'how many tickets are there', /^The guide lists 4 tickets: /],
    ['hygiene', 'how many exams are there', /^The guide lists 3 exams: /],
  ] as const)('of %s counts what is listed: %s', async (guide, question, wanted) => {
    expect((await lastOf(guide, question)).answer).toMatch(wanted);
  });

  it.each(['how many certifications do i need', 'how many shifts are there', 'how many people fail'])(
    'counts nothing else: %s',
    async (question) => {
      expect((await lastOf('shipped', question)).status).not.toBe('answered');
    },
  );

  it.each([
    ['who is this guide for?', 'written both for newcomers'],
    ['who is it for', 'written both for newcomers'],
  ])('says whom the guide is for: %s', async (question, wanted) => {
    expect((await lastOf('shipped', question)).answer).toContain(wanted);
  });

  it('meets whoever has lost heart before it tells what the guide has', async () => {
    const { answer, status } = await lastOf('shipped', 'i applied to 40 places and got nothing. i feel like giving up');
    expect(answer).toMatch(/^Sorry to hear that\. .*resume/s);
    expect(status).toBe('answered');
  });

  it('to another language is in English, says so in both, and gives what the glossary can match', async () => {
    const spanish = await lastOf('shipped', '¿Cuánto gana un técnico de producción?');
    expect(spanish.answer).toMatch(/^The guide and my answers are in English\. La guía .*\$30,000/s);
    expect(spanish.status).toBe('partial');
    const russian = await lastOf('shipped', 'Сколько зарабатывает техник?');
    expect(russian).toMatchObject({ status: 'conversational', answer: 'The guide and my answers are in English.' });
  });
});

describe('more of what was told', () => {
  it('is what the guide says next there', async () => {
    const answers = await talk('shipped', 'what does a production technician do', 'tell me more', 'go on');
    expect(answers[1]!.answer).toContain('keep watch over the production process');
    expect(answers[2]!.answer).toContain('train new staff');
    expect(answers[2]!.answer).not.toContain('keep watch over the production process');
  });

  it('is of the item that was told, not the others of its list', async () => {
    const { answer } = await lastOf('shipped', 'what about computers', 'how so');
    expect(answer).not.toMatch(/Documentation|Adaptability/);
  });

  it('is nothing where the guide has told all', async () => {
    const { answer, status } = await lastOf('shipped', 'whats the pay', 'more');
    expect({ answer, status }).toEqual({ answer: "The guide doesn't say more about that.", status: 'declined' });
  });

  it('is the reason where that is asked for, also when it was told', async () => {
    expect((await lastOf('shipped', 'do they work nights', 'why')).answer).toContain('because many manufacturing');
    expect((await lastOf('turbines', 'can i start at 40', 'why')).answer).toBe("The guide doesn't say why.");
  });

  it('is an example where one is asked for', async () => {
    const { answer } = await lastOf('shipped', 'how do i write a resume', 'like what');
    expect(answer).toMatch(/include/);
  });
});

describe('a follow-up that points', () => {
  it('goes on to the next step, whatever was asked of the one before', async () => {
    const { answer } = await lastOf(
      'turbines',
      'how do i get in',
      'whats the 4th one',
      'how long is it valid',
      'and after that',
    );
    expect(answer).toMatch(/^Step 5: Earn the basic safety tickets/);
  });

  it('to the one after a role is about what comes next on the ladder', async () => {
    const { answer } = await lastOf('shipped', 'what does a supervisor make', 'no i meant the one after supervisor');
    expect(answer).toMatch(/^After a production supervisor or production manager comes a production director/);
  });

  it('to what was chosen from a list knows its neighbours', async () => {
    const asked = ['What certifications are there?', 'which is for quality?'] as const;
    expect((await lastOf('shipped', ...asked, 'and the one before that')).answer).toMatch(/^Certified Production/);
    expect((await lastOf('shipped', ...asked, 'and the one after that')).status).toBe('declined');
  });

  it('compares the two roles that were spoken of last', async () => {
    const { answer } = await lastOf('shipped', 'senior pay?', 'and a plant manager', 'whats the difference');
    expect(answer).toMatch(/^A plant manager or production manager earns \$25,000 more/);
  });

  it('asks which ones were meant', async () => {
    const { answer } = await lastOf('turbines', 'do you need a degree', 'what about gcses', 'which ones');
    expect(answer).toContain('including maths, English and a science');
  });
});

describe('the time that pay is for', () => {
  it.each([
    ['is that per year?', /^Yes\. A lead production technician .* a year\. \[1\]$/],
    ['is that hourly', /^The guide doesn't give pay by the hour\. It says: A lead/],
    ['is that an hour or a year', /^A lead production technician .* a year\. \[1\]$/],
  ])('is confirmed or set right: %s', async (question, wanted) => {
    expect((await lastOf('shipped', 'what does a lead make', question)).answer).toMatch(wanted);
  });
});
