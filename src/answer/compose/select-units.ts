import type { Passage, Unit } from '../../domain/guide.ts';
import type { AnswerType, Query, QueryTerm } from '../../domain/question.ts';
import { findQuantities } from '../../language/numerals.ts';
import { tokenize } from '../../language/tokens.ts';
import type { RankedPassage } from '../../retrieve/rank.ts';
import type { Material } from './material.ts';
import { wordCount } from './wording.ts';

export type ScoredUnit = {
  readonly passage: Passage;
  readonly unit: Unit;
  readonly score: number;
  readonly coverage: number;
};

const PASSAGES_READ = 5;
const BONUS = { answerType: 0.3, facet: 0.15, strength: 0.3 } as const;

/** Every unit of the best passages with how well it answers, best first; ties in guide order. */
export function scoreUnits({ query, ranked }: Material): readonly ScoredUnit[] {
  const best = ranked[0]?.strength ?? 1;
  return ranked
    .slice(0, PASSAGES_READ)
    .flatMap((found: RankedPassage) =>
      found.units
        .filter(({ unit }) => !isLeadIn(unit))
        .map(({ unit, coverage }) => ({
          passage: found.passage,
          unit,
          coverage,
          score:
            coverage +
            (hasAnswerType(unit.text, query) ? BONUS.answerType : 0) +
            (query.facets.includes(found.passage.facet) ? BONUS.facet : 0) +
            BONUS.strength * (found.strength / best),
        })),
    )
    .sort((a, b) => b.score - a.score || a.unit.start - b.unit.start);
}

/** "... include:" says nothing without its list. */
const isLeadIn = (unit: Unit) => /:\s*$/.test(unit.text);

const QUANTITY_OF: Partial<Record<AnswerType, readonly string[]>> = {
  money: ['money'],
  duration: ['duration'],
  count: ['count', 'percent', 'age', 'duration', 'ordinal'],
};

/** Whether a text holds the kind of thing that the question wants; true for kinds that code cannot tell. */
export function hasAnswerType(text: string, query: Query): boolean {
  const kinds = QUANTITY_OF[query.wants];
  if (kinds) return findQuantities(text).some(({ kind }) => kinds.includes(kind));
  if (query.wants === 'name') return hasOtherName(text, query);
  return true;
}

/** Whether a text has every one of these terms, in their own words or in words that mean the same. */
export function hasTerms(text: string, terms: readonly QueryTerm[]): boolean {
  const stems = new Set(tokenize(text).map((token) => token.stem));
  return terms.every((term) => term.alternatives.some((words) => words.split(' ').every((word) => stems.has(word))));
}

/** A capitalised name or acronym that is not the first word and not in the question. */
function hasOtherName(text: string, query: Query): boolean {
  const asked = new Set(query.terms.flatMap((term) => term.stem.split(' ')));
  return tokenize(text).some((token) => token.start > 0 && /^\p{Lu}/u.test(token.surface) && !asked.has(token.stem));
}

/**
 * The few sentences that answer: the best one, then those near it in score that add something, within `maxWords`. The
 * answer comes first, the rest in guide order.
 */
export function pickSentences(
  scored: readonly ScoredUnit[],
  limits: { readonly maxUnits: number; readonly maxWords: number },
): readonly ScoredUnit[] {
  const [best, ...others] = scored;
  if (!best) return [];
  const picked = [best];
  let words = wordCount(best.unit.text);
  for (const candidate of others) {
    if (picked.length >= limits.maxUnits) break;
    const isClose =
      candidate.score >= best.score * (candidate.passage === best.passage ? 0.6 : 0.75) && candidate.coverage > 0;
    const length = wordCount(candidate.unit.text);
    if (
      !isClose ||
      words + length > limits.maxWords ||
      picked.some((other) => isRepeat(other.unit.text, candidate.unit.text))
    )
      continue;
    picked.push(candidate);
    words += length;
  }
  const [first, ...rest] = picked;
  return [first!, ...rest.sort((a, b) => a.unit.start - b.unit.start)];
}

const REPEAT_SHARE = 0.6;

function isRepeat(left: string, right: string): boolean {
  const a = new Set(tokenize(left).map((token) => token.stem));
  const b = new Set(tokenize(right).map((token) => token.stem));
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common / Math.min(a.size, b.size) >= REPEAT_SHARE;
}
