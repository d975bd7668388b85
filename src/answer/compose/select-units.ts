import type { Passage, Unit } from '../../domain/guide.ts';
import type { QueryTerm } from '../../domain/question.ts';
import { readWords } from '../../retrieve/reading.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { hasAnswerType, namesAnother } from './answer-type.ts';
import { enumeratedIn } from './enumerated.ts';
import { isSubject, type Material } from './material.ts';
import { ASKS_NEED, NEEDED } from './needs.ts';
import { readRow } from './rows.ts';
import { wordCount } from './wording.ts';

export type ScoredUnit = {
  readonly passage: Passage;
  readonly unit: Unit;
  /** What a reader sees of the unit. */
  readonly text: string;
  readonly score: number;
  readonly coverage: number;
};

const PASSAGES_READ = 8;
/** Less is no sentence. */
const FEWEST_WORDS = 3;
const BONUS = {
  answerType: 0.3,
  facet: 0.1,
  strength: 0.2,
  aboutness: 0.3,
  name: 0.2,
  need: 0.2,
  target: 0.3,
  role: 0.4,
  row: -0.1,
  laterUnit: -0.02,
} as const;

/** Every unit of the best passages with how well it answers, best first; ties in guide order. */
export function scoreUnits({ query, ranked, said }: Material): readonly ScoredUnit[] {
  const best = ranked[0]?.strength || 1;
  const hasSubject = query.terms.some(isSubject);
  const target = query.terms.find((term) => term.stem === query.target);
  const asksNeed = ASKS_NEED.test(query.text);
  return ranked
    .slice(0, PASSAGES_READ)
    .flatMap(({ passage, strength, aboutness, units }) =>
      units
        .filter(
          ({ unit }) => !said.includes(unit.text) && (unit.kind !== 'sentence' || wordCount(unit.text) >= FEWEST_WORDS),
        )
        .map(({ unit, coverage }, at) => ({
          passage,
          unit,
          text: unit.kind === 'row' ? readRow(unit, query) : unit.text,
          coverage,
          score:
            (hasSubject || query.facets.length === 0 ? coverage : 0) +
            (hasAnswerType(unit.text, query) ? BONUS.answerType : 0) +
            (namesAnother(unit.text, query) ? BONUS.name : 0) +
            (passage.facet === query.facets[0] ? BONUS.facet : 0) +
            (asksNeed && NEEDED.test(unit.text) ? BONUS.need : 0) +
            (unit.kind === 'row' ? BONUS.row : 0) +
            (target && textHasTerms(unit.text, [target])
              ? BONUS.target + (enumeratedIn(unit.text).length > 0 ? BONUS.target : 0)
              : 0) +
            (unit.label !== undefined && query.slots.roles.includes(unit.label) ? BONUS.role : 0) +
            (hasSubject ? BONUS.strength * (strength / best) : 0) +
            BONUS.aboutness * aboutness +
            BONUS.laterUnit * at,
        })),
    )
    .sort((a, b) => b.score - a.score || a.unit.start - b.unit.start);
}

/** "... include:" says nothing without its list. */
export const isLeadIn = (unit: Unit) => /:\s*$/.test(unit.text);

const NEAR = { samePassage: 0.7, otherPassage: 0.92 } as const;
const MIN_SHARE_OF_BEST = 0.4;

/**
 * The few sentences that answer: the best one; then, for each subject it leaves out, the best that has it; then those
 * near it in score that add something. Within `maxWords`; the best comes first, the rest in guide order.
 */
export function pickSentences(
  scored: readonly ScoredUnit[],
  subjects: readonly QueryTerm[],
  limits: { readonly maxUnits: number; readonly maxWords: number },
): readonly ScoredUnit[] {
  const [best, ...others] = scored;
  if (!best) return [];
  const picked = [best];
  const take = (candidate: ScoredUnit | undefined) => {
    if (!candidate || picked.length >= limits.maxUnits) return;
    const words = picked.reduce((sum, { text }) => sum + wordCount(text), wordCount(candidate.text));
    if (words > limits.maxWords || picked.some((other) => isRepeat(other.text, candidate.text))) return;
    picked.push(candidate);
  };

  for (const term of subjects) {
    if (picked.some(({ text, passage }) => textHasTerms(`${passage.section.join(' ')} ${text}`, [term]))) continue;
    take(
      others.find(
        ({ text, unit, score }) =>
          !isLeadIn(unit) && score >= best.score * MIN_SHARE_OF_BEST && textHasTerms(text, [term]),
      ),
    );
  }
  for (const candidate of others) {
    if (subjects.length === 0 && candidate.passage !== best.passage) continue;
    const near = candidate.passage === best.passage ? NEAR.samePassage : NEAR.otherPassage;
    if (isLeadIn(candidate.unit)) continue;
    if (candidate.score >= best.score * near && candidate.coverage >= best.coverage * near) take(candidate);
  }
  const [first, ...rest] = picked;
  return [first!, ...rest.sort((a, b) => a.unit.start - b.unit.start)];
}

const REPEAT_SHARE = 0.6;

function isRepeat(left: string, right: string): boolean {
  const a = readWords(left).set;
  const b = readWords(right).set;
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common / Math.min(a.size, b.size) >= REPEAT_SHARE;
}
