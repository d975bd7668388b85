/** A question about what has to be had or done. */
export const ASKS_NEED =
  /\b(?:need(?:ed)?|required?|requires?|requirements?|must|have to|has to|gotta|necessary|mandatory|compulsory|obligatory|essential)\b/i;

/** A sentence that demands something. */
export const NEEDED =
  /\b(?:must|should|required?|requires?|needs?|has to|have to|mandatory|compulsory|prerequisite|minimum|nobody may|no one may)\b/i;

/** A sentence that says something is not demanded. */
export const NOT_NEEDED =
  /\b(?:not|n't)\b (?:usually |always |typically |normally )?have to\b|\b(?:not|n't|never)\b[^.;:]{0,30}\b(?:required|needed|necessary|mandatory|compulsory|obligatory|need|require)\b|\boptional\b|\bno\b[^.;:]{0,24}\b(?:required|needed|necessary)\b/i;
