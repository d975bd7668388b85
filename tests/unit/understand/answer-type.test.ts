import { describe, expect, it } from 'vitest';
import { answerTypeOf } from '../../../src/understand/answer-type.ts';

describe('answerTypeOf', () => {
  it.each([
    ['how much do seniors earn', 'money'],
    ['average salary', 'money'],
    ['what does the exam cost', 'money'],
    ['how long does it take', 'duration'],
    ['how many years of experience do i need', 'duration'],
    ['how much experience do i need', 'duration'],
    ['how many steps are there', 'count'],
    ['how many nurses quit each year', 'count'],
    ['who offers the certificate', 'name'],
    ['where do technicians work', 'place'],
    ['when do i have to pay it back', 'date'],
    ['and when do i get paid', 'date'],
    ['how do i find work when i am self employed', 'procedure'],
    ['when i am a lead how much will i earn', 'money'],
    ['do i need a degree', 'yes_no'],
    ['is the pay good', 'yes_no'],
    ['will i work nights', 'yes_no'],
    ['why do i need a resume', 'reason'],
    ['list the steps', 'procedure'],
    ['what are the main duties', 'list'],
    ['which certifications are there', 'list'],
    ['what is a rung', 'definition'],
    ['how do i become one', 'procedure'],
    ['what is the difference between a lead and a senior', 'comparison'],
    ['night shifts', 'open'],
  ])('"%s" wants %s', (folded, wants) => {
    expect(answerTypeOf(folded)).toBe(wants);
  });
});
