import type { Passage, Unit } from '../../../domain/guide.ts';
import { leansBack } from '../../../language/continuation.ts';
import type { Material } from '../material.ts';
import { readRow } from '../tables/rows.ts';
import { capitalised, wordCount } from '../wording.ts';
import { sentenceCues, worthOf } from './sentence-cues.ts';

export type ScoredUnit = {
  readonly passage: Passage;
  readonly unit: Unit;
  /** Its place among the statements of its passage. */
  readonly at: number;
  /** What a reader sees of the unit. */
  readonly text: string;
  readonly score: number;
  readonly coverage: number;
  /** 0..1: how far it is about the question's words rather than mentioning them. */
  readonly lead: number;
  /** -1..1: how far it is about what is asked, whatever its words. */
  readonly likeness: number;
};

export const PASSAGES_READ = 8;
/** Less is no sentence. */
const FEWEST_WORDS = 3;
/** Every statement of the best passages with how well it answers, best first; ties in guide order. */
export function scoreUnits({ query, ranked, said }: Material): readonly ScoredUnit[] {
  const cuesOf = sentenceCues(query, ranked[0]?.strength || 1);
  return ranked
    .slice(0, PASSAGES_READ)
    .flatMap((found) =>
      found.units.flatMap(({ unit, coverage, aboutness, likeness }, at): ScoredUnit[] => {
        const isFragment = unit.kind === 'sentence' && wordCount(unit.text) < FEWEST_WORDS;
        if (said.includes(unit.text) || isFragment) return [];
        const cues = cuesOf(found, at);
        const text = unit.kind === 'row' ? readRow(unit, query) : withLabel(withoutReply(unit.text), unit);
        return [{ passage: found.passage, unit, at, text, score: worthOf(cues), coverage, lead: aboutness, likeness }];
      }),
    )
    .sort((a, b) => b.score - a.score || a.unit.start - b.unit.start);
}

const REPLY = /^(?:yes|no|nope|yep|not really|not always|not usually|absolutely|definitely)[.,!]\s+(?=\S)/i;

/** The "Yes." of a question that the guide answers is no answer to another: "Yes. Stores like hiring ..." */
export const withoutReply = (text: string): string => {
  const rest = text.replace(REPLY, '');
  return rest === text ? text : capitalised(rest);
};

/** "**A full-time post.** Most are never advertised." speaks of what it is named after. */
const withLabel = (text: string, { label }: Unit): string =>
  label !== undefined && leansBack(text) ? `${label.replace(/[.:]$/, '')}: ${text}` : text;

/** "... include:" says nothing without its list. */
export const isLeadIn = (unit: Unit) => /:\s*$/.test(unit.text);
