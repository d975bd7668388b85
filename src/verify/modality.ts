import type { Alignment } from './align.ts';
import type { Cover } from './coverage.ts';
import { isNegator } from './polarity.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import type { Flag } from './types.ts';

const HEDGES = new Set(
  `may might could can possibly perhaps maybe probably likely potentially typically usually often generally normally commonly
  frequently sometimes occasionally mostly mainly largely tends tend some many most several certain few various should
  recommended optional recommend suggested advisable preferred prefer preferably ideally helpful beneficial useful apparently reportedly allegedly
  about approximately roughly around nearly almost partly partially if unless when depending typical common usual`.split(
    /\s+/,
  ),
);
/** Dropping one of these makes a claim stronger than its evidence. */
const STRICT_HEDGES = new Set(
  `may might could possibly perhaps maybe probably potentially typically usually often generally normally commonly frequently
  sometimes occasionally mostly some many most several few likely tend tends reportedly allegedly apparently unless`.split(
    /\s+/,
  ),
);
const STRONG = new Set(
  `must always never all every everyone everybody each only solely exclusively entirely completely definitely certainly
  guaranteed guarantee guarantees invariably mandatory compulsory required requires require necessarily undoubtedly absolutely
  cannot none whole any`.split(/\s+/),
);
const REQUIRING = new Set(
  'must required requires require mandatory compulsory need needs necessary essential has have needed requirement prerequisite'.split(
    ' ',
  ),
);
const ALL = new Set('all every everyone everybody each always whole entire any'.split(' '));
const REACH = 5;

/** A claim may be weaker than its evidence, never stronger: "some" is not "all", "may" is not "must" or nothing. Pure. */
export function checkModality(sentence: Reading, { chosen }: Cover, alignments: readonly Alignment[]): Flag {
  const problem =
    strengthened(
      sentence,
      chosen.map((unit) => unit.reading),
    ) ?? lostHedge(sentence, alignments);
  return {
    name: 'modality',
    raised: problem !== null,
    detail: problem ?? 'no stronger than the evidence',
    contradicts: false,
    severity: problem === null ? 0 : 0.4,
  };
}

function strengthened(sentence: Reading, evidence: readonly Reading[]): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (!STRONG.has(word.lower) || word.quantity >= 0) continue;
    const before = sentence.words[index - 1];
    if (before && (isNegator(sentence.words, index - 1) || before.lower === 'almost' || before.lower === 'nearly'))
      continue;
    const same = (other: Word): boolean =>
      other.lower === word.lower ||
      other.key === word.key ||
      (REQUIRING.has(word.lower) && REQUIRING.has(other.lower)) ||
      (ALL.has(word.lower) && ALL.has(other.lower));
    if (evidence.some((reading) => reading.words.some(same))) continue;
    const after = sentence.words.slice(index + 1, index + 1 + REACH).filter(isContent);
    const hedge = evidence
      .flatMap((reading) => reading.words.map((other, place) => ({ reading, other, place })))
      .find(
        ({ reading, other, place }) =>
          HEDGES.has(other.lower) &&
          reading.words
            .slice(place + 1, place + 2 + REACH)
            .some((near) => isContent(near) && after.some((own) => own.keys.some((key) => near.keys.includes(key)))),
      );
    if (hedge) return `"${word.surface}" is stronger than the evidence's "${hedge.other.surface}"`;
    if (word.lower === 'must' || word.lower === 'always' || word.lower === 'never' || word.lower === 'guaranteed') {
      return `the evidence does not say "${word.surface}"`;
    }
  }
  return null;
}

function lostHedge(sentence: Reading, alignments: readonly Alignment[]): string | null {
  const hasHedge = sentence.words.some((word) => HEDGES.has(word.lower));
  if (hasHedge) return null;
  for (const { unit, pairs } of alignments.slice(0, 1)) {
    const { words } = unit.reading;
    for (const [index, word] of words.entries()) {
      if (!STRICT_HEDGES.has(word.lower) || word.quantity >= 0) continue;
      if (
        word.lower === 'most' &&
        words[index + 1] &&
        /(?:ly|ive|ous|ant|ent|al|ful|ble|ed)$/.test(words[index + 1]!.lower)
      )
        continue;
      if (word.lower === 'many' && words[index - 1]?.lower === 'how') continue;
      const isAround = pairs.includes(index + 1) || pairs.includes(index + 2);
      const isBefore = index === 0 || pairs.includes(index - 1) || pairs.includes(index - 2);
      const sameClause = words.some(
        (other, place) => other.clause === word.clause && isContent(other) && pairs.includes(place),
      );
      if (isAround && isBefore && sameClause) return `the evidence says "${word.surface}", the sentence leaves it out`;
    }
  }
  return null;
}
