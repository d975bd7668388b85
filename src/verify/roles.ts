import { objectOf } from './exchanged-object.ts';
import { isHedge } from './modal-words.ts';
import { type PreparedEvidence, type PreparedUnit, runKey } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';

/** Who does what to whom: the words before and after a word that relates them, without those on both sides. */
type Relation = {
  readonly anchor: Word;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly isPassive: boolean;
};

const PHRASE_WORDS = 3;
/** How far after a verb what it is said of stands. */
const REACH = 6;
/** What follows these is a thing. */
const NOUN_BEFORE = new Set(
  'a an the this that these those its their your his her our of in on at for from with without as into'.split(' '),
);
/** What these relate may change places. */
const SYMMETRIC = /^(?:with|alongside|together|between|among|equal\w*|same|differ\w*|combin\w*|match\w*|meet\w*|met)$/;
const BE = /^(?:be|is|are|was|were|been|being|get|gets|got)$/;
/**
 * Words of one unit put together the other way round: "trainees supervise seniors" of "seniors supervise trainees". Tells
 * which, or null. Pure.
 */
export function reversedRoles(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  { units }: PreparedEvidence,
): string | null {
  for (const relation of relationsOf(sentence, units)) {
    const reversed = chosen.find(({ reading }) => isReversed(relation, reading));
    if (!reversed || units.some(({ reading }) => isSaid(relation, reading))) continue;
    const [doer] = relation.before;
    const [done] = relation.after;
    return `the evidence has "${done?.surface}" and "${doer?.surface}" the other way round about "${relation.anchor.surface}"`;
  }
  return null;
}

function relationsOf({ words }: Reading, units: readonly PreparedUnit[]): readonly Relation[] {
  return words.flatMap((anchor, index): Relation[] => {
    if (!mayRelate(words, index, units)) return [];
    const inClause = besideIn(words, index, -1).reverse();
    const left = inClause.length > 0 ? inClause : subjectBefore(words, index).filter(isSide);
    const right = besideIn(words, index, 1);
    const isShared = (word: Word, others: readonly Word[]): boolean => others.some((other) => sharesKey(word, other));
    const after = right.filter((word) => !isShared(word, left));
    const before = left.filter((word) => !isShared(word, right));
    if (after.length === 0 || left.length === 0) return [];
    return [{ anchor, before: before.length > 0 ? before : left, after, isPassive: isPassiveAt(words, index) }];
  });
}

const isSide = (word: Word): boolean => isContent(word) && !/ly$/.test(word.lower) && !isHedge(word);

/** The nearest words of the clause on one side, from the anchor on. */
function besideIn(words: readonly Word[], index: number, step: 1 | -1): Word[] {
  const { clause } = words[index]!;
  const found: Word[] = [];
  for (let at = index + step; words[at]?.clause === clause && found.length < PHRASE_WORDS; at += step)
    if (isSide(words[at]!)) found.push(words[at]!);
  return found;
}

/** A word that may be what somebody does: no adverb, no second half of a compound that the evidence has too. */
function mayRelate(words: readonly Word[], index: number, units: readonly PreparedUnit[]): boolean {
  const anchor = words[index]!;
  if (!isContent(anchor) || anchor.isName || /ly$/.test(anchor.lower) || isHedge(anchor)) return false;
  if (words.slice(index, index + 2).some(({ lower }) => SYMMETRIC.test(lower))) return false;
  if (/^(?:at|on|of)$/.test(words[index + 1]?.lower ?? '')) return false;
  const previous = words[index - 1];
  if (!previous || NOUN_BEFORE.has(previous.lower)) return false;
  if (!isContent(previous) || isHedge(previous) || /ly$/.test(previous.lower)) return true;
  return !units.some(({ runs }) => runs.has(runKey(previous.key, anchor.key)));
}

/** Of "New staff plan the week and train others", what `train` is said of. */
function subjectBefore(words: readonly Word[], index: number): readonly Word[] {
  const { clause, segment } = words[index]!;
  if (words[index - 1]?.lower !== 'and' && words[index - 2]?.lower !== 'and') return [];
  return words.filter((word) => word.segment === segment && word.clause < clause).slice(0, PHRASE_WORDS);
}

