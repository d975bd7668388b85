import { type Alignment, isNarrow } from './align.ts';
import type { Cover } from './coverage.ts';
import { isNegator } from './polarity.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { nearby, type Place, placesOf, scopeAfter } from './scope.ts';
import type { Flag } from './types.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Dropping one of these makes a claim stronger than its evidence. */
const HEDGES = wordSet(
  `may might could possibly perhaps maybe probably potentially typically usually often generally normally commonly frequently
  sometimes occasionally mostly some many most several few likely tend tends reportedly allegedly apparently unless`,
);
/** These weaken a claim too, but go unsaid in plain retelling. */
const SOFT_HEDGES = wordSet(
  `can should certain various recommended recommend suggested advisable preferred prefer preferably ideally helpful beneficial
  useful partly partially if when depending depends typical common usual
  mainly largely optional consider`,
);
/** These make a requirement no requirement; "some employers must" stays one. */
const MAYBE = wordSet(
  `may might could can possibly perhaps maybe probably potentially typically usually often generally normally commonly
  frequently sometimes occasionally mostly likely`,
);
const NECESSITY = wordSet(
  `must required requires require mandatory compulsory need needs necessary needed requirement prerequisite essential crucial
  vital obligatory minimum`,
);
const UNIVERSAL = wordSet(
  'all every everyone everybody each always whole entire any anyone entirely completely throughout constantly',
);
const EXCLUSIVE = wordSet('only solely exclusively none never cannot');
const CERTAIN = wordSet(
  'guaranteed guarantee guarantees definitely certainly invariably undoubtedly absolutely surely',
);
/** A sentence that says one of these must have it from the evidence, whether or not the evidence hedges. */
const NEVER_FREE = wordSet(
  'must always never guaranteed guarantee guarantees mandatory compulsory require requires required',
);
const OPTIONAL = wordSet('optional voluntary unnecessary');
/** "... is common": hedges that stand at the end. */
const PREDICATES = wordSet('common usual typical possible likely optional');
const REACH = 7;

/** A claim may be weaker than its evidence, never stronger: "some" is not "all", "may" is not "must" or nothing. Pure. */
export function checkModality(sentence: Reading, { chosen }: Cover, alignments: readonly Alignment[]): Flag {
  const problem =
    strengthened(sentence, chosen, alignments) ??
    madeOptional(sentence, chosen, alignments) ??
    lostHedge(sentence, alignments);
  return {
    name: 'modality',
    raised: problem !== null,
    detail: problem ?? 'no stronger than the evidence',
    contradicts: false,
  };
}

const isHedge = (word: Word): boolean => HEDGES.has(word.lower) || SOFT_HEDGES.has(word.lower);

function classOf(words: readonly Word[], index: number): ReadonlySet<string> | null {
  const { lower } = words[index]!;
  if ((lower === 'have' || lower === 'has') && words[index + 1]?.lower === 'to') return NECESSITY;
  return [NECESSITY, UNIVERSAL, EXCLUSIVE, CERTAIN].find((kind) => kind.has(lower)) ?? null;
}

/** Words that make a claim strong on the sentence's side: those of necessity count only when they leave no doubt. */
const isStrong = (words: readonly Word[], index: number): boolean => {
  const { lower } = words[index]!;
  return !/^(?:any|each|minimum|essential|crucial|vital|prerequisite)$/.test(lower) && classOf(words, index) !== null;
};

function strengthened(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): string | null {
  const { words } = sentence;
  for (const [index, word] of words.entries()) {
    const kind = word.quantity === -1 && isStrong(words, index) ? classOf(words, index) : null;
    const previous = words[index - 1];
    if (kind === null || (previous && (isNegator(words, index - 1) || /^(?:almost|nearly|not)$/.test(previous.lower))))
      continue;
    if (kind === NECESSITY && isWeakened(words, index)) continue;
    const placesOfAll = (own: readonly Word[]): readonly Place[] =>
      own.flatMap((one) => placesOf(one, sentence, chosen, alignments));
    const governed = placesOfAll(scopeAfter(words, index, 3));
    const places = governed.length > 0 ? governed : placesOfAll(wordsBefore(words, index));
    if (places.some((place) => hasKind(place, kind))) continue;
    const isMild = /^need(?:s|ed)?$/.test(word.lower);
    const hedge = places
      .flatMap((place) => nearby(place, REACH))
      .find((other) => (isMild ? MAYBE.has(other.lower) : isHedge(other)));
    if (hedge) return `"${word.surface}" is stronger than the evidence's "${hedge.surface}"`;
    if (kind === NECESSITY && places.some((place) => isDeniedNecessity(place)))
      return `the evidence denies "${word.surface}"`;
    if (NEVER_FREE.has(word.lower) && !chosen.some(({ reading }) => isFirm(reading, kind)))
      return `the evidence does not say "${word.surface}"`;
  }
  return null;
}

