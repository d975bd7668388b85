import type { Reading } from './reading.ts';

const COURTESY =
  /^(?:(?:hi|hello|hey|welcome|thanks?|thank you|you(?:'|’)re welcome|sure|certainly|of course|absolutely|okay|ok|great question|good question|good luck|goodbye|bye|no problem|glad to help|happy to help|i(?:'|’)m glad|i(?:'|’)m happy|i hope (?:this|that) helps|hope this helps|let me know|feel free|please (?:ask|let|feel)|is there anything else|would you like|do you want|what would you like)\b)/i;
const SILENCE =
  /\b(?:(?:guide|passages?|text|sources?|evidence|section|information|documents?|context|page)s?\s+(?:here\s+|provided\s+|given\s+|above\s+)?(?:(?:do|does|did)(?:\s+not|n(?:'|’)t)|never|(?:is|are)\s+silent|(?:is|are|has|have)\s+no(?:t|thing)?|makes? no|gives? no|says? nothing)|(?:there\s+is|there(?:'|’)s|there\s+are|has|have|found?|see|offers?)\s+no(?:thing)?\s+(?:\w+\s+){0,4}(?:in|about|on|from|of)\b|(?:isn(?:'|’)t|aren(?:'|’)t|not|nothing|n(?:'|’)t)\s+(?:\w+\s+){0,4}(?:in|by|from)\s+(?:the|this|my|these)\s+(?:guide|passages?|text|sources?|evidence)|(?:could|can|did|do)(?:\s?not|n(?:'|’)t)\s+(?:find|see|tell|say|answer|help|know|have)\b)/i;
const FIRST_PERSON = /\b(?:i|i(?:'|’)m|i(?:'|’)ll|i(?:'|’)d|we|me)\b/i;
const LOADED = /\b(?:did you know|isn(?:'|’)t it true|aren(?:'|’)t|don(?:'|’)t you|right\?$)/i;

export type Stance = 'claim' | 'courtesy' | 'silence' | 'question' | 'lead-in';

/** What a sentence does, by its form alone; whether it smuggles in a fact is decided by the checks. Pure. */
export function stanceOf(sentence: Reading): Stance {
  const text = sentence.text.trim();
  if (SILENCE.test(text)) return 'silence';
  if (text.endsWith('?') && !LOADED.test(text)) return 'question';
  if (/[:：]$/.test(text)) return 'lead-in';
  if (COURTESY.test(text)) return 'courtesy';
  if (FIRST_PERSON.test(text) && /\b(?:can|could|help|answer|tell|glad|happy|sorry|ask|guide)\b/i.test(text))
    return 'courtesy';
  return 'claim';
}
