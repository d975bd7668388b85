import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenFloors } from '../../../evals/mutants/floors.ts';
import { type Judge, judgeWith, killMatrix, type Subject } from '../../../evals/mutants/kill-matrix.ts';
import {
  misjudged,
  readGuide,
  readStatements,
  sentenceSubjects,
  unitSubjects,
} from '../../../evals/mutants/subjects.ts';
import type { Guide } from '../../../src/domain/guide.ts';
import { parseVocabulary } from '../../../src/language/vocabulary.ts';
import { FLAG_NAMES, type FlagName, type Support } from '../../../src/verify/types.ts';

const vocabulary = parseVocabulary(JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')));
const judge = judgeWith(vocabulary);
let subjects: readonly Subject[] = [];
let guides: readonly Guide[] = [];

const MINUTE_MS = 60_000;

beforeAll(async () => {
  const files = [
    'knowledge/production-technician.md',
    'tests/support/guides/dental-hygienist.md',
    'tests/support/guides/wind-turbine-technician.md',
  ];
  guides = await Promise.all(files.map((file) => readGuide(file, vocabulary)));
  const [shipped, dental, wind] = guides;
  subjects = [
    ...unitSubjects(shipped!, dental!, judge),
    ...unitSubjects(dental!, wind!, judge),
    ...unitSubjects(wind!, shipped!, judge),
    ...sentenceSubjects(shipped!, dental!, judge),
  ];
}, MINUTE_MS);

describe('the guard against mutated sentences', { timeout: MINUTE_MS }, () => {
  it('catches every kind of mutant as often as its floor says and lets equivalent ones pass', () => {
    expect(brokenFloors(killMatrix(subjects, judge))).toEqual([]);
  });

  it('tells true statements about three guides from false ones, in free wording', () => {
    const wrong = misjudged(guides, judge);
    const share = (holds: boolean): number =>
      wrong.filter((one) => one.holds === holds).length / readStatements().filter((one) => one.holds === holds).length;
    expect(share(true)).toBeLessThanOrEqual(0.05);
    expect(share(false)).toBeLessThanOrEqual(0.07);
  });

  it.each(FLAG_NAMES)('turns red when the %s flag is broken', (name) => {
    const some = subjects.filter((_, index) => index % 6 === 0);
    const healthy = new Set(brokenFloors(killMatrix(some, judge)));
    const broken = brokenFloors(killMatrix(some, without(name)));
    expect(broken.filter((line) => !healthy.has(line))).not.toEqual([]);
  });
});

/** The guard with one flag that never goes up. */
function without(name: FlagName): Judge {
  return (sentence, evidence) => {
    const found = judge(sentence, evidence);
    const flags = found.flags.map((flag) => (flag.name === name ? { ...flag, raised: false } : flag));
    const isClear = found.verdict !== 'not_factual' && flags.every((flag) => !flag.raised);
    const verdict: Support['verdict'] = isClear ? 'supported' : found.verdict;
    return { ...found, flags, verdict };
  };
}