/** "optional" said of what the evidence does not call so. */
function madeOptional(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (!OPTIONAL.has(word.lower) || isNegator(sentence.words, Math.max(0, index - 1))) continue;
    if (chosen.some(({ reading }) => reading.words.some(({ lower }) => OPTIONAL.has(lower)))) continue;
    const places = [...wordsBefore(sentence.words, index), ...scopeAfter(sentence.words, index, 2)].flatMap((own) =>
      placesOf(own, sentence, chosen, alignments),
    );
    if (!places.some(isDeniedNecessity)) return `the evidence does not say "${word.surface}"`;
  }
  return null;
}

/** Whether a text has a word of this kind that is neither hedged nor denied. */
const isFirm = ({ words }: Reading, kind: ReadonlySet<string>): boolean =>
  words.some(
    (_, index) =>
      classOf(words, index) === kind && !isWeakened(words, index) && !isNegator(words, Math.max(0, index - 1)),
  );

/** "not mandatory", "not usually required" said of this place. */
function isDeniedNecessity({ reading, index }: Place): boolean {
  const { words } = reading;
  return words.some(
    (word, at) =>
      word.segment === words[index]!.segment &&
      classOf(words, at) === NECESSITY &&
      words.slice(Math.max(0, at - 3), at).some((_, before) => isNegator(words, Math.max(0, at - 3) + before)),
  );
}

const wordsBefore = (words: readonly Word[], index: number): readonly Word[] =>
  words
    .slice(Math.max(0, index - 4), index)
    .filter((other) => isContent(other) && other.segment === words[index]!.segment);

/** "may be required", "often required": the strong word is itself hedged. */
const isWeakened = (words: readonly Word[], index: number): boolean =>
  words
    .slice(Math.max(0, index - 3), index)
    .some(({ lower, segment }) => segment === words[index]!.segment && MAYBE.has(lower));

/** Whether the evidence has as strong a word near the place, and one that is not weakened. */
const hasKind = ({ reading, index }: Place, kind: ReadonlySet<string>): boolean => {
  const { words } = reading;
  const from = Math.max(0, index - REACH);
  return words
    .slice(from, index + REACH + 1)
    .some(
      (word, at) =>
        word.segment === words[index]!.segment &&
        classOf(words, from + at) === kind &&
        !(kind === NECESSITY && isWeakened(words, from + at)),
    );
};

/** The evidence hedges words that the sentence takes over, and the sentence does not. */
function lostHedge(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const { unit, gaps } of alignments) {
    const { words } = unit.reading;
    for (const gap of gaps.filter(isNarrow)) {
      for (let index = gap.unit.from; index < gap.unit.to; index += 1) {
        const word = words[index]!;
        if (!HEDGES.has(word.lower) || word.quantity >= 0 || isNoHedge(words, index)) continue;
        if (!isHedged(sentence, Math.min(gap.sentence.to, sentence.words.length - 1))) {
          return `the evidence says "${word.surface}", the sentence leaves it out`;
        }
      }
    }
  }
  return null;
}

function isHedged(sentence: Reading, at: number): boolean {
  const { segment } = sentence.words[at]!;
  return sentence.words.some(
    (word, index) =>
      isHedge(word) &&
      (index <= at + 2 || PREDICATES.has(word.lower)) &&
      (word.segment === segment || (index < at && at - index <= REACH)),
  );
}

/** "most common", "how many", "in May": the same word with another use. */
function isNoHedge(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  const next = words[index + 1]?.lower ?? '';
  if (word.lower === 'most')
    return /(?:ly|ive|ous|ant|ent|al|ful|ble|ed|ing)$/.test(next) || next === 'of' || next === 'common';
  if (word.lower === 'many' || word.lower === 'few')
    return words[index - 1]?.lower === 'how' || words[index - 1]?.lower === 'as';
  return word.surface === 'May' && words[index + 1]?.quantity !== -1;
}
