import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryTurn } from '../../../src/domain/conversation.ts';
import { PassageId } from '../../../src/domain/guide.ts';
import { type Query, Query as QuerySchema } from '../../../src/domain/question.ts';
import { understand } from '../../../src/understand/understand.ts';
import { anyText } from '../../support/any-text.ts';
import { HYGIENE, lexiconOf, SHIPPED, TURBINES } from '../../support/shipped.ts';

const shipped = await lexiconOf(SHIPPED);
const turbines = await lexiconOf(TURBINES);
const hygiene = await lexiconOf(HYGIENE);

const read = (question: string, history: readonly HistoryTurn[] = [], lexicon = shipped): Query =>
  understand(question, '', history, lexicon);

/** The turn that a question leaves behind, with the list that its answer showed. */
const turn = (question: string, list: readonly string[] = [], before: readonly HistoryTurn[] = []): HistoryTurn => {
  const { text, facets, terms, slots } = read(question, before);
  return { question, answer: '', context: { text, facets, terms, slots, list: [...list], focus: [], passageIds: [] } };
};

const ownStems = ({ terms }: Query) => terms.filter(({ inherited }) => !inherited).map(({ stem }) => stem);
const inheritedStems = ({ terms }: Query) => terms.filter(({ inherited }) => inherited).map(({ stem }) => stem);
const namesRole = ({ slots }: Query, word: string) => slots.roles.some((role) => role.toLowerCase().includes(word));

describe('a turn of phrase that may mean many things', () => {
  it.each(['how long till i get there', 'should i stick with it', 'should i give up'])(
    'is not named as missing: %s',
    (question) => {
      expect(
        read(question).terms.filter(
          ({ standing, stem }) => standing === 'missing' && stem.includes(' ') && !stem.startsWith('how'),
        ),
      ).toEqual([]);
    },
  );

  it('is, where one of its words tells what is meant', () => {
    expect(read('do they drug test you').terms).toMatchObject([{ standing: 'missing', surface: 'drug test' }]);
  });
});

describe('what the conversation was about', () => {
  const told = (section: string): HistoryTurn => {
    const { context, ...asked } = turn('is that so');
    const passageIds = [PassageId.parse(`production-technician/${section}#1`)];
    return { ...asked, context: { ...context!, passageIds } };
  };
  const background = (history: readonly HistoryTurn[]) =>
    read('who offers those', history).background.map(({ stem }) => stem);

  it('is told by the heading under which the answer stood, too', () => {
    expect(background([told('step-6-earn-relevant-certifications')])).toContain('certif');
    expect(background([told('work-environment')])).not.toContain('certif');
  });

  it('is no kind of thing where the question asks for another', () => {
    const stems = (question: string) => read(question, [told('pay')]).background.map(({ stem }) => stem);
    expect(stems('who offers those')).toContain('pai');
    expect(stems('how do i become one')).not.toContain('pai');
  });
});