const isPassiveAt = (words: readonly Word[], index: number): boolean =>
  agentsAt(words, index).length > 0 ||
  (/(?:ed|en|n|t)$/.test(words[index]!.lower) &&
    words.slice(Math.max(0, index - 3), index).some(({ lower }) => BE.test(lower)));

/** Who does it, where a text says it in the passive: "is given by the operator". */
function agentsAt(words: readonly Word[], index: number): readonly Word[] {
  const by = words.findIndex(({ lower }, at) => lower === 'by' && at > index && at <= index + 3);
  return by === -1 ? [] : objectOf(words, by);
}

/** Whether a text has what comes after the anchor before it, and what comes before it after it, in the same voice. */
function isReversed(relation: Relation, { words }: Reading): boolean {
  const { anchor, before, after, isPassive } = relation;
  const anchors = anchorsIn(anchor, words);
  return (
    anchors.length > 0 &&
    anchors.every((at) => {
      const agents = agentsAt(words, at);
      if (agents.length > 0 && !isPassive) return isOfOtherAgent(relation, words, at, agents);
      if (isPassiveAt(words, at) !== isPassive) return false;
      const moved = after.find((word) => placesOf([word], words).length > 0);
      if (!moved || !placesOf([moved], words).some((place) => place < at)) return false;
      if (placesOf([moved], words).some((place) => place > at && place <= at + REACH)) return false;
      if (isCompoundWith(moved, words, at)) return false;
      return placesOf(before, words).some((place) => place > at) || isDoer(after[0]!, words, at, anchor);
    })
  );
}

/** "is given by the operator" told as "gives the operator", or as done by someone who does something else. */
function isOfOtherAgent(
  { before, after }: Relation,
  words: readonly Word[],
  at: number,
  agents: readonly Word[],
): boolean {
  const isAgent = (word: Word): boolean => agents.some((agent) => sharesKey(agent, word));
  if (before.some(isAgent)) return false;
  const isObject = after.slice(0, 1).some(isAgent) && placesOf(before, words).some((place) => place < at);
  const others = words.flatMap(({ lower }, place) => (lower === 'by' ? objectOf(words, place) : []));
  return isObject || placesOf(before, others).length > 0;
}

/** Whether this word stands right before the same form of the same verb: "which the council offers". */
function isDoer(word: Word, words: readonly Word[], at: number, anchor: Word): boolean {
  const isVerb = /[^s]s$/.test(anchor.lower) && anchor.lower === words[at]!.lower;
  const previous = words.slice(0, at).findLast(isContent);
  return isVerb && previous !== undefined && sharesKey(word, previous) && words.indexOf(previous) >= at - 2;
}

/** "quality control" beside "control quality": the word right before says which kind, not who. */
function isCompoundWith(word: Word, words: readonly Word[], at: number): boolean {
  const previous = words[at - 1];
  if (!previous || !sharesKey(word, previous)) return false;
  return /s$/.test(previous.lower) === /s$/.test(words[at]!.lower);
}

/** Whether a text has the words on the same sides of the anchor as the sentence, the doer in the anchor's own stretch. */
const isSaid = ({ anchor, before, after, isPassive }: Relation, { words }: Reading): boolean =>
  anchorsIn(anchor, words).some(
    (at) =>
      isPassiveAt(words, at) === isPassive &&
      isMost(before, (word) =>
        placesOf([word], words).some((place) => place < at && words[place]!.segment === words[at]!.segment),
      ) &&
      isMost(after, (word) => placesOf([word], words).some((place) => place > at)),
  );

const isMost = (words: readonly Word[], holds: (word: Word) => boolean): boolean =>
  words.filter(holds).length * 2 >= words.length;

/** Where the word itself stands, else one that means the same. */
function anchorsIn(anchor: Word, words: readonly Word[]): readonly number[] {
  const own = words.flatMap(({ key }, at) => (key === anchor.key ? [at] : []));
  return own.length > 0 ? own : placesOf([anchor], words);
}

const placesOf = (wanted: readonly Word[], words: readonly Word[]): readonly number[] =>
  words.flatMap((word, at) => (wanted.some((one) => sharesKey(one, word)) ? [at] : []));
