import { describe, expect, it } from 'vitest';
import { isHeadingOf, topicAsked } from '../../../src/language/topics.ts';

describe('a question for a topic as a whole', () => {
  it.each([
    ['what is the career path', 'path'],
    ['where can it lead', 'path'],
    ['how do i become a baker', 'route'],
    ['what are the steps', 'route'],
    ['how do i get into this job', 'route'],
    ['where do i even start', 'route'],
    ['what can i do now to get ready', 'route'],
    ['what next', 'route'],
    ['what is a typical day like', 'day'],
    ['what do they do', 'duties'],
    ['what does a baker do', 'duties'],
    ['what skills do i need', 'qualities'],
    ['what kind of person does well', 'qualities'],
    ['what are the pros and cons', 'balance'],
    ['what is the job outlook', 'outlook'],
    ['what financial aid is there', 'funding'],
    ['where do bakers work', 'place'],
    ['how do i get a job', 'hiring'],
    ['what tools do i need', 'tools'],
    ['what is it actually like', 'life'],
    ['what is the job really like', 'life'],
    ['who would hate this job', 'drawbacks'],
    ['what is the catch', 'drawbacks'],
    ['the best part of the job', 'rewards'],
    ['what should i know before i start', 'start'],
    ['how do i move up', 'path'],
    ['what can i do after a few years', 'path'],
    ['where can i go with this later', 'path'],
    ['who would be good at this', 'qualities'],
  ])('is heard in "%s"', (question, topic) => {
    expect(topicAsked(question)?.topic).toBe(topic);
  });

  it.each(['how much do they earn', 'is the exam hard', 'do i need a degree', 'who pays for the bus'])(
    'is not heard in "%s"',
    (question) => expect(topicAsked(question)).toBeNull(),
  );
});

describe('the heading of a topic', () => {
  it.each([
    ['path', 'Where it can lead'],
    ['path', 'Moving up'],
    ['day', 'A Tuesday with Ana'],
    ['qualities', 'The people who do well'],
    ['balance', 'The good, the bad and the tiring'],
    ['funding', 'Paying for your studies'],
    ['route', 'Getting in'],
    ['duties', 'What you’d actually be doing'],
    ['life', 'What the work is really like'],
    ['qualities', 'Is it the life for you?'],
    ['route', 'Learning the trade'],
    ['path', 'Later on'],
    ['drawbacks', 'What would I hate about it?'],
    ['path', 'Can I move on to something else later?'],
    ['hiring', 'How do I get my first job?'],
  ] as const)('of %s may be "%s"', (topic, heading) => expect(isHeadingOf(topic, heading)).toBe(true));

  it('is not every heading that has one of its words', () => {
    expect(isHeadingOf('day', 'Monday day care')).toBe(false);
    expect(isHeadingOf('path', 'Hours and surroundings')).toBe(false);
    expect(isHeadingOf('duties', 'What does it pay?')).toBe(false);
  });
});
