import { describe, expect, it } from 'vitest';
import { CaseFileError, parseCases } from '../../../evals/load-cases.ts';

const line = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id: 'lamp-when',
    category: 'lookup',
    cluster: 'lamp',
    question: 'when is the lamp lit?',
    expect: { behavior: 'answer' },
    ...more,
  });

const messageOf = (text: string): string => {
  try {
    parseCases([{ file: 'cases.jsonl', text }]);
  } catch (error) {
    if (error instanceof CaseFileError) return error.message;
    throw error;
  }
  throw new Error('the cases were accepted');
};

describe('a case file', () => {
  it('gives its cases in order, with the defaults filled in and the line of each', () => {
    const cases = parseCases([{ file: 'a.jsonl', text: `${line()}\n\n${line({ id: 'lamp-why' })}\n` }]);
    expect(cases.map(({ item, line: at }) => [item.id, at])).toEqual([
      ['lamp-when', 1],
      ['lamp-why', 3],
    ]);
    expect(cases[0]?.item).toMatchObject({ v: 1, split: 'dev', severity: 'major', turns: [] });
  });

  it('names file and line of a line that is not JSON', () => {
    expect(messageOf(`${line()}\n{"id": `)).toBe('cases.jsonl:2: this line is not JSON');
  });

  it('names the field that is wrong, and every wrong line at once', () => {
    const message = messageOf(`${line({ category: 'gossip' })}\n${line({ id: 'b', expect: { behavior: 'dance' } })}`);
    expect(message).toMatch(/^cases\.jsonl:1: category: /m);
    expect(message).toMatch(/^cases\.jsonl:2: expect\.behavior: /m);
  });

  it('names the place of a bad item in a list', () => {
    const expectation = {
      behavior: 'answer',
      nuggets: [
        { id: 'a', any_of: ['b'] },
        { id: 'c', any_of: [] },
      ],
    };
    expect(messageOf(line({ expect: expectation }))).toMatch(/^cases\.jsonl:1: expect\.nuggets\[1\]\.any_of: /);
  });

  it('refuses a key that it does not know', () => {
    expect(messageOf(line({ notes: 'x' }))).toMatch(/cases\.jsonl:1: .*notes/);
  });

  it('refuses an id that was used before, in another file too', () => {
    const files = [
      { file: 'a.jsonl', text: line() },
      { file: 'b.jsonl', text: line() },
    ];
    expect(() => parseCases(files)).toThrow('b.jsonl:1: id: "lamp-when" is already used at a.jsonl:1');
  });

  const nugget = (more: Readonly<Record<string, unknown>>) => ({ id: 'a', any_of: ['dusk'], ...more });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'a pattern that is no regular expression',
      { nuggets: [nugget({ any_of: ['('], kind: 'regex' })] },
      'expect.nuggets[0]: "(" is not a regular expression',
    ],
    [
      'a number that is none',
      { nuggets: [nugget({}), nugget({ id: 'b', any_of: ['55000', 'a lot'], kind: 'number' })] },
      'expect.nuggets[1]: "a lot" is not a number',
    ],
    [
      'a forbidden text of nothing but spaces',
      { forbid: [{ value: '  ', why: 'loud' }] },
      'expect.forbid[0]: "  " is empty',
    ],
    [
      'two nuggets of one name',
      { nuggets: [nugget({}), nugget({})] },
      'expect.nuggets[1].id: "a" is already used in this case',
    ],
  ])('refuses %s', (_, wanted, reason) => {
    expect(messageOf(line({ expect: { behavior: 'answer', ...wanted } }))).toBe(`cases.jsonl:1: ${reason}`);
  });
});
