/** What may stand before a sentence's own subject: "And", "But then", "After that". */
const CONNECTIVE =
  /^(?:(?:and|but|yet|so|or|then|also|however|still|afterwards|after that|later|next|in addition|besides)\b,?\s+)+/i;
/** "It takes two years to ...", "It is wise to ...": the subject follows. */
const EMPTY_IT = /^it\b(?:\s+\S+){1,6}?\s+(?:to|that|whether|how|when|if|before|until)\b|^it depends\b/i;
const PRONOUN = /^(?:what )?(?:it|they|he|she|its|their|his|her|theirs)\b/i;
const VERB = `(?:is|are|was|were|isn't|aren't|has|have|had|can|may|might|must|should|will|would|do|does|don't|doesn't|means?|takes?|costs?|includes?|applies|gives?|makes?|goes|helps?|leads?|lasts?|drives?|works?|becomes?|sells?|pays?|teach(?:es)?|requires?|needs?|offers?|asks?|share|comes?|covers?)`;
/** "This is ...", "Those cost ..."; not "this job" or "those who ...". */
const DEMONSTRATIVE = new RegExp(`^(?:this|that|these|those)\\s+(?:${VERB}|two|three|four|ones?)\\b`, 'i');
/** "One drives ...", "Some of them ...": a part of what was named before. */
const PART = new RegExp(
  `^(?:one|some|others?|both|neither|either|none|all|most|many|each|few|several)\\s+(?:of (?:them|these|those|which)\\b|${VERB}\\b)`,
  'i',
);
/** "The rest are ...", "The two share ..."; "the other one is the XYZ" names what it speaks of. */
const COUNTED_PART = new RegExp(
  `^(?:the|a) (?:other|others|latter|former|two|rest|remainder|first|second|third|last|same)(?:\\s+(?:one|two|way|option|route|kind|type|sort|of (?:these|those|them)))?\\s+(?!is (?:the |called )\\p{Lu})${VERB}\\b`,
  'u',
);
const OF_THOSE = /^[^,;]{0,40}\b(?:of|to|with|for|by) (?:those|these|them)\b(?! (?:who|that|with|in)\b)/i;
const POINTS_BACK = /^[^,;]{1,40}\b(?:after that|before that|the first one|the former|the latter)\b/i;
/** "Company drivers don't; ...", "There isn't.", "Often, yes.", "A shake in the hands is." */
const ELLIPSIS =
  /^[^.;:!?]{0,40}\b(?:do|does|did|don't|doesn't|can|can't|will|won't|isn't|aren't|is not|are not|have|haven't|hasn't|yes|no|(?<!\b(?:it|there|this|that|they|you|we|he|she) )(?:is|are))\s*(?:[.;!]|$)/i;
const ENDS_IN_PRONOUN = /^(?!.*\b(?:an?|the|your|every|each|those who) )(?:\S+\s+){1,9}(?:it|this|that)[.!]?$/i;
const ABOUT_IT =
  /^(?!(?:(?!\bit\b).)*\b(?:an?|your|every|each|this|that)\b)[^,;]{0,40}\b(?:on|for|of|with|to|about|into|requires?|needs?|wants?|offers?|accepts?) it\b/i;
/** Of a counted group, "the second" leans on what says how many there are. */
const ANNOUNCES = /\b(?:two|three|four|five|six|both|several)\b/i;

const LEANING = [
  PRONOUN,
  DEMONSTRATIVE,
  PART,
  COUNTED_PART,
  OF_THOSE,
  POINTS_BACK,
  ELLIPSIS,
  ENDS_IN_PRONOUN,
  ABOUT_IT,
] as const;

const bare = (sentence: string): string => {
  const text = sentence
    .trim()
    .replaceAll('’', "'")
    .replace(/^["“'‘*_]+/, '')
    .replace(CONNECTIVE, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
};

/** Whether a sentence speaks of something that only a sentence before it names. Pure; English. */
export function leansBack(sentence: string): boolean {
  const text = bare(sentence);
  return !EMPTY_IT.test(text) && LEANING.some((pattern) => pattern.test(text));
}

/**
 * Which of `sentences` the one at `at` leans on: the one before, or, for "the second", the one that announces how many
 * there are, else what "the first" leans on. Null for a sentence that stands by itself and for the first.
 */
export function antecedentOf(sentences: readonly string[], at: number): number | null {
  const text = sentences[at];
  if (text === undefined || at === 0 || !leansBack(text)) return null;
  if (!COUNTED_PART.test(bare(text))) return at - 1;
  const announcing = sentences
    .slice(0, at)
    .findLastIndex((before) => ANNOUNCES.test(before) && !COUNTED_PART.test(bare(before)));
  if (announcing >= 0) return announcing;
  return COUNTED_PART.test(bare(sentences[at - 1]!)) ? (antecedentOf(sentences, at - 1) ?? at - 1) : at - 1;
}
