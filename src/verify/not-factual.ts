/**
 * What a sentence does, by its form alone. `phrase`: a fixed form of words that states nothing. `silence`: it says what the guide does not say; `rest` is whatever it claims
 * besides, which no refusal excuses; `silent` is what it says is not there.
 */
export type Stance =
  | { readonly kind: 'claim' | 'phrase' | 'courtesy' | 'question' | 'lead-in' }
  | { readonly kind: 'silence'; readonly silent: string; readonly rest: readonly string[] };

const SOURCE = '(?:guide|passages?|text|sources?|evidence|sections?|documents?|context|pages?|information|material)';
const TELL =
  '(?:says?|mentions?|covers?|states?|gives?|includes?|specif(?:y|ies)|lists?|provides?|tells?|answers?|describes?|explains?|discuss(?:es)?|address(?:es)?|names?|contains?|offers?|shows?|indicates?|notes?|reports?|details?|reveals?|talks?|speaks?|goe?s?|touch(?:es)?|set|have|has)';
const TOLD =
  '(?:said|mentioned|covered|stated|given|included|specified|listed|provided|told|answered|described|explained|discussed|addressed|named|shown|indicated|noted|reported|detailed|found|available|there|part of)';
const NOT = "(?:\\s+not|n['’]t)";

const SILENCE = new RegExp(
  [
    `\\b${SOURCE}\\s+(?:\\w+\\s+){0,3}(?:do|does|did|has|have)${NOT}\\s+(?:\\w+\\s+)?${TELL}\\b`,
    `\\b${SOURCE}\\s+(?:\\w+\\s+){0,3}(?:never\\s+${TELL}|(?:is|are)\\s+silent|says?\\s+nothing|(?:makes?|gives?|has|have|contains?|offers?|provides?|includes?|lists?)\\s+no(?:thing)?)\\b`,
    `\\b(?:it|they)\\s+(?:do|does)${NOT}\\s+(?:say|mention|specify|state)\\b`,
    `\\b(?:is|are|was|were)${NOT}\\s+(?:\\w+\\s+)?${TOLD}\\s+(?:\\w+\\s+){0,2}(?:in|by|from|of)\\s+(?:the|this|these|my|your)\\s+(?:\\w+\\s+)?${SOURCE}\\b`,
    `\\b(?:there\\s+(?:is|are)|there['’]s|i\\s+(?:have|found|see))\\s+(?:no\\s+(?:\\w+\\s+)?(?:information|mention|data|details?|figures?|answers?|words?|record|reference)|nothing)\\s+(?:\\w+\\s+){0,3}(?:in|about|on|for|of)\\b`,
    `\\bi\\s+(?:can|could|do|did)(?:\\s?not|n['’]t)\\s+(?:find|see|tell|say|answer|help|know|have)\\b`,
    `\\bi(?:['’]m|\\s+am)\\s+(?:not\\s+(?:sure|able)|unable)\\b`,
  ].join('|'),
  'i',
);
/** Where a sentence about silence goes on to say something else. */
const TURN =
  /[;:—–()]|\s-\s|,?\s+(?:but|however|although|though|while|whereas|because|since|which|who|whose|so|yet|still|even though)\b|,?\s+and\s+(?=(?:it|they|you|the|a|an|this|that|these|those|we|most|all|some|many|its|employers?)\b)|,\s+(?=(?:a|an|the|it|they|you|this|these|all|most|some|many)\b[^,;]*\b(?:is|are|was|were|has|have|must|needs?|can|may|will|should|earns?|pays?|costs?|requires?|takes?|starts?|offers?|works?)\b)/gi;
const OPENER =
  /^(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|great|great question|good question|thanks for asking|thank you for asking|happy to help|glad you asked|no problem)\s*[,!.:;—–-]+\s*/i;
const PHRASE =
  /^(?:hi|hello|hey|welcome|thanks|thank you|good luck(?: with (?:your|the) [a-z]+(?: [a-z]+)?)?|good question|goodbye|bye|sorry(?: to hear that| that it is so hard right now)?|you['’]re welcome|no problem|of course|sure|certainly|absolutely|okay|ok|all the best)(?: there| again| so much| very much| for asking)?[\s!.,:;)(-]*$/i;
const COURTESY =
  /^(?:(?:hi|hello|hey|welcome|thanks|thank you|good luck|goodbye|bye|please|sorry)\b|you['’]re welcome\b|no problem\b|(?:i['’]m )?(?:glad|happy) to\b|(?:i )?hope\b|let me\b|feel free\b|is there anything\b|would you like\b|do you want\b|just ask\b|ask me\b|here to help\b)/i;
const OFFER =
  /^(?:i|we)(?:['’](?:m|ll|re|d))?\s+(?:can|could|will|would|am|are|only|happy|glad|here)?\s*(?:only\s+)?(?:help|answer|tell|show|explain|guide|talk|know|happy|glad|here|look|try)\b(?!.*\bthat\b)/i;
const LOADED = /^(?:did you know|isn['’]t|aren['’]t|don['’]t|doesn['’]t|wouldn['’]t)\b/i;

/** Pure. */
export function stanceOf(sentence: string): Stance {
  const text = sentence.trim();
  const spoken = text.replace(OPENER, '');
  if (spoken === '' || PHRASE.test(text)) return { kind: 'phrase' };
  if (SILENCE.test(spoken)) return silenceOf(spoken);
  if (spoken.endsWith('?')) return { kind: LOADED.test(spoken) ? 'claim' : 'question' };
  if (/[:：]$/.test(spoken)) return { kind: 'lead-in' };
  return { kind: COURTESY.test(spoken) || OFFER.test(spoken) ? 'courtesy' : 'claim' };
}

function silenceOf(spoken: string): Stance {
  const silent: string[] = [];
  const rest: string[] = [];
  for (const part of partsOf(spoken)) {
    const found = SILENCE.exec(part);
    if (!found) rest.push(part);
    else {
      silent.push(part.slice(found.index + found[0].length));
      const before = part
        .slice(0, found.index)
        .replace(/\b(?:the|this|that|these|your|my|our)\s*$/i, '')
        .trim();
      if (before.split(/\s+/).length >= FEWEST_CLAIMED_WORDS && !LEADS_UP.test(before)) rest.push(before);
    }
  }
  return { kind: 'silence', silent: silent.join(' '), rest };
}

/** So many words before "the guide doesn't say" may claim something of their own. */
const FEWEST_CLAIMED_WORDS = 3;
const LEADS_UP =
  /^(?:about|on|for|as|when|if|whether|while|although|though|regarding|concerning|unfortunately|however|sorry|i['’]m afraid|in|at|to|what|how|which|who|where|why|beyond|besides|apart from|other than|of)\b|[,:–—]$/i;

const partsOf = (text: string): string[] =>
  text
    .split(TURN)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{3}|\d/u.test(part));
