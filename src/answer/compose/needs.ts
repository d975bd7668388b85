/** A question about what has to be had or done. */
export const ASKS_NEED =
  /\b(?:need(?:ed)?|required?|requires?|requirements?|must|have to|has to|gotta|necessary|mandatory|compulsory|obligatory|essential)\b|\bcan(?:'?t|not| not)\b[^.?!]{0,40}\bwithout\b|\b(?:turn(?:ed)? (?:\w+ )?(?:away|down)|reject(?:ed)?|refused?)\b[^.?!]{0,24}\b(?:without|if (?:i|you|they) (?:do not|don't|dont|have no|got no))\b/i;

/** A sentence that speaks of what is demanded or advised. */
export const NEEDED =
  /\b(?:must|should|required?|requires?|needs?|has to|have to|mandatory|compulsory|prerequisite|minimum|nobody may|no one may)\b/i;

/** A sentence that demands something: "should" only advises. */
const DEMANDED =
  /\b(?:must|required?|requires?|needs?|has to|have to|mandatory|compulsory|prerequisite|minimum|nobody may|no one may)\b/i;

/** A sentence that says something is not demanded. */
export const NOT_NEEDED =
  /(?:\bnot|n['’]t)\b (?:usually |always |typically |normally )?have to\b|(?:\bnot|n['’]t|\bnever)\b[^.;:,]{0,30}\b(?:required|needed|necessary|mandatory|compulsory|obligatory|need|require)\b|\bnot an? (?:condition|requirement|must|prerequisite)\b|\boptional\b|\bno\b[^.;:]{0,24}\b(?:required|needed|necessary)\b/i;

const ACTIVE = /\b(?:need|needs|require|requires|must|should|has to|have to)$/i;

/** Whether a sentence says of the very thing that it is not demanded. */
export const denies = (text: string, has: (part: string) => boolean): boolean => isSaidOf(text, NOT_NEEDED, has);

/** Whether a sentence demands the very thing. */
export const demands = (text: string, has: (part: string) => boolean): boolean => isSaidOf(text, DEMANDED, has);

/**
 * Whether a sentence demands (or, by `pattern`, does not demand) the very thing: what is needed follows "need" and "must",
 * and stands on either side of "is required".
 */
function isSaidOf(text: string, pattern: RegExp, has: (part: string) => boolean): boolean {
  return text.split(/[.;:!?]\s/).some((clause) => {
    const match = pattern.exec(clause);
    if (!match) return false;
    return has(ACTIVE.test(match[0]) ? clause.slice(match.index + match[0].length) : clause);
  });
}
