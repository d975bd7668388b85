/** Two things that a question sets side by side, in its own words, lower case. */
export type ComparedSides = readonly [left: string, right: string];

const PATTERNS: readonly RegExp[] = [
  /\bdifferences?\b.*?\bbetween (.+?) and (.+)$/,
  /^compare (.+?) (?:and|with|to) (.+)$/,
  /\b(?:how (?:do|does|is|are)|is|are|do|does) (.+?) (?:compared?|differ|different)\w* (?:with|to|from|than) (.+)$/,
  /\bwhat (?:do|does|can) (.+?) do that (.+?) (?:doesn't|does not|don't|do not|can't|cannot)\b/,
  /^(.+?)\s+(?:versus|vs\.?)\s+(.+)$/,
  /^(?:so |and |but )?(?:is|are|does|do|would|will) (?!(?:it|that|this|they) )(.+?) (?:(?:take|takes|cost|costs) )?(?:much |any |a lot )?(?:better|worse|easier|harder|cheaper|longer|shorter|quicker|faster|more expensive|less|more)(?: time| money)? than (?!(?:one|two|three|four|five|\d+)\b)(.+)$/,
  /\b(?:better|worse|easier|harder|cheaper|longer|shorter|quicker|faster|more \w+) than (.+)$/,
  /^(.+?) or (.+)$/,
];
/** What stands before the first of the two: "which is cheaper, the ...", "should I take ...". */
const BEFORE_FIRST =
  /^.*(?:[,:]|\b(?:better|best|cheaper|easier|harder|longer|shorter|quicker|faster|more|first|between|take|choose|pick|get|do|work(?:ing)? (?:for|in|at)|is|are)\b)\s+/;
/** What is said of the second, after its name. */
const AFTER_SECOND =
  /(?:,|\b(?:and|which|what(?:'?s)?|who|that|for this|in terms of|when it comes)\b|\bis (?:better|best|cheaper|easier)\b).*$/;
const ARTICLES = /^(?:(?:an?|the|my|your|being|doing|working (?:in|for|at|as)|becoming)\s+)+/;
const MOST_WORDS = 6;

/**
 * The two sides of a comparison: "the diploma or the degree", "regional vs OTR". `isOpen`: "or" compares only in a question
 * that asks for a choice. The left side is empty where the question leaves it to what was said before. Null for one thing.
 */
export function comparedSides(question: string, isOpen: boolean): ComparedSides | null {
  const text = question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[?!.]+\s*$/, '')
    .trim();
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (!match || (pattern === PATTERNS.at(-1) && !isOpen)) continue;
    const [left, right] = match[2] === undefined ? ['', match[1]!] : [match[1]!, match[2]];
    const sides = [tidy(left.replace(BEFORE_FIRST, '')), tidy(right.replace(AFTER_SECOND, ''))] as const;
    const isShort = sides.every((side) => side.split(/\s+/).length <= MOST_WORDS);
    if (isShort && sides[1] !== '' && sides[0] !== sides[1]) return sides;
  }
  return null;
}

const tidy = (side: string) => side.trim().replace(ARTICLES, '').trim();
