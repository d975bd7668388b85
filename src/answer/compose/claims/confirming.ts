import { IF_TRUE } from '../../../understand/if-true.ts';

const TAG = new RegExp(
  `(?<!\\bor)[,\\s]+(?:right|correct|true|(?:please |pls |can you (?:please )?)?confirm(?: (?:that|this|it))?|yes|no|yeah|huh|true or false|true or not|fact or myth|isn'?t (?:it|that so)|aren'?t they|don'?t (?:they|i|you)|doesn'?t it|${IF_TRUE}(?: or (?:not|no))?|or (?:is that|not) (?:wrong|true)|am i (?:right|wrong))\\s*[?!.]*$`,
  'i',
);
const HEARSAY =
  "(?:my \\p{L}+|someone|somebody|people|everyone|everybody|they|a (?:friend|guy|recruiter|teacher|counselor|buddy)(?: of mine)?) (?:(?:all|always|just) )?(?:says?|said|told me|tells? me|thinks?|swears?|reckons?|claims?|keeps? saying)|i(?:'ve)? (?:read|heard|was told)";
const LEAD = '^(?:(?:so|wait|but|and|ok|nice|great|well|oh)[,\\s]+)*';
const OPENER = new RegExp(
  `${LEAD}(?:is it true (?:that )?|am i right (?:that )?|(?:can you |please )?confirm (?:that )?|(?:${HEARSAY}) (?:that )?|(?:the guide|it|this|you|they) (?:says?|said|states?|claims?)? ?(?:that )?(?=\\S+ \\S+))`,
  'iu',
);
/** "My uncle swears you need a degree": told to hear whether it is so. */
const HEARD = new RegExp(
  `${LEAD}(?:${HEARSAY}) (?!(?:about|of|to)\\b)(?=\\S+ \\S+ \\S+)(?!.*(?:\\?|\\b(?:what|which|who|how|why|when|where|should|can|could|any)\\b))`,
  'iu',
);
/** "Since you need a degree, ...": up to a comma, or else to the word that asks. */
const GIVEN = new RegExp(
  `${LEAD}(?:(?:since|because|given that|seeing (?:as|that|how)|as)\\s+(?<clause>[^,?]+),|(?:since|because|given that|seeing (?:as|that|how))\\s+(?<words>(?:[^\\s,?]+\\s+){3,}?)(?=(?:which|what|how|where|who|should)\\b))`,
  'i',
);
const WHY = new RegExp(
  `${LEAD}(?:why|how come)\\s+(?:do|does|did|would|will|is|are|must|should|can|can't|don't|doesn't)?\\s*([^?]+)`,
  'i',
);

/** Something a question says rather than asks. `isAsked`: whether it is true; otherwise it is taken for granted. */
export type Premise = { readonly statement: string; readonly isAsked: boolean };

/** Whether a question holds a statement that the visitor wants confirmed: "seniors earn $200,000, right?" */
export const isConfirming = (text: string): boolean =>
  TAG.test(text) ||
  HEARD.test(text) ||
  /\bis it true\b|(?<!\b(?:do|does|did|what|where|whatever) )\b(?:the|your|this) guide (?:says?|said|states?|claims?)\b|\bconfirm\b/i.test(
    text,
  ) ||
  GIVEN.test(text);

/** The statement as a sentence: the one to confirm, or what "since ..." and "why ..." take for granted. */
export function premiseIn(text: string): Premise | null {
  const given = GIVEN.exec(text)?.groups;
  const granted = given?.['clause'] ?? given?.['words'] ?? (isConfirming(text) ? undefined : WHY.exec(text)?.[1]);
  if (granted === undefined && !isConfirming(text)) return null;
  const bare = (granted ?? text.replace(TAG, '').replace(OPENER, ''))
    .replace(new RegExp(LEAD, 'i'), '')
    .replace(/[?!.\s]+$/, '');
  if (bare.split(/\s+/).length < 3) return null;
  return { statement: `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`, isAsked: granted === undefined };
}
