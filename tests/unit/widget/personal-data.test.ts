import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsContactDetails } from '../../../src/widget/personal-data.ts';

describe('a question that seems to hold contact details', () => {
  it.each([
    'write to jo.smith@example.com please',
    'call me on +1 (555) 010-9999',
    'my number is 555.010.9999',
    'SSN 123-45-6789, will I be hired?',
  ])('is noticed: %s', (question) => expect(holdsContactDetails(question)).toBe(true));

  it.each([
    'How much is $55,000 to $70,000 an hour?',
    'I worked there 2019-2024, is that enough?',
    'Is step 3 @ home?',
    'What about @ and . alone?',
    'Is 401(k) part of it?',
    'a@b',
  ])('is none: %s', (question) => expect(holdsContactDetails(question)).toBe(false));

  it('is found wherever the address stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]*$/), fc.stringMatching(/^[a-z ]*$/), (before, after) => {
        expect(holdsContactDetails(`${before} a@b.org ${after}`)).toBe(true);
      }),
    );
  });
});
