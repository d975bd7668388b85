import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../evals/options.ts';
import { UsageError } from '../../../evals/usage-error.ts';

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
    [['--replay', 'd'], /add --engine model or --judge/],
    [['--engine', 'model', '--record', 'd', '--replay', 'd'], /leave out one/],
    [['--engine', 'model', '--max-cost', '1'], /--prices IN,OUT/],
    [['--engine', 'model', '--prices', '1'], /--prices: not a value/],
    [['--engine', 'model', '--prices', '1,2', '--max-cost', 'free'], /--max-cost: not a value/],
    [['--judge-model', 'm'], /add --judge/],
  ])('refuses %j and names the option', (args, message) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(message);
  });
});
