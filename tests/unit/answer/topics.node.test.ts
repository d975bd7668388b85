import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { ARBORIST, HYGIENE, PAY_LAYOUTS, REPORTERS, TURBINES } from '../../support/shipped.ts';

describe('a topic is told from the section that speaks of it, whatever its heading', () => {
  answers(ARBORIST, [
    ['whats it actually like', 'In truth you will spend far more of the week pruning'],
    ['what do they do all day', 'In truth you will spend far more of the week pruning'],
    ['walk me through a normal day', 'In truth you will spend far more of the week pruning'],
    ['how do i move up', 'A groundworker becomes a climber after a year or two'],
    ['what kinda person suits it', 'You need a head for heights'],
  ]);
  answers(REPORTERS, [
    ['day in the life?', 'It depends on where you work. An official reporter sits in one courtroom'],
    ['what are the steps to get qualified', 'The guide sets out these steps, in order: Learn machine shorthand theory'],
    ['how do i land my first gig', 'Join the state association as a student'],
    ['who would be good at this', 'Good reporters can concentrate for hours'],
  ]);
  answers(HYGIENE, [['how do u move up', 'A dental hygienist has more directions than the dental office suggests.']]);
});

describe('of the good and the bad', () => {
  answers(ARBORIST, [
    ['pros and cons?', 'What arborists like: Being outside'],
    ['who would hate this job', 'What wears them down: Cold, wet Februaries.'],
    ["what's good about it", 'What arborists like: Being outside'],
  ]);
  answers(REPORTERS, [
    ['whats the catch', 'Sitting still. Reporters may not ask for a break'],
    ['what would i love about it', "You get a front seat at other people's stories."],
  ]);

  answers(TURBINES, [['worst things about the job', 'The work of a wind turbine technician is physically hard.']]);
  answers(PAY_LAYOUTS[1], [['any downsides?', "The guide doesn't say what is hard about it.", 'declined']]);

  it('only the side that is asked for is told', async () => {
    const { text } = await asked(ARBORIST, 'worst bits?');
    expect(text).toContain('Sore shoulders');
    expect(text).not.toContain('Being outside');
  });

  it('both are told where each has a section of its own', async () => {
    const { text } = await asked(REPORTERS, 'pros and cons');
    expect(text).toContain('front seat');
    expect(text).toContain('Deadlines');
  });

  it('a downside of one thing is not the downsides of the work', async () => {
    const { text } = await asked(ARBORIST, 'what is the downside of a full-time college course');
    expect(text).not.toContain('Februaries');
  });
});

describe('a section that is asked for by its heading is told whole', () => {
  answers(ARBORIST, [
    ['tips for the interview', 'Firms rarely hold a formal interview. They ask you to come for a trial day'],
    ['tell me about this job', 'Arborists, or tree surgeons, look after trees'],
  ]);

  it('but not where the question is about one thing in it', async () => {
    const { text } = await asked(ARBORIST, 'what should I bring to the interview');
    expect(text).not.toContain('They ask you to come');
  });
});

describe('an answer is not cut short', () => {
  it('between the first and the second of two ways', async () => {
    const { text } = await asked(ARBORIST, 'do i start with college or with work');
    expect(text).toMatch(/^You can start as a trainee.* The first way pays.* The second costs/);
  });

  it('where it says hardly more than the question', async () => {
    const { text } = await asked(TURBINES, 'how do i get into it without a degree');
    expect(text).toContain('An apprenticeship or a trade background is the usual way in.');
  });

  it('where one side of a comparison mentions the other', async () => {
    const { text } = await asked(PAY_LAYOUTS[0], 'apprenticeship vs trade school whats the diff');
    expect(text).toContain('An apprenticeship takes 4 to 5 years');
    expect(text).toContain('Trade school is optional, but a certificate can shorten the apprenticeship');
  });

  answers(REPORTERS, [['what can i do after a few years', 'After five years or so officials become supervisors']]);
});

