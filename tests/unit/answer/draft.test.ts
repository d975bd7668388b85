import { describe, expect, it } from 'vitest';
import { opened, type Source, stated } from '../../../src/answer/draft.ts';

// Only the words matter here.
const SOURCE = {} as Source;

describe('a sentence of a draft', () => {
  it.each([
    ['Sundays: time and a half', 'Sundays: time and a half.'],
    ['Super: 12%', 'Super: 12%.'],
    ['Ask three shops (in person)', 'Ask three shops (in person).'],
    ['It is done by lunchtime.', 'It is done by lunchtime.'],
    ['Drink!', 'Drink!'],
    ['“No app does that.”', '“No app does that.”'],
  ])('%j ends as %j beside others', (text, ended) => {
    expect(stated(text, SOURCE).text).toBe(ended);
    expect(opened('No.', text, SOURCE).text).toBe(ended);
  });

  it('is left as it is in a list', () => {
    expect(stated('Sundays: time and a half', SOURCE, 'bullet').text).toBe('Sundays: time and a half');
  });
});