describe('a follow-up', () => {
  it.each(['And a supervisor?', 'what about supervisors', 'How about a supervisor?', 'and for a supervisor'])(
    'without a subject of its own asks the same of another role: %s',
    (question) => {
      const query = read(question, [turn('How much does a senior technician earn?')]);
      expect(query).toMatchObject({ isFollowUp: true, facets: expect.arrayContaining(['pay']) });
      expect(namesRole(query, 'supervisor')).toBe(true);
      expect(namesRole(query, 'senior')).toBe(false);
    },
  );

  it.each(['How much do they earn?', 'what does it pay?', 'and how much do they make'])(
    'takes the role that a pronoun stands for: %s',
    (question) => {
      const query = read(question, [turn('What does a supervisor do?')]);
      expect(query.isFollowUp).toBe(true);
      expect(query.facets[0]).toBe('pay');
      expect(namesRole(query, 'supervisor')).toBe(true);
    },
  );

  it.each([
    ['tell me about the second one', 'blueprint'],
    ['what about the last one?', 'troubleshoot'],
    ['number 1', 'machineri'],
    ['the third one', 'softwar'],
  ])('picks an item of the list that was last shown: %s', (question, stem) => {
    const list = ['Operating machinery', 'Reading blueprints', 'Using software', 'Troubleshooting a line'];
    expect(inheritedStems(read(question, [turn('What do technical schools teach?', list)]))).toContain(stem);
  });

  it('finds nothing in a list that is shorter', () => {
    const query = read('the ninth one', [turn('What do technical schools teach?', ['Operating machinery'])]);
    expect(inheritedStems(query)).not.toContain('machineri');
  });

  it.each(['tell me more', 'why?', 'go on', 'more please', 'what else?', 'can you explain more about that'])(
    'for more keeps the subject and says so: %s',
    (question) => {
      const query = read(question, [turn('Which certifications are there?')]);
      expect(query).toMatchObject({ isFollowUp: true, more: expect.any(String) });
      expect(inheritedStems(query)).toContain('certif');
    },
  );

  it.each(['No, I meant a supervisor', 'i meant supervisors', 'sorry, I mean a supervisor'])(
    'that corrects the question keeps what was asked: %s',
    (question) => {
      const query = read(question, [turn('How much does a senior technician earn?')]);
      expect(query.facets).toContain('pay');
      expect(namesRole(query, 'supervisor')).toBe(true);
    },
  );

  it.each([
    'Do I need a high school diploma?',
    'what should I put on my resume',
    'Which soft skills matter?',
    'Is there shift work?',
    'Can I work in pharmaceuticals?',
  ])('with a subject of its own is not touched by what was said before: %s', (question) => {
    const query = read(question, [turn('How much does a senior technician earn?'), turn('What about supervisors?')]);
    const { terms, facets, wants, target, slots } = read(question);
    expect(query).toMatchObject({ terms, facets, wants, target, slots });
    expect(query.isFollowUp).toBe(false);
    expect(inheritedStems(query)).toEqual([]);
  });

  it('does not hear of pay in what makes somebody good at it', () => {
    expect(read('what makes a good one').facets).not.toContain('pay');
    expect(read('what do they make').facets).toContain('pay');
  });

  it('is a question like any other when nothing was said before', () => {
    for (const question of ['And a supervisor?', 'tell me more', 'the second one', 'why?', 'is it required?']) {
      expect(read(question)).toMatchObject({ isFollowUp: false, more: null });
    }
  });

  it('reaches past turns that asked nothing of the guide', () => {
    const thanks: HistoryTurn = { question: 'thanks', answer: "You're welcome.", context: null };
    const query = read('And a supervisor?', [turn('How much does a senior technician earn?'), thanks]);
    expect(query.facets).toContain('pay');
  });

  it('never takes over a word that the guide lacks', () => {
    expect(inheritedStems(read('tell me more', [turn('What is the salary in Zanzibar?')]))).not.toContain('zanzibar');
  });
});

describe('the slots of a question', () => {
  it.each([
    ['What is step 3?', 'step', 3],
    ['what is the third step', 'step', 3],
    ['the very last step?', 'step', -1],
    ['step number seven', 'step', 7],
    ['what is the first rung', 'rung', 1],
    ['tell me about the second one', 'item', 2],
    ['option 4', 'item', 4],
  ])('hold the ordinal of "%s"', (question, of, position) => {
    expect(read(question).slots.ordinal).toEqual({ of, position });
  });

  it.each([
    ['I have 7 years of experience, what would I earn?', 7],
    ['what does someone with no experience make', 0],
    ['pay with 18 months of experience', 1.5],
    ['How long does it take?', null],
    ['I am 34 years old, can I start?', null],
    ['How much does a supervisor earn?', null],
  ])('hold the years of experience of "%s"', (question, years) => {
    expect(read(question).slots.experienceYears).toBe(years);
  });

  it('name the roles as the guide writes them, however they are asked for', () => {
    for (const question of ['senior pay', 'How much do SENIOR technicians earn?', 'what do seniors make']) {
      expect(read(question).slots.roles.length, question).toBe(1);
      expect(namesRole(read(question), 'senior'), question).toBe(true);
    }
    expect(namesRole(read('pay of a junior technician'), 'entry')).toBe(true);
    expect(read('How much do you earn?').slots.roles).toEqual([]);
  });

  it('hold every role that is named', () => {
    const { roles } = read('How much more does a lead technician earn than a trainee?', [], turbines).slots;
    expect(roles.some((role) => role.startsWith('Lead'))).toBe(true);
    expect(roles.some((role) => role.startsWith('Trainee'))).toBe(true);
    expect(roles.some((role) => role.startsWith('Senior'))).toBe(false);
  });
});

