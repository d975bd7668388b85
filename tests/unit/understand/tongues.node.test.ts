import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossed } from '../../../src/understand/glossary.ts';
import { tongueOf } from '../../../src/understand/tongues.ts';
import { english } from '../../support/shipped.ts';

const VISIBLE = [
  'attacks',
  'conversations',
  'dental-hygienist',
  'facts',
  'limits',
  'phrasing',
  'visitors',
  'wind-turbine',
];
const nothing = () => false;

/** Every question of the cases that are worked on, as visitors type them. */
const typed = VISIBLE.flatMap((name) =>
  readFileSync(`evals/cases/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): string => JSON.parse(line).question),
);

describe('the language of a message', () => {
  it.each([
    ['¿Cuánto gana un técnico de producción?', 'es'],
    ['necesito titulo', 'es'],
    ['Combien gagne un technicien ?', 'fr'],
    ['Faut-il un diplôme ?', 'fr'],
    ['Wie viel verdient ein Techniker?', 'de'],
    ['Brauche ich einen Abschluss?', 'de'],
    ['Quanto ganha um técnico de produção?', 'pt'],
    ['quanto guadagna un tecnico', 'it'],
    ['Magkano ang sahod?', 'tl'],
    ['كم راتب الفني؟', 'ar'],
    ['工资多少？', 'zh'],
    ['तकनीशियन को कितना वेतन मिलता है?', 'hi'],
    ['Сколько зарабатывает техник?', 'other'],
    ['給料はいくらですか', 'other'],
  ])('is told for %s', (message, tongue) => {
    expect(tongueOf(message, english)).toBe(tongue);
  });

  it('is English for every question of the cases, misspelt or not', () => {
    expect(typed.length).toBeGreaterThan(400);
    expect(typed.filter((question) => tongueOf(question, english) !== null)).toEqual([]);
  });

  it.each([
    'wat do i need',
    'da job pay gud?',
    'hw mch do u ern',
    'Do they hire in Los Angeles or San Diego?',
    'I am from La Crosse, can I work there',
    'My name is José García, how do I start?',
    'résumé tips',
    'Do I need to speak Spanish?',
    'gracias! what does it pay',
    'GED ok?',
    '6 sigma vs lean',
    '8-)',
    '12',
  ])('is English for %s', (message) => {
    expect(tongueOf(message, english)).toBeNull();
  });
});

describe('the glossary', () => {
  it.each([
    ['¿Cuánto gana un técnico de producción?', 'es', 'how much earn?'],
    ['Necesito un título?', 'es', 'do i need degree?'],
    ['Comment devenir technicien ?', 'fr', 'become?'],
    ['Wie lange dauert die Ausbildung?', 'de', 'how long training?'],
    ['Wie ist das Einstiegsgehalt?', 'de', 'salary?'],
    ['需要学位吗', 'zh', 'do i need degree?'],
  ] as const)('reads %s', (message, tongue, question) => {
    expect(glossed(message, tongue, nothing)).toBe(question);
  });

  it('leaves out a question whose subject it does not know, rather than answer another', () => {
    expect(glossed('¿Cuánto gana una enfermera?', 'es', nothing)).toBeNull();
    expect(glossed('¿Qué tiempo hace hoy en Madrid?', 'es', nothing)).toBeNull();
  });

  it('keeps words that the guide has too', () => {
    expect(glossed('¿qué es six sigma?', 'es', (stem) => stem === 'sigma' || stem === 'six')).toBe('six sigma?');
  });
});
