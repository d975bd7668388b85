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

it('a role that shares a rung with another is the same as that one only by the name that is said', async () => {
  const guide = await parseGuide(GUIDE, 'welder.md', vocabulary);
  if (!guide.ok) throw new Error('the guide is at fault');
  const { same } = createRoleIndex(profileOf(guide.value), vocabulary);
  expect(same('Supervisor or shop manager', ['supervisor'])).toEqual(['Supervisor or shop manager']);
  expect(same('Supervisor or shop manager', ['shop', 'manag'])).toContain('Shop manager');
  expect(same('Supervisor or shop manager')).toContain('Shop manager');
});
