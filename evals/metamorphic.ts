import { resolveGold } from './gold.ts';
import { hasNugget } from './graders/nuggets.ts';
import type { GuideSource } from './harness.ts';
import type { LoadedCase } from './load-cases.ts';
import { paraphrase } from './paraphrase.ts';
import { reversedSections } from './reorder-guide.ts';
import type { Case, Relation } from './schema/case.ts';

const CHATTER = "hi there, hope you can help me, i've been reading about this for hours and my head hurts.";
const MIN_LETTERS_TO_SWAP = 6;
/** Without its best item a question for the best has another answer, not none. */
const SUPERLATIVE = /\b(?:most|least|best|top|\w+est|minimum|maximum)\b/iu;

/**
 * Cases made from a case, each with a known relation to it: no one has to write down what the answer should be.
 *
 * - `paraphrase`: the question opens another way ("do i need" becomes "is it necessary for me to have"); the answer has to be
 *   as good, as for the next three.
 * - `typo`: two letters of the longest word are swapped.
 * - `reorder`: the sections of the guide stand in the opposite order.
 * - `distractor`: chatter stands before the question.
 * - `drop_gold`: every line of the guide that holds a gold quote is taken out; now the guide is silent, and so must the
 *   answer be. Only where no vital nugget is left in what remains of the guide, and not for superlatives.
 *
 * Made from cases that are worked on, ask one thing and want a plain answer; others have no children.
 */
export function metamorphicChildren(loaded: LoadedCase, guide: GuideSource): readonly LoadedCase[] {
  const { item } = loaded;
  const isParent = item.split === 'dev' && item.turns.length === 0 && item.guide_edit === undefined;
  const wantsAnswer = item.expect.behavior === 'answer' && item.expect.also_accept.length === 0;
  if (!isParent || !wantsAnswer || !item.expect.nuggets.some(({ vital }) => vital)) return [];
  const children = [paraphrased(item), typo(item), reorder(item, guide), distractor(item), dropGold(item, guide)];
  return children.flatMap((made) => (made ? [{ ...loaded, item: made }] : []));
}

const child = (parent: Case, relation: Relation, changes: Partial<Case>): Case => ({
  ...parent,
  ...changes,
  id: `${parent.id}-${relation.replace('_', '-')}`,
  metamorphic: { of: parent.id, relation },
});

function paraphrased(parent: Case): Case | null {
  const question = paraphrase(parent.question);
  return question === null ? null : child(parent, 'paraphrase', { question });
}

function reorder(parent: Case, guide: GuideSource): Case | null {
  const edit = reversedSections(guide);
  return edit && child(parent, 'reorder', { guide_edit: edit });
}

function typo(parent: Case): Case | null {
  const words = [...parent.question.matchAll(/[a-z]+/giu)];
  const longest = words.reduce<RegExpExecArray | null>(
    (best, word) => (word[0].length > (best?.[0].length ?? 0) ? word : best),
    null,
  );
  if (!longest || longest[0].length < MIN_LETTERS_TO_SWAP) return null;
  const at = longest.index + Math.floor(longest[0].length / 2);
  const { question } = parent;
  const swapped = `${question.slice(0, at - 1)}${question[at]}${question[at - 1]}${question.slice(at + 1)}`;
  return swapped === question ? null : child(parent, 'typo', { question: swapped });
}

const distractor = (parent: Case): Case => child(parent, 'distractor', { question: `${CHATTER} ${parent.question}` });

function dropGold(parent: Case, guide: GuideSource): Case | null {
  if (SUPERLATIVE.test(parent.question)) return null;
  const { resolved, stale } = resolveGold(guide.text, parent.expect.gold);
  if (stale.length > 0 || resolved.length === 0 || resolved.some(({ gold }) => gold.quote.startsWith('#'))) return null;
  const remove = resolved.map(({ span }) => {
    const start = guide.text.lastIndexOf('\n', span.start - 1) + 1;
    const end = guide.text.indexOf('\n', span.end);
    // With its line break: an empty line would end the table or list that it stood in.
    return guide.text.slice(start, end < 0 ? undefined : end + 1);
  });
  const lines = [...new Set(remove)];
  const rest = lines.reduce((text, line) => text.replaceAll(line, ''), guide.text);
  const isLeft = parent.expect.nuggets.some((nugget) => nugget.vital && hasNugget(rest, nugget));
  if (isLeft) return null;
  const expect: Case['expect'] = {
    ...parent.expect,
    behavior: 'refuse',
    also_accept: ['partial'],
    gold: [],
    nuggets: [],
    ordered: false,
  };
  return child(parent, 'drop_gold', { expect, guide_edit: { insert: [], remove: lines } });
}
