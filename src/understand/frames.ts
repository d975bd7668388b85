/** What stands before the question itself: "I just want to know, ...", "can you tell me if ...". */
const LEAD_IN =
  /^(?:(?:so|and|but|hi|hey|please|ok)[,\s]+)*(?:i(?:'d| would| am|'m)? ?(?:just |really |also )?(?:want(?:ed)?|need(?:ed)?|like|dying|trying) to (?:know|ask|find out|hear)(?: about)?|(?:can|could|would) (?:you|u|anyone|someone) (?:please |just )?(?:tell|let) me(?: know)?|(?:please )?tell me|(?:my|the) (?:main )?question is|i(?:'m| am)? ?(?:was )?(?:just )?wonder(?:ing)?|just wondering|(?:do|does) (?:you|u|anyone|anybody) (?:happen to )?know|any (?:idea|clue)|i (?:do not|don't|dont) (?:even |really )?(?:know|understand))[,:]?\s+(if\s+|whether\s+)?(?=\S+\s+\S)/i;

const WHO = '(?:i|he|she|we|they|you|u|my \\w+|(?:someone|people|somebody) like (?:me|him|her|that|us))';
const WHOM = '(?:me|him|her|us|(?:someone|somebody|people) like (?:me|him|her|us|that))';
const STILL = '(?: (?:still|even|really|actually|just|ever|possibly))*';
const THIS =
  '(?:it|this|that|one|this one|(?:this|that) (?:kind|type|sort|line) of (?:work|job)|(?:this|that|the) (?:job|work|career|field|trade|role|line of work))';

/** Questions whose own words have no subject: whether what was told stands in the way, or goes well with the work. */
const VIABILITY: readonly RegExp[] = [
  `\\b(?:is|was|would|will|could|does|do|are) (?:that|this|it|those|these)${STILL}(?: (?:gonna|going to|likely to))?(?: be)?${STILL} (?:an? |the )?(?:big |real |huge |major )*(?:problem|issue|deal ?-?breaker|big deal|barrier|obstacle|show ?stopper|hindrance|bad thing|disadvantage|concern)s?\\b`,
  `\\b(?:would|could|can|will|should|might) ${WHO}${STILL} (?:do|hate|like|love|enjoy|manage|handle|consider|cope with|cope|survive|be able to do|go for|try|be (?:good|ok|okay|happy) (?:at|in|with|doing)|fit in(?: with)?|make (?:it|this|that) work|make it(?: in)?|succeed(?: (?:at|in))?|qualify|apply)(?: (?:for|in|at|to) ?)?(?: ?${THIS})?(?=\\W*$)`,
  `\\b(?:can|could|would|will|might) ${WHO}${STILL} (?:get into|get in to|get in|become|be|start|break into|go into|move into|switch to|work in|work as|work) ${THIS}(?=\\W*$)`,
  `\\b(?:would|will|could|does|can|is) ${THIS}${STILL} (?:work|suit|be (?:ok|okay|right|good|possible|realistic|doable|suitable|bad)|ok|okay|right|good|realistic|possible|doable|suitable|a good (?:fit|idea|choice)|bad|(?:something|anything) (?:i|he|she) c(?:an|ould) do)(?: (?:for|out for|with|on) ${WHO})?(?:me|him|her|us|them)?(?=\\W*$)`,
  `\\b(?:am i|is he|is she|are we) (?:screwed|out of luck|doomed|wasting my time|crazy|toast|out|done for|sol|stuck|a lost cause|cut out for (?:it|this))\\b`,
  `\\b(?:do|does|would|will) ${WHO}${STILL} (?:have|stand|got)${STILL} (?:a|any|much of a) (?:chance|shot|hope)\\b`,
  `\\b(?:does|will|would|could|do|can) (?:that|this|it|they)${STILL} (?:matter|hurt(?: me| my chances)?|stop (?:me|him|her)|hold (?:me|him|her) back|disqualify (?:me|him|her)|count against (?:me|him|her)|rule (?:me|him|her) out|bother (?:them|anyone|employers)|help(?: me| at all)?|count(?: for (?:anything|something|much))?)(?=\\W*$)`,
  `\\b(?:can|could|will|would|do|does) ${WHO}${STILL} (?:get|be|find|land)${STILL} (?:hired|employed|taken on|accepted|(?:a |any )?(?:job|work)|in)(?: (?:doing|in|as|at|for|with) ${THIS})?(?: (?:anywhere|somewhere|at all|today|now))*(?=\\W*$)`,
  `\\b(?:will|would|do|does|could|can|is|are) (?:\\w+ ){1,3}?(?:(?:still|ever|even|going to|gonna|really|actually) )*(?:hire|take|want|accept|consider|employ|touch|look at|train) ${WHOM}(?: (?:a chance|a shot|on|in|for ${THIS}|seriously|now))*(?=\\W*$)`,
  `\\b(?:is|will|would|could|does) (?:${THIS}|the work)${STILL} (?:(?:gonna|going to|likely to|about to) )?(?:be )?(?:kill|hurt|break|wreck|ruin|destroy|bother|too much for|too hard on|hard on|bad for|murder) (?:${WHOM}|my \\w+)(?=\\W*$)`,
  `\\bis it${STILL} (?:just )?(?:possible|realistic|doable|feasible|crazy|dumb|stupid|silly|hopeless|pointless|worth (?:it|trying|a try|a shot)|ok|okay)(?: for ${WHOM})?(?: to (?:still )?(?:start|begin|try|apply|switch|retrain|(?:do|be|become|get into|go into|start|try) ${THIS}))?(?=\\W*$)`,
  `\\b(?:is|would|will) (?:that|it|this)${STILL} (?:be )?(?:so )?(?:weird|strange|odd|unusual|rare|allowed|fine|bad|an? (?:red flag|no-?go|hard no))(?: (?:in|for|with|at) (?:${THIS}|${WHOM}))?(?=\\W*$)`,
  `\\bam i${STILL} (?:eligible|disqualified|excluded)(?: for ${THIS})?(?=\\W*$)|\\bwhat (?:are|r|would be) my (?:chances|odds)(?: of getting (?:in|hired|a job|into ${THIS}))?(?=\\W*$)`,
  `[,.;-]\\s*(?:a |any )?(?:problem|issue|issues|ok|okay|doable|possible|realistic|deal ?-?breaker|any (?:chance|hope))\\s*(?=[?!]+\\s*$)`,
].map((source) => new RegExp(source, 'i'));

/** The question without what stands before it; `whether` opens what was asked for by "if". */
export const withoutLeadIn = (question: string): string =>
  question.replace(LEAD_IN, (_, whether: string | undefined) => (whether === undefined ? '' : 'whether '));

/**
 * What is left of a question like "I'm bad at math, is that a problem?" without the part that has no subject; null for any
 * other question. It may be left with nothing, where the subject stands in the sentences before.
 */
export function withoutViability(question: string): string | null {
  for (const frame of VIABILITY) {
    const found = frame.exec(question);
    if (found && !ASKS_WHICH.test(question.slice(0, found.index))) return question.replace(frame, ' ').trim();
  }
  return null;
}

/** "When should I apply?" asks when, not whether. */
const ASKS_WHICH = /(?:^|[.,;:!?])\s*(?:(?:and|so|but|ok)\s+)*(?:which|when|where|who|what \S)[^.,;:!?]*$/i;
