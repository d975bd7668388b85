import { describe, expect, it } from 'vitest';
import { tellCells } from '../../../src/answer/compose/tables/rows.ts';

const name = (value: string, header = 'Fact') => ({ header, value });

describe('a table row, told to a visitor', () => {
  it('leaves out a header that says nothing', () => {
    const cells = [{ header: 'Detail', value: '6 to 12 weeks' }];
    expect(tellCells(name('Length of a private school'), cells)).toBe('Length of a private school: 6 to 12 weeks.');
  });

  it('tells figures behind what they are called', () => {
    const cells = [
      { header: 'Length', value: '2 years' },
      { header: 'Price', value: '£2,400' },
    ];
    expect(tellCells(name('Diploma', 'Route'), cells)).toBe('Diploma: length 2 years, price £2,400.');
  });

  it('sets words apart from their header, as the guide writes them', () => {
    const cells = [{ header: 'Where it is taught', value: 'Ontario and Quebec' }];
    expect(tellCells(name('H2S', 'Ticket'), cells)).toBe('H2S – where it is taught: Ontario and Quebec.');
  });

  it('names what a letter is', () => {
    expect(tellCells(name('B', 'Class'), [{ header: 'Fee', value: '$90' }])).toBe('Class B: fee $90.');
  });
});
