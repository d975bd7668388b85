/** What stands before the question itself: "I just want to know, ...", "can you tell me if ...". */
const LEAD_IN =
  /^(?:(?:so|and|but|hi|hey|please|ok)[,\s]+)*(?:i(?:'d| would| am|'m)? ?(?:just |really |also )?(?:want(?:ed)?|need(?:ed)?|like|dying|trying) to (?:know|ask|find out|hear)(?: about)?|(?:can|could|would) (?:you|u|anyone|someone) (?:please |just )?(?:tell|let) me(?: know)?|(?:please )?tell me|(?:my|the) (?:main )?question is|i(?:'m| am)? ?(?:was )?(?:just )?wonder(?:ing)?|just wondering|(?:do|does) (?:you|u|anyone|anybody) (?:happen to )?know|any (?:idea|clue)|i (?:do not|don't|dont) (?:even |really )?(?:know|understand))[,:]?\s+(if\s+|whether\s+)?(?=\S+\s+\S)/i;

/** The question without what stands before it; `whether` opens what was asked for by "if". */
export const withoutLeadIn = (question: string): string =>
  question.replace(LEAD_IN, (_, whether: string | undefined) => (whether === undefined ? '' : 'whether '));

/** The other half of a question that names nothing new: "..., or can I skip it", "... or am I dreaming", "... or not". */
const OTHER_HALF =
  /(?=[,\s]+or\s)(?<=\S\s+\S.*?)[,\s]+or\s+(?:not?|nah|nope|what|(?:can|could|should) (?:i|you|we|u) (?:just )?(?:skip|avoid|ignore|(?:do|go|get by) without) (?:it|that|one|them)|(?:is|are) (?:it|that|they|those) (?:just )?optional|am i (?:just )?\p{L}+)[\s?!.]*$/iu;

/** How much is to be said, not of what: "pay in a nutshell". */
const IN_SHORT = /(?<=\S)[,\s]+(?:in a nutshell|in short|in brief|briefly|tl;?dr|short version|real quick)[\s?!.]*$/i;

/** The question without what follows it and names nothing. */
export const withoutTail = (question: string): string => question.replace(OTHER_HALF, '?').replace(IN_SHORT, '?');

/** "Mean" and "stand for" are not what is asked about. */
const ASKS_MEANING =
  /^(what\s+)(?:does|do|did)\s+(?!(?:it|this|that|these|those|they)\b)(.+?)\s+(?:(?:even|actually|really)\s+)?(?:mean|stand for)(?=\W*$)/i;

/** "What does GED stand for" asks what a GED is. */
export const asDefinition = (question: string): string => question.replace(ASKS_MEANING, '$1is $2');
