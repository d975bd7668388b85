import type { Facet } from '../domain/guide.ts';
import type { AnswerType } from '../domain/question.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

type Cue = { readonly facet: Facet; readonly pattern: RegExp };

/** Turns of phrase that name a facet where no single word does. Any field, any guide. */
const CUES: readonly Cue[] = [
  {
    facet: 'steps',
    pattern:
      /\b(?:how (?:do|can|to|would|should) (?:i |you |we |someone |one |a person )?(?:become|get into|be |start|break into|go about|turn into|qualify as|get started)|become|becoming|get into (?:this|the) (?:field|trade|job|work)|what (?:are|r) the steps|steps?|stages|where (?:do|should|would) i (?:start|begin))\b/,
  },
  {
    facet: 'pay',
    pattern:
      /\bhow much (?:do|does|can|could|would|will|did|money|is the pay)\b.*\b(?:make|earn|get|pay|paid|bring|pull)\b|\bmake (?:a living|good money|decent money|bank)\b/,
  },
  {
    facet: 'path',
    pattern:
      /\b(?:what comes (?:after|next)|comes? after|next level|move up|moving up|work my way up|step up from|top of the ladder|long term|promoted|promotion)\b/,
  },
  {
    facet: 'duties',
    pattern:
      /\bwhat (?:do|does|would|will|is) (?:an? |the |i |they |you )?(?:[\w-]+ ){0,4}(?:do|doing|responsible for)\b|\bday (?:to|2) day\b|\btypical day\b/,
  },
  {
    facet: 'hiring',
    pattern:
      /\b(?:land|find|get) (?:a|the|my|an)? ?(?:first )?(?:job|position|interview|work|hired)\b|\bget hired\b|\bjob titles?\b/,
  },
  { facet: 'outlook', pattern: /\b(?:future|in demand|job security|die out|replace[ds]? by|automation|robots?|ai)\b/ },
];

const IMPLIED: Partial<Record<AnswerType, Facet>> = { procedure: 'steps' };

/** The facets a question asks for, the most spoken of first. `folded` as in answerTypeOf; pure. */
export function facetsOf(
  folded: string,
  stems: readonly string[],
  wants: AnswerType,
  vocabulary: Vocabulary,
): readonly Facet[] {
  const votes = new Map<Facet, number>();
  const vote = (facet: Facet, weight: number) => votes.set(facet, (votes.get(facet) ?? 0) + weight);
  for (const { group, start, end } of vocabulary.match(stems))
    if (group.facet) vote(group.facet, 1 + 0.25 * (end - start - 1));
  for (const { facet, pattern } of CUES) if (pattern.test(folded)) vote(facet, 1.1);
  const implied = IMPLIED[wants];
  if (implied && votes.size === 0) vote(implied, 0.5);
  return [...votes].sort((a, b) => b[1] - a[1]).map(([facet]) => facet);
}
