import { isStopWord } from '../../src/language/stop-words.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { failed, type Grade, type Grader, notApplicable, passed, type Run } from './grader.ts';
import { hasNugget } from './nuggets.ts';
import { answerWords } from './text.ts';

/** A grader of two runs: that of a case, and that of a case made from it. Pure. */
export type PairGrader = Pick<Grader, 'name' | 'role'> & {
  readonly grade: (parent: Run, child: Run) => Grade;
};

const MIN_SAME_CITATIONS = 0.5;

/**
 * The answer is stable. Denominator: children whose parent passed. A child by `drop_gold` may not be answered, and holds
 * none of the parent's vital nuggets. Any other child has the parent's status and every nugget that the parent's answer
 * had; the score is the share of content words that the two answers have in common (Jaccard).
 */
const stableAnswer: PairGrader = {
  name: 'stable_answer',
  role: 'measured',
  grade(parent, child) {
    if (isWithoutGold(child)) return silent(parent, child);
    if (child.answer.status !== parent.answer.status) {
      return failed(`was ${parent.answer.status}, is ${child.answer.status}`);
    }
    const [before, after] = [answerWords(parent.answer), answerWords(child.answer)];
    const lost = parent.item.expect.nuggets
      .filter((nugget) => hasNugget(before, nugget) && !hasNugget(after, nugget))
      .map(({ id }) => id);
    const score = jaccard(contentWords(before), contentWords(after));
    return lost.length === 0 ? passed('', score) : failed(`lost: ${lost.join(', ')}`, lost, score);
  },
};

/**
 * The citations are stable: passages that both answers cite, over those that either does (Jaccard). Passes from one half
 * up. Denominator: children whose parent passed. Not applicable to `drop_gold`, or when neither answer cites.
 */
const stableCitations: PairGrader = {
  name: 'stable_citations',
  role: 'measured',
  grade(parent, child) {
    if (isWithoutGold(child)) return notApplicable('the cited passage was taken out');
    const [before, after] = [citedPassages(parent), citedPassages(child)];
    if (before.size === 0 && after.size === 0) return notApplicable('neither answer cites');
    const score = jaccard(before, after);
    if (score >= MIN_SAME_CITATIONS) return passed('', score);
    return failed(
      'cites other passages',
      [...after].filter((id) => !before.has(id)),
      score,
    );
  },
};

export const PAIR_GRADERS: readonly PairGrader[] = [stableAnswer, stableCitations];

const isWithoutGold = ({ item }: Run): boolean => item.metamorphic?.relation === 'drop_gold';

function silent(parent: Run, child: Run): Grade {
  if (child.answer.status === 'answered') return failed('answers from a guide without the answer');
  const words = answerWords(child.answer);
  const known = parent.item.expect.nuggets.filter((nugget) => nugget.vital && hasNugget(words, nugget));
  const ids = known.map(({ id }) => id);
  return ids.length === 0 ? passed() : failed(`still says: ${ids.join(', ')}`, ids);
}

const citedPassages = ({ answer }: Run): Set<string> => new Set(answer.citations.map(({ passageId }) => passageId));

const contentWords = (text: string): Set<string> =>
  new Set(
    tokenize(text)
      .filter(({ lower }) => !isStopWord(lower))
      .map(({ stem }) => stem),
  );

function jaccard(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const all = new Set([...some, ...others]).size;
  const both = [...some].filter((one) => others.has(one)).length;
  return all === 0 ? 1 : both / all;
}
