import type { NeedAsked, QueryTerm } from '../domain/question.ts';
import { isNegated } from './asked-plainly.ts';
import { isSubject } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms, spell } from './terms.ts';

const NEEDS =
  /\b(?:need(?:ed)?|required?|requires?|requirements?|must|have to|has to|gotta|necessary|mandatory|compulsory|obligatory|essential|optional|prerequisites?|nice[- ]to[- ]have)\b/i;
/** What follows "need" and "have to"; "is it required" names the thing before. */
const NEEDED_THING =
  /\b(?:need|requires?|must|have to|has to|gotta)\b\s+(?:(?:to )?(?:have|get|hold|own|be|do|go to)\s+)?/i;
const THING_NEEDED =
  /\b(?:is|are|was|be|isn'?t|aren'?t)\s+(?:an? |the |any |my )?(.{2,60}?)\s+(?:(?:really|actually|absolutely|legally|always|even|just|strictly) )*(?:required|needed|necessary|mandatory|compulsory|obligatory|essential|optional|an? (?:must|requirement|prerequisite)|nice[- ]to[- ]have)\b/i;
const WITHOUT =
  /\b(?:without|w\/o)\s+(?!(?:(?:any |a )?(?:problems?|issues?|trouble|fail|question)|that|it|this|you|me)\b)(?=\S)|\b(?:skip|do without|get (?:around|by without|away without)|avoid (?:getting|having|going|taking))\s+(?=\S)/i;
/** "You can't even apply without ..." says that it is needed. */
const IMPOSSIBLE =
  /\b(?:can(?:no|')?t|can not|won'?t|couldn'?t|nobody|no one|never|impossible|not possible|no way|illegal|unlawful|against the law|a crime)\b[^.?!]{0,40}$/i;
const WHO = '(?:i|he|she)';
const LACKS = new RegExp(
  [
    `\\b${WHO} (?:do(?:es)? not|do(?:es)?n'?t|never|ha(?:ve|s) not|ha(?:ve|s)n'?t|did not|didn'?t) (?:(?:even|actually|really|ever|yet|currently) )*(?:have|had|got|get|finish(?:ed)?|completed?|own|hold|go to|went to|gone to|graduated?|pass(?:ed)?|take|took|done|do|did|earn(?:ed)?)\\b`,
    `\\b${WHO}(?:'ve| have| has| had|'ve got| have got| got) (?:no|zero)\\b`,
    '\\bwith (?:no|zero)\\b',
    '(?:^|[.,;] ?|\\b(?:and|but) )(?:no|zero|never (?:had|got|did|finished|went to|passed|took))(?= \\p{L})',
  ].join('|'),
  'iu',
);
/** "Will they turn me away if I don't have one?" */
const REFUSES = /\b(?:turn(?:ed)? (?:\w+ )?(?:away|down)|reject(?:ed)?|refused?)\b/i;
/** What the thing needed is no longer part of. */
const CLAUSE_END = /[.,;:!?]|\s(?:but|and|so|or|to|for|that|if|when|because|before|in order)\s/i;
const OF_POSSIBILITY = /\b(?:can|could|will|would|am|is|are|possible|start|become|apply|what if|if|matters?)\b/i;

/**
 * How a question asks whether something is needed, and of what: whether one needs it, can do without it, or, having told
 * that one lacks it ("I never finished school, can I still ...?"), whether that matters. Null for other questions. `told`
 * is what was told beside a question that has no subject of its own.
 */
export function needAsked(asked: string, told: string, lexicon: Lexicon): NeedAsked | null {
  const of = (text: string): string[] => thingsIn(text, lexicon).map(({ stem }) => stem);
  const without = WITHOUT.exec(asked);
  if (without) {
    const kind = IMPOSSIBLE.test(asked.slice(0, without.index)) || REFUSES.test(asked) ? 'needs_it' : 'does_without';
    return { kind, of: of(asked.slice(without.index + without[0].length)) };
  }
  const text = OF_POSSIBILITY.test(asked) ? `${told} ${asked}` : told;
  const lacks = LACKS.exec(text);
  if (lacks)
    return { kind: REFUSES.test(asked) ? 'needs_it' : 'lacks_it', of: of(text.slice(lacks.index + lacks[0].length)) };
  if (!NEEDS.test(asked)) return null;
  const kind = kindOf(asked);
  const before = THING_NEEDED.exec(asked)?.[1];
  if (before !== undefined) return { kind, of: of(before) };
  const needed = NEEDED_THING.exec(asked);
  return { kind, of: needed ? of(asked.slice(needed.index + needed[0].length)) : [] };
}

/** "Is it optional?" asks whether one can do without; "is it not required?", "do few require it?": no yes or no would be understood. */
function kindOf(asked: string): NeedAsked['kind'] {
  if (OPTIONAL.test(asked)) return NEEDS_BESIDE.test(asked) || isNegated(asked) ? 'either_way' : 'does_without';
  return isNegated(asked) || OF_A_PART.test(asked) ? 'either_way' : 'needs_it';
}

const OPTIONAL = /\b(?:optional|voluntary|unnecessary|nice[- ]to[- ]have)\b/i;
const NEEDS_BESIDE = /\b(?:needed|required?|must|have to|mandatory|compulsory|obligatory|or|only)\b/i;
const OF_A_PART = /\b(?:few|some|sometimes|both|ever|most|many|half|certain|before)\b/i;

/** The things named before the clause ends. */
const thingsIn = (text: string, lexicon: Lexicon): readonly QueryTerm[] =>
  findTerms(spell(text.trimStart().split(CLAUSE_END)[0] ?? '', lexicon), lexicon).filter(isSubject);