describe('a topic that no section is about', () => {
  const zoo = 'tests/support/guides/zookeeper.md';
  const deckhand = 'tests/support/guides/deckhand.md';
  answers(zoo, [
    ['is it dangerous', 'Serious accidents are rare'],
    ['how do i get my first job', 'Around 40 people apply for each opening.'],
  ]);
  answers(deckhand, [['is the work dangerous', 'Decks are slippery, and a mooring line that parts can kill.']]);
  answers(REPORTERS, [['what are the hours like', 'An official reporter sits in one courtroom from nine to five']]);
  answers('tests/support/guides/barber.md', [
    ['how much does training cost', 'College, full time: a Level 2 diploma takes one year and costs £2,100'],
  ]);
  it('is not told where nothing is said of it', async () => {
    expect((await asked(zoo, 'how much does training cost')).status).toBe('declined');
    expect((await asked('tests/support/guides/barber.md', 'is it dangerous')).status).toBe('declined');
  });
});

describe('a topic in slang', () => {
  const zoo = 'tests/support/guides/zookeeper.md';
  answers(zoo, [
    ['will i get hurt', 'Serious accidents are rare'],
    ['how far can you go in it', 'Keeper I, keeper II, senior keeper'],
  ]);
  answers(ARBORIST, [
    ['what do i have to buy', 'The firm supplies saws, ropes and the chipper.'],
    ['how do i apply', 'Firms rarely hold a formal interview.'],
  ]);
  answers(REPORTERS, [['whats the day to day', 'It depends on where you work.']]);
});

describe('a section that is a short table', () => {
  answers('tests/support/guides/zookeeper.md', [
    ['what are the hours like', 'Monday to Wednesday – shift: 7 a.m. to 4 p.m.'],
  ]);
});

describe('what nearly everybody asks, in the words in which it is asked', () => {
  const DECKHAND = 'tests/support/guides/deckhand.md';
  const PARAMEDIC = 'tests/support/guides/paramedic.md';
  answers(DECKHAND, [
    ['what does one actually do all day', 'Deckhands load cars, handle lines, keep lookout'],
    ['what would i be doing', 'Deckhands load cars, handle lines, keep lookout'],
  ]);
  answers('knowledge/production-technician.md', [
    ['requirements?', 'A production technician typically needs a high school diploma or an equivalent.'],
    ['what qualifications do i need', 'A production technician typically needs a high school diploma'],
    ['what about training', 'Production technicians typically learn through a mix of classroom teaching'],
    ['how are they trained', 'Production technicians typically learn through a mix of classroom teaching'],
    ['hours?', 'Production technicians usually work shifts.'],
  ]);
  answers(PARAMEDIC, [['what do i need to get into this', 'There are three routes into the job.']]);
  answers(HYGIENE, [
    ['where do they work', 'About 9 in 10 dental hygienists in Canada work in private dental offices'],
  ]);

  const TREE_CARE = 'tests/support/guides/tree-care.md';
  const BARBER = 'tests/support/guides/barber.md';
  answers(TREE_CARE, [
    [
      'do you get paid while you train',
      'Start as a ground worker – pay while learning: $18 to $21 an hour. Registered apprenticeship – pay while learning:',
    ],
    ['how much does the training cost', 'Start as a ground worker – what it costs: Nothing, the employer trains you.'],
  ]);
  answers(BARBER, [
    ['do you get paid while you train', 'You are paid £7.55 an hour in the first year'],
    ['what do you start on', "A newly qualified barber on a shop's payroll earns around £21,500 a year."],
    ['what do i need to get into this', 'There are three ways to train.'],
  ]);
  answers(DECKHAND, [
    ['do you get paid while you train', "The guide doesn't say.", 'declined'],
    ['is it hard on your body', "The guide doesn't say.", 'declined'],
  ]);

  it('is not a column that only shares a word with it', async () => {
    const { text } = await asked('tests/support/guides/heavy-equipment-operator.md', 'what are the hours like');
    expect(text).not.toContain('hours to become competent');
    expect(text).toContain('Days last 12 hours.');
  });

  it('is told shortly where several things are asked at once, with lists whole', async () => {
    const { text } = await asked(
      'knowledge/production-technician.md',
      'where do they work, what hours and is it hard on the body',
    );
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(150);
    expect(text).toContain('nights and weekends');
    expect(text).toContain('physical');
  });
});
