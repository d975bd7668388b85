import type { Facet } from '../domain/guide.ts';
import type { AnswerType } from '../domain/question.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

type Cue = { readonly facet: Facet; readonly pattern: RegExp };

/** Turns of phrase that name a facet where no single word does. Any field, any guide. */
const CUES: readonly Cue[] = [
  {
    facet: 'steps',
    pattern:
      /\b(?:how (?:do|can|to|would|should) (?:i |you |we |someone |one |a person )?(?:become|get into|be|start|break into|go about|turn into|qualify as|get started)|become|becoming|get into (?:this|the) (?:field|trade|job|work)|what (?:are|r) the (?:\w+ )?steps|steps?|stages|where (?:do|does|should|would|can|could|to) (?:\w+ ){0,5}(?:start|begin))\b/,
  },
  {
    facet: 'pay',
    pattern:
      /\bhow much (?:more |less )?(?:do|does|can|could|would|will|did|money|is the pay|should)\b.*\b(?:make|earn|get|pay|paid|bring|pull|earning|making)\b|\bwhat (?:do|does|would|will|can|could|should) (?:\w+ ){1,6}(?:make|be making|be earning|get paid)\b|\bmake (?:a living|good money|decent money|bank)\b|\b(?:most|least) (?:\w+ ){0,4}(?:make|earn)\b|\bmake \d|\b(?:six|6)[ -]?figures?\b/,
  },
  {
    facet: 'path',
    pattern:
      /\b(?:what comes (?:after|next)|comes? (?:after|before|next)|next level|move up|moving up|way up|go up|climb|work my way up|get ahead|get anywhere|step up from|top of the ladder|(?:highest|top) (?:position|role|rank|job|level)|how (?:high|far)(?: up)? (?:can|could|would|do|might) \w+ (?:go|get|climb|rise)|promoted|promotion|stuck (?:at|in)|how many (?:\w+ ){0,2}(?:levels|rungs|ranks|tiers|grades)|(?:what|which) (?:level|rung|rank|grade|stage)|(?:top|highest|last|first|lowest|next) (?:level|rung|rank|grade)|(?:what|which|list|name) (?:are )?(?:the |all )?(?:\w+ )?(?:levels|rungs|ranks)|how (?:high|far) (?:up )?can|(?:what|who) is (?:right |just |directly )?(?:above|below|under|over|next above)|step up from|(?:one|level|rung|rank|role|position|job) (?:right |just |directly )?(?:after|above|below|before|under) (?:an? |the )?(?!that\b|this\b|it\b|them\b|the\b)\w+|what (?:else )?(?:can|could|would|should|might|do) (?:i|you|one|people|someone) (?:do|be|become) (?:with (?:this|it|that)|after(?:wards)?|from (?:here|there)|later(?: on)?|beyond|next)|where (?:can|could|does|will|would|might) (?:this|it|that) (?:lead|go|take)|what does (?:this|it|that) lead to)\b/,
  },
  {
    facet: 'duties',
    pattern:
      /\bwhat (?:do|does|would|will|is|am|are) (?:an? |the |i |they |you )?(?:[\w-]+ ){0,4}(?:do|doing|responsible for|use)\b(?! next\b)|\bday (?:to|2) day\b|\b(?:typical|average|normal|usual|regular|ordinary) (?:work ?)?(?:day|week|shift|(?:mon|tues|wednes|thurs|fri)day)\b|\bwhat \w+ (?:do|does|would|will) (?:i|you|they|we|an? \w+|the \w+) (?:be )?(?:us(?:e|ing)|work(?:ing)? with|operat(?:e|ing)|handl(?:e|ing)|runn?(?:ing)?)\b|\ball day\b/,
  },
  {
    facet: 'hiring',
    pattern:
      /\b(?:land|find|get|look(?:ing)? for|apply for) (?:an? |the |my |your |their )?(?:first |entry level )?(?:job|jobs|position|positions|interview|work|hired)\b|\bget hired\b|\bjob titles?\b/,
  },
  {
    facet: 'outlook',
    pattern: /\b(?:future|in demand|job security|die out|dying|replaced? by|automation|robots?|ai)\b/,
  },
  { facet: 'environment', pattern: /\bwhere (?:do|does|would|will|can) (?:\w+ ){1,4}work\b|\bworking conditions\b/ },
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
  for (const { group, start, end } of vocabulary.asked.match(stems))
    if (group.facet) vote(group.facet, 1 + 0.25 * (end - start - 1));
  for (const { facet, pattern } of CUES) if (pattern.test(folded)) vote(facet, 1.1);
  if (wants === 'money' && votes.has('pay')) vote('pay', 1);
  const implied = IMPLIED[wants];
  if (implied && votes.size === 0) vote(implied, 0.5);
  return [...votes].sort((a, b) => b[1] - a[1]).map(([facet]) => facet);
}
