/** How a question opens, and another way of asking the same. None knows what any guide is about. */
const OPENINGS: readonly (readonly [opening: RegExp, other: string])[] = [
  [/^how much (do|does|did|would|could|can|will) (.+?) (?:earn|make|get paid)\b/iu, 'what pay $1 $2 get'],
  [/^do i (?:really )?(?:need|have) to\b/iu, 'is it necessary for me to'],
  [/^do i (?:really )?need\b/iu, 'is it necessary for me to have'],
  [/^do you (?:really )?(?:need|have) to\b/iu, 'is it necessary to'],
  [/^do you (?:really )?need\b/iu, 'is it necessary to have'],
  [/^can i\b/iu, 'am i able to'],
  [/^(?:could|would) i be able to\b/iu, 'is it possible for me to'],
  [/^could i\b/iu, 'would i be able to'],
  [/^can you\b/iu, 'is it possible to'],
  [/^should i\b/iu, 'is it a good idea for me to'],
  [/^will i\b/iu, 'am i going to'],
  [/^how (?:do|can|would|should) (?:i|you)\b/iu, 'what should i do to'],
  [/^what(?:'s|’s|s| is| are) the\b/iu, 'tell me the'],
  [/^how long (does|do|will|would)\b(?=.*\btake\b)/iu, 'how much time $1'],
  [/^how many\b/iu, 'what number of'],
  [/^which\b/iu, 'what'],
  [/^(?:give|tell|show) me\b/iu, 'i would like to know'],
  [/^list\b/iu, 'name'],
  [/^what happens\b/iu, 'what will happen'],
  [/^what do(?:es)? (.+?) do(?=\s*\??$)/iu, 'what is the work of $1'],
  [/^why\b/iu, 'for what reason'],
  [/^where\b/iu, 'in which places'],
  [/^are there any\b/iu, 'do you know of any'],
  [/^is there (an?)\b/iu, 'do you know of $1'],
];

/** The question asked another way; null when it opens in no way that we know another one for. Pure. */
export function paraphrase(question: string): string | null {
  const found = OPENINGS.find(([opening]) => opening.test(question));
  return found ? question.replace(found[0], found[1]) : null;
}