describe('the facet of a question', () => {
  it.each([
    ['How much do technicians earn?', 'pay'],
    ['whats the salary', 'pay'],
    ['what would I make a year', 'pay'],
    ['How do I become one?', 'steps'],
    ['what are the steps', 'steps'],
    ['do I need a degree', 'education'],
    ['which certifications help', 'certification'],
    ['what comes after senior technician', 'path'],
    ['how do I get promoted', 'path'],
    ['what does a technician do all day', 'duties'],
    ['what skills do I need', 'skills'],
    ['is the job in demand', 'outlook'],
    ['where do technicians work', 'environment'],
  ])('"%s" is %s', (question, facet) => {
    for (const lexicon of [shipped, turbines, hygiene]) expect(read(question, [], lexicon).facets[0]).toBe(facet);
  });
});

describe('the spelling of a question', () => {
  it.each([
    ['How much does a senoir technicain earn?', ['senior', 'technician']],
    ['certifcations for prodution', ['certif', 'product']],
    ['do i need a highschool deploma', ['high', 'school', 'diploma']],
  ])('is put right where a word is no word: %s', (question, stems) => {
    const found = read(question)
      .terms.flatMap(({ stem, alternatives }) => [stem, ...alternatives])
      .join(' ');
    for (const stem of stems) expect(found).toContain(stem);
  });

  it('is left alone in every word that a dictionary, the guide or the vocabulary has', () => {
    const words = [...shipped.english.everyday, ...shipped.vocabulary.words].filter((word) => /^[a-z]{4,}$/.test(word));
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect(read(`what about ${word}`).terms.every(({ correctedFrom }) => correctedFrom === undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['Tesla', 'Toyota', 'Sarita', 'Ohio', 'Boston', 'Techtronic', 'Producta'])(
    'is left alone in the name %s',
    (name) => {
      const { terms } = read(`Does ${name} hire technicians?`);
      expect(terms.find(({ surface }) => surface === name)).toMatchObject({ standing: 'missing' });
    },
  );

  it.each(['pension', 'celery', 'mention', 'politician', 'expedition'])(
    'does not take "%s" for another word',
    (word) => {
      expect(read(`what about the ${word}?`).terms.some(({ surface }) => surface === word)).toBe(true);
    },
  );
});

describe('any question at all', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'])(
    'may hold %s',
    (word) => {
      for (const question of [word, `what is ${word}?`, `the ${word} step`, `step ${word}`, `and ${word}?`]) {
        const query = read(question, [turn('What are the steps?', [word])]);
        expect(QuerySchema.safeParse(query).success).toBe(true);
        expect(query.slots.ordinal).toBeNull();
      }
    },
  );

  it('is read without fail, the same way twice, also after any other', () => {
    const words = fc.constantFrom(
      'step',
      'the',
      'second',
      'pay',
      '__proto__',
      'and',
      '10',
      '$5k',
      '?',
      ',',
      'why',
      'it',
      'Ω',
      '👋',
    );
    const question = fc.oneof(
      anyText(80),
      fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(question, question, (first, second) => {
        const before = [turn(first, ['one', 'two'])];
        const query = read(second, before);
        expect(QuerySchema.parse(query)).toEqual(query);
        expect(read(second, before)).toEqual(query);
      }),
      { numRuns: 200 },
    );
  });

  it('gets only words of its own and of the turns before', () => {
    const query = read('And a supervisor?', [turn('How much does a senior technician earn?')]);
    expect(ownStems(query)).toEqual(ownStems(read('And a supervisor?')));
    expect(inheritedStems(query)).not.toContain('senior');
  });
});
