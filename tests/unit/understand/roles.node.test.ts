import { expect, it } from 'vitest';
import { parseGuide } from '../../../src/guide/parse-guide.ts';
import { profileOf } from '../../../src/guide/terms.ts';
import { createRoleIndex } from '../../../src/understand/roles.ts';
import { vocabulary } from '../../support/shipped.ts';

const GUIDE = `---
slug: welder
title: Welding
occupation: welder
edition: "1"
updated: 2026-01-01
currency: USD
region: not stated
---

# Welding

## Pay

| Role | Pay a year |
|---|---|
| Welder | $40,000 |
| Shop manager | $80,000 |

## Career path

1. Welder
2. Supervisor or shop manager
`;

const LEVELS = GUIDE.replace(
  '| Welder | $40,000 |',
  '| Welder | $40,000 |\n| Junior welder | $30,000 |\n| Senior welder | $60,000 |',
);

it('tells roles in the order in which they are named, and reads a message of many words only a few times', async () => {
  const guide = await parseGuide(LEVELS, 'welder.md', vocabulary);
  if (!guide.ok) throw new Error('the guide is at fault');
  let read = 0;
  const counting = {
    ...vocabulary,
    match(stems: readonly string[]) {
      read += stems.length;
      return vocabulary.match(stems);
    },
  };
  const { mentioned } = createRoleIndex(profileOf(guide.value), counting);
  const wordsRead = (filler: number) => {
    read = 0;
    const between = Array.from({ length: filler }, () => 'pai');
    expect(mentioned([...between, 'senior', ...between, 'junior'])).toEqual(['Senior welder', 'Junior welder']);
    return read;
  };
  expect(wordsRead(200)).toBeLessThan(2.5 * wordsRead(100));
});

it('a role that shares a rung with another is the same as that one only by the name that is said', async () => {
  const guide = await parseGuide(GUIDE, 'welder.md', vocabulary);
  if (!guide.ok) throw new Error('the guide is at fault');
  const { same } = createRoleIndex(profileOf(guide.value), vocabulary);
  expect(same('Supervisor or shop manager', ['supervisor'])).toEqual(['Supervisor or shop manager']);
  expect(same('Supervisor or shop manager', ['shop', 'manag'])).toContain('Shop manager');
  expect(same('Supervisor or shop manager')).toContain('Shop manager');
});
