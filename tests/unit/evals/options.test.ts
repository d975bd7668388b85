import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from '../../../evals/options.ts';

describe('the command line of the evals', () => {
  it('runs the whole suite with the extractive engine by default', () => {
    expect(parseOptions([])).toMatchObject({ engine: 'extractive', cases: [], split: 'all', reveal: false });
  });

  it('takes case files with --cases and after it', () => {
    expect(parseOptions(['--cases', 'a.jsonl', 'b.jsonl', '--cases', 'c.jsonl']).cases).toEqual([
      'a.jsonl',
      'c.jsonl',
      'b.jsonl',
    ]);
  });

  it.each([
    [['--engine', 'magic'], /--engine/],
    [['--concurrency', '0'], /--concurrency/],
    [['--bless'], /--reason/],
    [['--colour'], /--colour/],
  ])('refuses %j and names the option', (args, message) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(message);
  });
});
