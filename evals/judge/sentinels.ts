import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Aspect } from './prompt.ts';
import type { Task } from './task.ts';

/**
 * Written by hand, about occupations that no shipped guide is about: for `support` an answer over passages, for `nuggets` facts
 * over an answer under its question. `holds` says of each sentence whether a judge has to call it supported; `why` says what
 * makes it so.
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

/** The sentinels of an aspect, from beside this file. */
export function loadSentinels(aspect: Aspect): readonly Sentinel[] {
  const file = new URL(`${aspect}-sentinels.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
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
