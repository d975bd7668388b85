import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Task } from './task.ts';

/**
 * An answer written by hand over passages written by hand, about occupations that no shipped guide is about. `holds` says of
 * each sentence whether the passages that it cites say all of it; `why` says what makes it so.
 */
const SentinelSet = z.strictObject({
  id: z.string(),
  passages: z.array(z.strictObject({ section: z.array(z.string()).min(1), units: z.array(z.string()).min(1) })).min(1),
  sentences: z
    .array(
      z.strictObject({
        text: z.string(),
        cites: z.array(z.int().positive()).min(1),
        holds: z.boolean(),
        why: z.string(),
      }),
    )
    .min(1),
});
type SentinelSet = Readonly<z.infer<typeof SentinelSet>>;

/** A task whose verdicts are known: `holds[i]` of sentence i. */
export type Sentinel = { readonly id: string; readonly task: Task; readonly holds: readonly boolean[] };

/** The sentinels beside this file. */
export function loadSentinels(): readonly Sentinel[] {
  const lines = readFileSync(new URL('sentinels.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => toSentinel(SentinelSet.parse(JSON.parse(line))));
}

const toSentinel = ({ id, passages, sentences }: SentinelSet): Sentinel => ({
  id,
  task: {
    passages: passages.map(({ section, units }) => ({
      section,
      units: units.map((text) => ({ kind: 'sentence', text })),
    })),
    sentences: sentences.map(({ text, cites }) => ({ text, cites })),
  },
  holds: sentences.map(({ holds }) => holds),
});

/** Puts the sentinels between the others, evenly spaced, so that a judge meets them all along a run. Pure. */
export function mixIn<Item>(items: readonly Item[], sentinels: readonly Item[]): readonly Item[] {
  const all = items.length + sentinels.length;
  let placed = 0;
  return Array.from({ length: all }, (_, at) => {
    const isDue = Math.floor(((at + 1) * sentinels.length) / all) > placed;
    if (isDue) return sentinels[placed++]!;
    return items[at - placed]!;
  });
}
