import type { Query } from '../domain/question.ts';

const OPENING = '(?:(?:and|but|ok|okay|so|well|hm+|um+|wait|yeah|yes|please|pls) )*';
const PLEASE = '(?:(?:can|could|would|will) you )?(?:please )?(?:just )?';
const THAT = '(?: (?:about|on|for|of) (?:that|it|this|them|those|these|the (?:topic|subject)))?';
const END = '(?: (?:please|pls|though|then|exactly|maybe))*';

const ASKED: readonly (readonly [NonNullable<Query['more']>, RegExp])[] = (
  [
    [
      'example',
      `${PLEASE}(?:(?:give|show|tell|name)(?: me)? |have |got |any |what(?: is|'s|s) )?(?:an? |some |any |another |one )?examples?${THAT}|which(?: ones?)?|(?:what|which) (?:kind|sort|type)s?(?: of (?:it|that|them|those))?|like what|such as(?: what)?|for (?:example|instance)|eg|e\\.g`,
    ],
    [
      'reason',
      `why(?: not| is that| so| though| is it| are they| is this| do they| does it)?|how come|for what reason|what(?: is|'s|s) the reason${THAT}|what makes you say (?:that|so)`,
    ],
    [
      'detail',
      `${PLEASE}(?:(?:tell|give|show|know|explain|say)(?: me)? |any |what |have |got )?(?:a bit |a little |some |any )?(?:more|further|else)${THAT}(?: details?| info(?:rmation)?)?${THAT}|(?:more |further |any )?(?:details?|info)|(?:any |some |got )*(?:more|other|further) (?:tips?|advice|pointers|suggestions|hints)|${PLEASE}(?:go on|continue|keep going|elaborate|expand|explain(?: (?:that|it|this|more))?|go into (?:more )?detail)${THAT}|how (?:exactly|so)|(?:what about |how about )?the (?:rest|others)(?: of (?:it|that|them|those))?|what else${THAT}|anything else${THAT}(?: (?:i should|to|i need to) know)?|(?:is )?(?:that|this)(?: is|'s)? (?:it|all)|that all|what do you mean(?: by that)?|meaning|i (?:do not|don't|dont) (?:get|understand) (?:it|that|this)`,
    ],
  ] as const
).map(([more, source]) => [more, new RegExp(`^${OPENING}(?:${source})${END}$`)]);

/** What a message that only reacts to the answer before wants of it: more, the reason, an example. Null for any other. */
export const moreAsked = (folded: string): Query['more'] =>
  ASKED.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
