import { describe, expect, it } from 'vitest';
import { guideCard } from '../../../src/widget/guide-card.ts';
import { ENGLISH } from '../../../src/widget/wording.ts';

const body = { title: 'How to keep a light', updated: '2026-11-22', suggestions: ['When is it lit?'], slug: 'keeper' };

describe('what an empty chat says of its guide', () => {
  it('is read from the guide as the service gives it', () => {
    expect(guideCard(body)).toMatchObject({ title: body.title, suggestions: body.suggestions });
  });

  it.each([null, 7, [], {}, { ...body, updated: 'soon' }, { ...body, suggestions: 'none' }, { ...body, title: null }])(
    'is nothing for %j',
    (other) => expect(guideCard(other)).toBeNull(),
  );

  it('names the day of the edition as the language writes it, wherever the visitor is', () => {
    expect(ENGLISH.day('2026-11-22')).toBe('Nov 22, 2026');
  });
});
