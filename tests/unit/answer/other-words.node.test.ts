import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { SHIPPED } from '../../support/shipped.ts';

describe('what visitors call otherwise than the guide', () => {
  answers(SHIPPED, [
    ['what does a tech do when a machine breaks', 'Troubleshooting equipment malfunctions and making repairs'],
    ['whats the dough like for a newbie', 'An entry-level production technician earns $30,000 to $40,000'],
  ]);
  answers('tests/support/guides/zookeeper.md', [
    ['how many people apply', 'Around 40 people apply for each opening.'],
    ['do you get xmas off', 'Animals eat on Christmas Day too.'],
  ]);

  it('is named where only what comes near it is told', async () => {
    const { text, status } = await asked(SHIPPED, 'do i need a licence');
    expect(status).toBe('partial');
    expect(text).toMatch(/^The guide doesn't mention “licence”.*Certifications are not usually mandatory/);
  });
});
