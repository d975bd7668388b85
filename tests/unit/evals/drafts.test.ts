import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { draftCases } from '../../../evals/drafts/draft-cases.ts';
import { resolveGold } from '../../../evals/gold.ts';
import { selectCases } from '../../../evals/inputs.ts';
import { parseCases } from '../../../evals/load-cases.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { parseOptions } from '../../../evals/options.ts';
import { readGuide } from '../../../evals/read-guide.ts';
import { runSuite } from '../../../evals/run-suite.ts';
import { caseJsonSchema } from '../../../evals/schema/json-schema.ts';

const { open, vocabulary } = createHarnesses();
const sourceOf = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
const kites = sourceOf('evals/grader-check/guide.md');
const guide = await readGuide(kites, vocabulary);
const drafts = draftCases(guide);
const draft = (id: string) => drafts.find((one) => one.id === id);
const lines = drafts.map((one) => JSON.stringify(one)).join('\n');

describe('the cases drafted from a guide', { timeout: 60_000 }, () => {
  it('are its steps, in order and one by one, and the pay of each role', () => {
    expect(drafts.map(({ id }) => id)).toEqual([
      'draft-steps',
      'draft-step-1',
      'draft-step-2',
      'draft-step-3',
      'draft-pay-junior-kite-maker',
      'draft-pay-master-kite-maker',
    ]);
    expect(draft('draft-steps')).toMatchObject({
      question: 'What are the steps to become a kite maker?',
      category: 'list',
      expect: { ordered: true, nuggets: [{ any_of: ['Visit a workshop'] }, {}, { any_of: ['Build ten kites'] }] },
    });
    expect(draft('draft-pay-junior-kite-maker')).toMatchObject({
      question: 'How much does a junior kite maker earn?',
      severity: 'critical',
      expect: {
        nuggets: [
          { id: 'low', any_of: ['20000'], kind: 'number' },
          { id: 'high', any_of: ['28000'], kind: 'number' },
        ],
      },
    });
  });

  it('fit the published schema, quote the guide as it stands, and say where they come from', () => {
    const validate = new Ajv({ strict: false, formats: { date: true } }).compile(JSON.parse(caseJsonSchema()));
    for (const one of drafts) expect(validate(one), JSON.stringify(validate.errors)).toBe(true);
    const items = parseCases([{ file: 'drafts.jsonl', text: lines }]).map(({ item }) => item);
    expect(items.flatMap(({ expect: { gold } }) => resolveGold(guide.text, gold).stale)).toEqual([]);
    expect(items[0]?.provenance).toEqual({ author: 'evals:draft', from: 'kite-maker, edition 1' });
  });

  it.each(['knowledge/production-technician.md', 'tests/support/guides/dental-hygienist.md'])(
    'have ids of their own and are asked without an error: %s',
    async (file) => {
      const source = sourceOf(file);
      const cases = parseCases([
        {
          file: 'drafts.jsonl',
          text: draftCases(await readGuide(source, vocabulary))
            .map((one) => JSON.stringify(one))
            .join('\n'),
        },
      ]);
      expect(cases.length).toBeGreaterThan(5);
      const options = { engine: 'extractive', guideOf: () => source, open, concurrency: 2, nowMs: () => 0 } as const;
      const outcomes = (await runSuite(cases, options)).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome !== 'pass' && outcome !== 'fail')).toEqual([]);
    },
  );

  it('ask for the pay of each period where a role has several', async () => {
    const hygienist = draftCases(await readGuide(sourceOf('tests/support/guides/dental-hygienist.md'), vocabulary));
    expect(hygienist.map(({ question }) => question)).toEqual(
      expect.arrayContaining([
        'How much does a new graduate earn an hour?',
        'How much does a new graduate earn a year?',
      ]),
    );
  });
});

describe('a draft', () => {
  const file = 'tests/unit/evals/drafts.fixture.jsonl';

  it('is left out of a run, whose reviewed cases are asked', () => {
    const { cases } = selectCases(parseOptions(['--cases', file]));
    expect(cases.map(({ item }) => item.id)).toEqual(['reviewed']);
  });

  it('is asked when the run wants drafts', () => {
    const { cases } = selectCases(parseOptions(['--cases', file, '--drafts']));
    expect(cases.map(({ item }) => item.id)).toEqual(['reviewed', 'not-reviewed']);
  });

  it('can not be marked as anything but a draft', () => {
    expect(() => parseCases([{ file: 'x.jsonl', text: lines.replace('"draft":true', '"draft":"no"') }])).toThrow(
      /x\.jsonl:1: draft: /,
    );
  });
});
