import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAskedGuides } from '../../../evals/embeddings/guides.ts';
import { learn, type Text } from '../../../evals/embeddings/learn.ts';
import { readAspectNames, readLines } from '../../../evals/embeddings/lines.ts';
import { DIMENSIONS } from '../../../evals/embeddings/model.ts';
import { NO_EMBEDDINGS } from '../../../evals/embeddings/parts.ts';
import { parseCases } from '../../../evals/load-cases.ts';
import { createEmbeddings, likeness } from '../../../src/language/embeddings.ts';
import { parseVocabulary } from '../../../src/language/vocabulary.ts';

const FOLDER = 'evals/embeddings';
const none = () => [];
const text = (words: string): Text => new Map(words.split(' ').map((word) => [word, 1]));
const guide = {
  questions: ['cash', 'cash much', 'old', 'too old', 'pet'].map(text),
  statements: ['wage high', 'age limit', 'work outdoors'].map(text),
  answers: [[0], [0], [1], [1], []].map((answers) => new Set(answers)),
};
const guides = Array.from({ length: 6 }, () => guide);
const topics = ['shift', 'tool', 'exam'].map((word) => ({
  questions: Array.from({ length: 6 }, () => text(`which ${word}`)),
  sentences: Array.from({ length: 6 }, () => text(`the ${word}`)),
}));

describe('learning what words mean', () => {
  const file = learn(guides, topics);
  const { embed, leftOpen } = createEmbeddings(file, none);
  const alike = (one: string, other: string) =>
    likeness(embed({ text: one, weight: 1 }), embed({ text: other, weight: 1 }));

  it('brings the words of a question near those of its answer, and away from the rest of the guide', () => {
    expect(alike('cash', 'wage')).toBeGreaterThan(alike('cash', 'age limit'));
    expect(alike('old', 'age limit')).toBeGreaterThan(alike('old', 'wage'));
  });

  it('keeps what the guide does not answer away from all that it says', () => {
    for (const said of ['wage', 'age limit', 'outdoors'])
      expect(alike('pet', said)).toBeLessThan(alike('cash', 'wage'));
  });

  it('tells a question that guides leave open from those that they answer', () => {
    const openness = (question: string) => likeness(embed({ text: question, weight: 1 }), leftOpen);
    expect(openness('pet')).toBeGreaterThan(openness('cash much'));
    expect(openness('pet')).toBeGreaterThan(openness('too old'));
  });

  it('learns the same from the same texts, and nothing of words of too few texts', () => {
    expect(learn(guides, topics)).toBe(file);
    expect(learn(guides.slice(4), topics)).not.toMatch(/^cash\t/m);
  });
});

describe('what Signpost learnt from', () => {
  it('has many lines of each topic, of several writers, and no line twice', () => {
    const all = readLines(FOLDER);
    expect(new Set(all.map(({ kind, text }) => `${kind} ${text.toLowerCase()}`)).size).toBe(all.length);
    for (const name of readAspectNames(FOLDER)) {
      const own = all.filter(({ aspects }) => aspects[0] === name);
      expect(own.length, name).toBeGreaterThanOrEqual(40);
      expect(new Set(own.map(({ writer }) => writer)).size, name).toBeGreaterThanOrEqual(8);
    }
  });

  it('has questions that its guides answer, with the words that do, and others that they do not', async () => {
    const vocabulary = parseVocabulary(JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')), NO_EMBEDDINGS);
    const asked = await readAskedGuides(FOLDER, vocabulary);
    expect(asked.length).toBeGreaterThan(400);
    for (const { guide, questions } of asked) {
      const answered = questions.filter(({ kind }) => kind === 'answered');
      expect(answered.length, guide.slug).toBeGreaterThan(questions.length / 3);
      expect(answered.length, guide.slug).toBeLessThan(questions.length);
      expect(answered.every(({ answers }) => answers.length > 0)).toBe(true);
    }
  });

  it('shares no question with the cases: what is measured was not learnt', () => {
    const plain = (text: string) => text.toLowerCase().replaceAll(/\W+/g, ' ').trim();
    const files = globSync('evals/{cases,never-seen}/*.jsonl').map((file) => ({
      file,
      text: readFileSync(file, 'utf8'),
    }));
    const ofCases = parseCases(files).map(({ item }) => plain(item.question));
    expect(ofCases.length).toBeGreaterThan(1_400);
    const questions = globSync(`${FOLDER}/guides/*/*.tsv`).flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.split('\t')[1] ?? ''),
    );
    expect(questions.length).toBeGreaterThan(20_000);
    const learnt = new Set([...readLines(FOLDER).map(({ text }) => text), ...questions].map(plain));
    expect(ofCases.filter((question) => learnt.has(question))).toEqual([]);
  });

  it('taught vectors of one length, for every cue', () => {
    const rows = readFileSync('knowledge/embeddings.txt', 'utf8').trimEnd().split('\n');
    const row = new RegExp(`^[^\\t]+\\t[\\d.e-]+\\t[#-}]{${DIMENSIONS}}$`);
    expect(rows.length).toBeGreaterThan(10_000);
    expect(rows.filter((line) => !row.test(line))).toEqual([]);
  });
});
