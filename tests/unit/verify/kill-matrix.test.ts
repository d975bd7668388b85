import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenFloors, MAX_MISJUDGED } from '../../../evals/mutants/floors.ts';
import { type Judge, judgeWith, killMatrix, type Subject } from '../../../evals/mutants/kill-matrix.ts';
import {
  FREE_GUIDES,
  misjudged,
  readGuide,
  readStatements,
  readTwins,
  sentenceSubjects,
  unitSubjects,
  withheldTrueSentences,
} from '../../../evals/mutants/subjects.ts';
import type { Guide } from '../../../src/domain/guide.ts';
import { parseVocabulary } from '../../../src/language/vocabulary.ts';
import { FLAG_NAMES, type FlagName, type Support } from '../../../src/verify/types.ts';

const vocabulary = parseVocabulary(
  JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')),
  readFileSync('knowledge/embeddings.txt', 'utf8'),
);
const judge = judgeWith(vocabulary);
let subjects: readonly Subject[] = [];
let guides: readonly Guide[] = [];
/** Fewer subjects, for speed, and the floors that so few miss by themselves. */
let sample: readonly Subject[] = [];
let belowAnyway: ReadonlySet<string> = new Set();

const MINUTE_MS = 60_000;

beforeAll(async () => {
  const files = [
    'knowledge/production-technician.md',
    'tests/support/guides/dental-hygienist.md',
    'tests/support/guides/wind-turbine-technician.md',
    ...FREE_GUIDES,
  ];
  guides = await Promise.all(files.map((file) => readGuide(file, vocabulary)));
  const [shipped, dental, wind] = guides;
  subjects = [
    ...unitSubjects(shipped!, dental!, judge),
    ...unitSubjects(dental!, wind!, judge),
    ...unitSubjects(wind!, shipped!, judge),
    ...sentenceSubjects(shipped!, dental!, judge),
  ];
  sample = subjects.filter((_, index) => index % 6 === 0);
  belowAnyway = new Set(brokenFloors(killMatrix(sample, judge)));
}, MINUTE_MS);

describe('the guard against mutated sentences', { timeout: MINUTE_MS }, () => {
  it('catches every kind of mutant as often as its floor says and lets equivalent ones pass', () => {
    expect(brokenFloors(killMatrix(subjects, judge))).toEqual([]);
  });

  it('withholds at most 2 % of true sentences about the shipped guide, in free wording', () => {
    const { of, texts } = withheldTrueSentences(guides[0]!, judge);
    expect(of).toBeGreaterThanOrEqual(150);
    expect(texts.length / of).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['statements', readStatements()],
    ['twins', readTwins()],
    ['twins in quite free wording', readTwins('twins-free.jsonl')],
  ] as const)('tells true %s about three guides from false ones, in free wording', (kind, statements) => {
    const wrong = misjudged(statements, guides, judge);
    const share = (holds: boolean): number =>
      wrong.filter((one) => one.holds === holds).length / statements.filter((one) => one.holds === holds).length;
    expect(share(true)).toBeLessThanOrEqual(MAX_MISJUDGED[kind].withheld);
    expect(share(false)).toBeLessThanOrEqual(MAX_MISJUDGED[kind].passed);
  });

  it.each(FLAG_NAMES)('turns red when the %s flag is broken', (name) => {
    const broken = brokenFloors(killMatrix(sample, without(name)));
    expect(broken.filter((line) => !belowAnyway.has(line))).not.toEqual([]);
  });

  it.each(FLAG_NAMES)('turns red when the %s flag goes up for everything', (name) => {
    expect(brokenFloors(killMatrix(sample, always(name))).join('\n')).toContain('of true sentences withheld');
  });
});

/** The guard with one flag that always goes up. */
const always =
  (name: FlagName): Judge =>
  (sentence, evidence) => {
    const found = judge(sentence, evidence);
    const flags = found.flags.map((flag) => (flag.name === name ? { ...flag, raised: true } : flag));
    return { ...found, flags, verdict: found.verdict === 'supported' ? 'unsupported' : found.verdict };
  };

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
