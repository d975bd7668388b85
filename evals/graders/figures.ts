import type { Answer, Claim } from '../../src/domain/answer.ts';
import type { Evidence } from '../../src/verify/types.ts';
import type { Run } from './grader.ts';
import { mentionsFigure, type NumberMention, numberMentions } from './number-mentions.ts';

const FROM_NOTHING = /\b(?:less than|under|up to|below|no experience)\b/iu;

/**
 * The figures of a claim that nothing explains. Explained is a figure that
 *
 * - the evidence or its headings hold, in the same kind and unit (money is not a percentage, a month not a year);
 * - is the number before a cited item of an ordered list ("Step 3");
 * - stands in the question, in a turn before it or in the case's `numbers_allowed`;
 * - counts the bullets or steps that the answer shows;
 * - is the difference of two other figures of the claim, so that a reader can do the sum;
 * - is the 0 of a range that the evidence writes as "less than" or "up to".
 */
export function unexplainedFigures(
  run: Run,
  answer: Answer,
  claim: Claim,
  evidence: readonly Evidence[],
): readonly NumberMention[] {
  const asked = [run.item.question, ...run.item.turns.map((turn) => turn.content)].join('\n');
  const backing = evidence.flatMap(({ heading, units }) => [...heading, ...units]).join('\n');
  const ordinals = evidence.flatMap((one) => one.ordinals ?? []);
  const items = answer.claims.filter(({ block }) => block !== 'paragraph').length;
  const figures = numberMentions(claim.text);
  const stands = (figure: NumberMention): boolean => mentionsFigure(backing, figure) || mentionsFigure(asked, figure);
  return figures.filter(
    (figure) =>
      !stands(figure) &&
      !(figure.kind === 'plain' && (figure.value === items || ordinals.includes(figure.value))) &&
      !run.item.expect.numbers_allowed.includes(figure.value) &&
      !isDifference(figure, figures.filter(stands)) &&
      !(figure.value === 0 && FROM_NOTHING.test(backing)),
  );
}

const isDifference = ({ value, kind }: NumberMention, operands: readonly NumberMention[]): boolean =>
  operands.some((more) =>
    operands.some((less) => more.kind === kind && less.kind === kind && more.value - less.value === value),
  );
