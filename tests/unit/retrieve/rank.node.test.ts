import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Guide, GuideProfile, Passage } from '../../../src/domain/guide.ts';
import type { Query } from '../../../src/domain/question.ts';
import { profileOf } from '../../../src/guide/terms.ts';
import { likened } from '../../../src/retrieve/alike.ts';
import { type Candidate, type RankedPassage, rank } from '../../../src/retrieve/rank.ts';
import { statementsOf } from '../../../src/retrieve/statements.ts';
import { createLexicon, type Lexicon } from '../../../src/understand/lexicon.ts';
import { understand } from '../../../src/understand/understand.ts';
import { english, guidesAt, SHIPPED, vocabulary } from '../../support/shipped.ts';

let guide: Guide;
let profile: GuideProfile;
let lexicon: Lexicon;
let candidates: readonly Candidate[];
beforeAll(async () => {
  [guide] = (await guidesAt([SHIPPED])) as [Guide];
  profile = profileOf(guide);
  lexicon = createLexicon(profile, vocabulary, english);
  candidates = guide.passages.map((passage, at) => ({ passage, bm25: -((at * 7) % 11) / 3 }));
});

const query = (question: string) => understand(question, '', [], lexicon);
const rankFor = (asked: Query, given: readonly Candidate[]) =>
  rank(asked, likened(asked, given, vocabulary).candidates, profile);
const ranked = (question: string, given = candidates) => rankFor(query(question), given);
const idsOf = (passages: readonly RankedPassage[]) => passages.map(({ passage }) => passage.id);

const QUESTIONS = [
  'How much does a senior technician earn?',
  'What are the steps?',
  'Do I need a degree?',
  'Is there a drug test?',
  'lean manufacturing certification',
  'zanzibar',
];

describe('what was spoken of before', () => {
  const spokenOf = (question: string) => ({ ...query(question), background: query('certifications').terms });
  const gain = (question: string) => {
    const strengthOf = (asked: ReturnType<typeof query>) =>
      rankFor(asked, candidates).find(({ passage }) => passage.section.at(-1)?.includes('certifications'))!.strength;
    return strengthOf(spokenOf(question)) - strengthOf(query(question));
  };

  it('counts the less, the more the question says itself', () => {
    expect(gain('who')).toBeGreaterThan(gain('who offers training'));
    expect(gain('who offers training')).toBeGreaterThan(gain('who offers training in safety protocols for machines'));
    expect(gain('who offers training in safety protocols for machines')).toBeGreaterThan(0);
  });
});

describe('words side by side', () => {
  const saying = (text: string, at: number): Passage => ({
    ...guide.passages[at]!,
    section: [],
    text,
    units: [{ kind: 'sentence', text, start: 0, end: text.length }],
  });

  it('tell passages of the same words apart, by function words too', () => {
    const [asked, other] = [saying('The machines are out of work.', 0), saying('The work of machines is out.', 1)];
    for (const [first, second] of [
      [asked, other],
      [other, asked],
    ] as const) {
      const best = ranked('what if the machines are out of work', [
        { passage: { ...first, id: guide.passages[0]!.id }, bm25: -1 },
        { passage: { ...second, id: guide.passages[1]!.id }, bm25: -1 },
      ])[0];
      expect(best!.passage.text).toBe(asked.text);
    }
  });
});

describe('how sure we are that a passage answers', () => {
  it('is less of a question that says less, all of whose words the passage has', () => {
    const sure = (question: string) => Math.max(...ranked(question).map(({ score }) => score));
    const [{ text }] = guide.passages as [Passage];
    const words = text.split(' ');
    expect(sure(words.slice(0, 20).join(' '))).toBeGreaterThan(sure(words.slice(0, 5).join(' ')));
    expect(sure(words.slice(0, 5).join(' '))).toBeGreaterThan(0);
  });
});

describe('the order of passages', () => {
  it('depends on no order that they come in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS),
        fc.shuffledSubarray(
          Array.from({ length: 60 }, (_, at) => at),
          { minLength: 2 },
        ),
        (question, picks) => {
          const given = picks.map((at) => candidates[at % candidates.length]!);
          const sorted = [...new Set(given)].sort((a, b) => (a.passage.id < b.passage.id ? -1 : 1));
          expect(ranked(question, [...new Set(given)])).toEqual(ranked(question, sorted));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same again, whatever was ranked in between', () => {
    for (const question of QUESTIONS) {
      const first = ranked(question);
      for (const other of QUESTIONS) ranked(other);
      expect(ranked(question)).toEqual(first);
    }
  });

  it('is by strength, every passage once, with shares from 0 to 1', () => {
    for (const question of QUESTIONS) {
      const passages = ranked(question);
      expect(new Set(idsOf(passages)).size).toBe(candidates.length);
      const strengths = passages.map(({ strength }) => strength);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      for (const { score, coverage, aboutness, units, passage } of passages) {
        for (const share of [score, coverage, aboutness, ...units.map((unit) => unit.coverage)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(units.map(({ unit }) => unit)).toEqual(statementsOf(passage).map(({ unit }) => unit));
      }
    }
  });

  it('has the passage whose heading asks the very question among the first three', () => {
    for (const { question, passageIds } of guide.facts.faqs) {
      const given = guide.passages.map((passage) => ({ passage, bm25: -1 }));
      const best = ranked(question, given).slice(0, 3);
      expect(
        best.some(({ passage }) => passageIds.includes(passage.id)),
        question,
      ).toBe(true);
    }
  });

  it('knows nothing of a question whose words the guide lacks', () => {
    for (const { score, coverage } of ranked('zanzibar')) expect([score, coverage]).toEqual([0, 0]);
    expect(rank(query('zanzibar'), [], profile)).toEqual([]);
  });

  it('prefers, between passages with the same words, the one that the store finds nearer', () => {
    const [passage] = guide.passages;
    const twin = { ...passage!, id: guide.passages[1]!.id };
    const given: Candidate[] = [
      { passage: twin, bm25: -1 },
      { passage: passage!, bm25: -4 },
    ];
    const [first] = ranked('What does a technician do?', given);
    expect(first!.passage.id).toBe(passage!.id);
  });
});
