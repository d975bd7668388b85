/** A place or manner after "living" makes it a matter of housing. */
const NOT_A_PLACE =
  '(?! (?:in|near|nearby|close|there|here|at|with|on|by|next|out|away|like that|off|from|together|alone|abroad)\\b)';

/** Words of someone who may be in danger, direct or not. Narrow enough that "this job is killing me" is none of them. */
const PATTERNS: readonly RegExp[] = [
  /\bkill(?:ing)? myself\b(?! (?:\w+ing\b|to (?:get|pass|make|finish|learn)\b|for (?:a|this|the|my)\b))|\bkms\b/,
  /(?<!\b(?:career|professional|financial) )\bsuicid(?:e|al)\b(?! (?:to|rates?|statistics|prevention|numbers)\b)/,
  /\bend (?:it all|my (?:own )?life)\b|\btak(?:e|ing) my (?:own )?life\b/,
  /\b(?:want|wanna|wish|ready|going|gonna|hope|hoping|rather)(?: to| i could| i would| i'd)? (?:just )?die\b(?! of\b)|\bwish i (?:was|were|am) (?:dead|never born|not alive|not here)\b|\bwish i (?:wasn't|weren't|had never been) (?:born|alive)\b/,
  /\b(?:want|wanna|going|gonna|thinking (?:of|about)|thoughts? of|feel like|urge to) (?:to )?(?:hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?) myself\b|\bself[ -]?harm/,
  new RegExp(
    `\\b(?:no|nothing|any) (?:reason |point (?:in |of |to )?)?(?:to live|living|left to live)(?: for)?\\b${NOT_A_PLACE}`,
  ),
  new RegExp(
    `\\b(?:the|a|any|no|see) point (?:of|in|to) (?:living|being alive|life|existing|going on|carrying on)\\b${NOT_A_PLACE}`,
  ),
  /\b(?:can't|cant|cannot|can not|couldn't) (?:go|keep|carry) on(?: (?:living|anymore|any more|any longer|like this|with (?:life|living)))*$|\b(?:can't|cant|cannot) (?:go|keep|carry) on (?:living|anymore|any more|any longer|like this)\b/,
  /\b(?:do not|don't|dont|no longer) (?:even )?(?:want|wanna|wish|care) to (?:live|be alive|exist|wake up|go on)(?: (?:anymore|any more|any longer|like this|at all))*$|\b(?:don't|dont|do not) (?:want|wanna) to (?:live|be alive|exist|wake up|be here) (?:anymore|any more|any longer|on this earth)\b/,
  /\b(?:giv(?:e|en|ing)|gave) up on (?:everything|life|living|myself|it all)\b|\b(?:done|finished|fed up) with (?:life|living|everything and everyone)\b/,
  new RegExp(`\\b(?:tired|sick|weary) of (?:living|life|being alive|existing)\\b${NOT_A_PLACE}`),
  /\blife (?:is|isn't|has|feels)(?: just| so| no| not)* (?:worth(?:less)?(?: living)?|pointless|meaningless|unbearable|meaning|point)\b/,
  /\bbetter off (?:dead|without me|if i (?:was|were) (?:dead|gone))\b|\b(?:nobody|no one|no-one) would (?:even )?(?:miss me|care if i (?:die|died|was gone|were gone|disappeared))\b/,
  /\bwant (?:it|everything|this|the pain) (?:all )?to (?:end|be over|stop)$|\bwant to disappear(?: forever)?$/,
];

/** Alone these are a cry; beside work or study they are a complaint about it. */
const AT_THE_END =
  /\b(?:can't|cant|cannot|can not) (?:take|do|handle|stand|bear|cope with) (?:it|this|things|life) (?:anymore|any more|any longer)\b/;
const OF_WORK =
  /\b(?:job|work|working|boss|shifts?|warehouse|retail|office|school|class(?:es)?|study|studying|exams?|course|appl(?:y|ying|ications?)|customers?|commute|career|interviews?|resumes?|manager|factory|store)\b/;

/** Whether a message sounds like someone who may harm themselves. `words`: lower case, joined by single spaces. Pure. */
export const isDistress = (words: string): boolean =>
  PATTERNS.some((pattern) => pattern.test(words)) || (AT_THE_END.test(words) && !OF_WORK.test(words));
