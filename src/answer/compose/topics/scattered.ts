import type { Passage, Unit } from '../../../domain/guide.ts';
import { leansBack } from '../../../language/continuation.ts';
import type { Topic } from '../../../language/topic-cue.ts';
import { TOPIC_CUES } from '../../../language/topic-cues.ts';
import type { RankedPassage } from '../../../retrieve/rank.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { isLeadIn } from '../sentences/select-units.ts';
import { wordCount } from '../wording.ts';

const LIMITS = { most: 3, maxWords: 90 } as const;
/** Elsewhere one word is only mentioned: "500 hours of practice". */
const FEWEST_ELSEWHERE = 2;
/** "Usual schedule: ...", "The downside is ..." name what they tell, and count as so many words. */
const NAMES_TOPIC = 2;
const OPENING = /^(?:\S+\s+){0,3}\S+/;
/** The share of the words of the most telling one that one elsewhere needs to be told beside it. */
const LEAST_SHARE_ELSEWHERE = 0.6;
const DENIED = /\b(?:not|never|no|rarely|seldom|less|prevent|avoid|low)\b|n['’]t\b/i;

export type Scattered = { readonly passage: Passage; readonly unit: Unit };

/**
 * What a guide says on a topic that no section is about: the sentences and items with most of the words by which it is told,
 * in the guide's order. `sections` are where it is usually told.
 */
export function scatteredOn(
  topic: Topic,
  ranked: readonly RankedPassage[],
  sections: ReadonlySet<string>,
): readonly Scattered[] {
  const { told, holds, heading } = TOPIC_CUES.find((cue) => cue.topic === topic)!;
  if (!told) return [];
  const countIn = ({ text, label, kind }: Unit) => {
    const opening = (label ?? (kind === 'sentence' ? OPENING.exec(text)?.[0] : '') ?? '').toLowerCase();
    return new Set(text.toLowerCase().match(told)).size + (heading.test(opening) ? NAMES_TOPIC : 0);
  };
  let words = 0;
  const found = ranked
    .flatMap(({ passage }) => foundIn(passage))
    .filter(({ units }) => holds === undefined || holds.test(textOf(units)))
    .filter(({ unit }) => topic !== 'drawbacks' || !DENIED.test(unit.text))
    .map((found) => ({ ...found, count: countIn(found.unit) }))
    .filter(({ passage, count }) => count >= (holds || sections.has(passage.sectionId) ? 1 : FEWEST_ELSEWHERE))
    .toSorted((a, b) => b.count - a.count || a.unit.start - b.unit.start);
  const most = found[0]?.count ?? 0;
  return found
    .filter(({ passage, count }) => sections.has(passage.sectionId) || count >= most * LEAST_SHARE_ELSEWHERE)
    .slice(0, LIMITS.most)
    .filter(({ units }) => {
      words += wordCount(textOf(units));
      return words <= LIMITS.maxWords;
    })
    .flatMap(({ passage, units }) => units.map((unit) => ({ passage, unit })))
    .filter(({ unit }, at, all) => all.findIndex((other) => other.unit === unit) === at)
    .toSorted((a, b) => a.unit.start - b.unit.start);
}

/** What somebody is quoted to have said is colour. */
const QUOTED = /^["“]/;

type Found = Scattered & {
  /** With the one that it leans on: "It takes 12 weeks and costs £1,600." */
  readonly units: readonly Unit[];
};

const textOf = (units: readonly Unit[]) => units.map(({ label = '', text }) => `${label} ${text}`).join(' ');

function foundIn(passage: Passage): readonly Found[] {
  const statements = statementsOf(passage);
  return statements.flatMap(({ unit, leansOn }): Found[] => {
    const before = leansOn === null ? undefined : statements[leansOn]!.unit;
    if (unit.kind === 'row' || QUOTED.test(unit.text) || isLeadIn(unit) || (!before && leansBack(unit.text))) return [];
    return [{ passage, unit, units: before ? [before, unit] : [unit] }];
  });
}
