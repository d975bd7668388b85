import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';

const TREE_CARE = 'tests/support/guides/tree-care.md';
const SURVEYOR = 'tests/support/guides/land-surveyor.md';
const HYGIENE = 'tests/support/guides/dental-hygienist.md';
const COURT = 'tests/support/guides/court-reporter.md';

describe('a cell is told by the row and the column that a question names', () => {
  answers(TREE_CARE, [['climber wage city parks', 'A climber (city parks department) earns $29 to $37 an hour.']]);
  answers(SURVEYOR, [['graduate pay in private practice', 'A graduate surveyor (private practice) earns £28,500.']]);
  answers(HYGIENE, [
    ['what % pass the clinical exam first time', 'Clinical skills exam – pass rate at first attempt: 71%.'],
    ['how much is the national exam', 'National written exam: fee $900.'],
    ['law and ethics module fee and length', 'Law and ethics module: length 90 minutes, fee $75.'],
  ]);
});

describe('of two cells the difference is told', () => {
  answers(TREE_CARE, [
    [
      'crew leader, utility vs university, whats the difference',
      'A crew leader (utility line clearance) earns $5 more than a crew leader (university grounds)',
    ],
  ]);
  answers(COURT, [
    ['is the rmr more expensive than the rpr', 'Yes. The more expensive is RMR ($290, against $265 for RPR).'],
  ]);
  it('and not of one that the question does not name', async () => {
    const { text } = await asked(COURT, 'how much is the rmr');
    expect(text).not.toContain('$265');
  });
});
