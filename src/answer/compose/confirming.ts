const TAG =
  /[,\s]+(?:right|correct|true|yes|no|yeah|huh|isn'?t (?:it|that so)|aren'?t they|don'?t (?:they|i|you)|doesn'?t it|is that (?:so|true|right|correct))\s*[?!.]*$/i;
const OPENER =
  /^(?:(?:so|wait|but|and|ok|nice|great|well|oh)[,\s]+)*(?:is it true (?:that )?|am i right (?:that )?|(?:can you |please )?confirm (?:that )?|(?:the guide|it|this|you|they|i (?:read|heard)) (?:says?|said|states?|claims?)? ?(?:that )?(?=\S+ \S+))/i;
const GIVEN = /^(?:since|because|given that|seeing as|seeing that)\s+([^,?]+),/i;

/** Whether a question holds a statement that the visitor wants confirmed: "seniors earn $200,000, right?" */
export const isConfirming = (text: string): boolean =>
  TAG.test(text) ||
  GIVEN.test(text) ||
  /\bis it true\b|\b(?:the|your|this) guide (?:says?|said|states?|claims?)\b|\bconfirm\b/i.test(text);

/** The statement itself, as a sentence; null when nothing is left of the question without its tags. */
export function statementIn(text: string): string | null {
  const given = GIVEN.exec(text)?.[1];
  const bare = (given ?? text.replace(TAG, '').replace(OPENER, ''))
    .replace(/^(?:(?:so|and|but|nice|ok|well|wait|oh)[,\s]+)+/i, '')
    .replace(/[?!.\s]+$/, '');
  return bare.split(/\s+/).length < 3 ? null : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`;
}
