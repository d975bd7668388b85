import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Guide, Passage } from '../../src/domain/guide.ts';
import { parseGuide } from '../../src/guide/parse-guide.ts';
import { findQuantities } from '../../src/language/numerals.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { passageEvidence } from '../../src/verify/passage-evidence.ts';
import type { Judge, Subject } from './kill-matrix.ts';
import type { MutationPool } from './operators.ts';

const TrueSentence = z.strictObject({ section: z.string(), text: z.string() });
const Statement = z.strictObject({ guide: z.string(), holds: z.boolean(), text: z.string() });
const Twin = z.strictObject({
  guide: z.string(),
  kind: z.enum(['relation', 'subject', 'strength', 'sense', 'quantity']),
  true: z.string(),
  false: z.string(),
});
export type Statement = Readonly<z.infer<typeof Statement>>;
const NAME = /\b\p{Lu}[\p{L}]+(?: (?:of )?\p{Lu}[\p{L}]+){1,4}\b|\b\p{Lu}{2,6}\b/gu;
const PASSAGES_OFFERED = 6;

/** The guides that only the freely worded twins are about. */
export const FREE_GUIDES = ['arborist', 'court-reporter', 'electrician', 'paramedic', 'barber'].map(
  (name) => `tests/support/guides/${name}.md`,
);

/** Throws with the parser's own words when the guide does not parse. */
export async function readGuide(file: string, vocabulary: Vocabulary): Promise<Guide> {
  const parsed = await parseGuide(readFileSync(file, 'utf8'), file, vocabulary);
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error.map((fault) => JSON.stringify(fault)).join('\n'));
}

type TrueFile = 'true-sentences.jsonl' | 'true-sentences-set-aside.jsonl';

/** Hand-written true sentences about the shipped guide, each with the section that backs it. */
const readTrueSentences = (file: TrueFile = 'true-sentences.jsonl'): readonly z.infer<typeof TrueSentence>[] =>
  readLines(file).map((line) => TrueSentence.parse(line));

/** Hand-written sentences about three guides, in free wording, true and false ones. */
export const readStatements = (): readonly Statement[] =>
  readLines('statements.jsonl').map((line) => Statement.parse(line));

/** The same, in pairs: a true sentence and one that differs from it in who, of what, how surely or in which sense. */
export const readTwins = (
  file: 'twins.jsonl' | 'twins-free.jsonl' | 'twins-set-aside.jsonl' = 'twins.jsonl',
): readonly Statement[] =>
  readLines(file).flatMap((line) => {
    const twin = Twin.parse(line);
    return [true, false].map((holds) => ({ guide: twin.guide, holds, text: holds ? twin.true : twin.false }));
  });

const readLines = (file: string): readonly unknown[] =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

/** The statements that the judge gets wrong with a whole guide as evidence: true ones withheld, false ones passed. */
export function misjudged(
  statements: readonly Statement[],
  guides: readonly Guide[],
  judge: Judge,
): readonly Statement[] {
  return statements.filter(({ guide, holds, text }) => {
    const evidence = guides.find(({ slug }) => slug === guide)?.passages.map(passageEvidence) ?? [];
    return (judge(text, evidence).verdict === 'supported') !== holds;
  });
}

/** Passages of the sections whose heading is, or begins with, `section`, and their subsections. */
function passagesUnder(guide: Guide, section: string): readonly Passage[] {
  return guide.passages.filter((passage) =>
    passage.section.some((heading) => heading === section || heading.startsWith(`${section}:`)),
  );
}

/** The hand-written true sentences that the judge withholds: against their section, or against the whole guide. */
export function withheldTrueSentences(
  guide: Guide,
  judge: Judge,
  file?: TrueFile,
): { readonly of: number; readonly texts: readonly string[] } {
  const all = readTrueSentences(file);
  const withheld = all.filter(({ section, text }) =>
    [passagesUnder(guide, section), guide.passages].some(
      (passages) => judge(text, passages.map(passageEvidence)).verdict !== 'supported',
    ),
  );
  return { of: all.length, texts: withheld.map(({ text }) => text) };
}

/** The guide's own units, each with its passage and a few others, kept when the judge passes them as they are. */
export function unitSubjects(guide: Guide, other: Guide, judge: Judge): readonly Subject[] {
  const pool = poolOf(guide, other);
  return guide.passages.flatMap((passage, index) => {
    const evidence = [passage, ...neighbours(guide.passages, index)].map(passageEvidence);
    return passage.units
      .map((unit): Subject => ({ sentence: unit.text, evidence, pool }))
      .filter(({ sentence }) => judge(sentence, evidence).verdict === 'supported');
  });
}

/** The hand-written sentences with the passages that back them, kept when the judge passes them as they are. */
export function sentenceSubjects(guide: Guide, other: Guide, judge: Judge): readonly Subject[] {
  const pool = poolOf(guide, other);
  return readTrueSentences()
    .map(({ section, text }): Subject => {
      return { sentence: text, evidence: passagesUnder(guide, section).map(passageEvidence), pool };
    })
    .filter(({ sentence, evidence }) => judge(sentence, evidence).verdict === 'supported');
}

function neighbours(passages: readonly Passage[], index: number): readonly Passage[] {
  const step = Math.max(1, Math.floor(passages.length / PASSAGES_OFFERED));
  return Array.from(
    { length: PASSAGES_OFFERED - 1 },
    (_, n) => passages[(index + (n + 1) * step) % passages.length]!,
  ).filter((passage) => passage !== passages[index]);
}

function poolOf(guide: Guide, other: Guide): MutationPool {
  const foreign = other.passages.filter((passage) => passage.kind === 'prose').flatMap(unitTexts);
  return mutationPool(guide.passages.flatMap(unitTexts), foreign);
}

const unitTexts = (passage: Passage): readonly string[] => passage.units.map((unit) => unit.text);

/** What mutations may draw on, given the texts that a sentence is from and texts about something else. */
export function mutationPool(units: readonly string[], others: readonly string[]): MutationPool {
  const names = new Set(units.flatMap((text) => [...text.slice(1).matchAll(NAME)].map(([name]) => name)));
  const amounts = units.flatMap((text) =>
    findQuantities(text).map((quantity) => ({ ...quantity, text: text.slice(quantity.start, quantity.end) })),
  );
  return { names: [...names], amounts, foreign: others.filter((text) => text.split(' ').length >= 12) };
}
