import { findQuantities } from '../../language/numerals.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Material } from './material.ts';

const SOMETIMES = /\b(?:some|may|might|sometimes|depending|depends|often|certain|several|a few|in some cases)\b/i;
/** "Forty-five states require ...", "62 percent ...": a part of many, counted. */
const COUNTED =
  /^(?:(?:about|nearly|roughly|around|over|only) )?(?:\d[\d,.]*|half|a third|a quarter|two|three|four|five|six|seven|eight|nine|ten|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?)\b/iu;
/** "To become a teacher, ...", "If you work nights, ...": a demand with a purpose or a case of its own. */
const CONDITION = /^(?:then[,\s]+)?(?:to|if|when|where|unless|once|for|in|at)\b([^,]*),?/i;
const UNIVERSAL = /\b(?:every|all|always|each|everyone|everybody|any|only|never|everywhere)\b/i;

/**
 * How an answer to "do I have to ...?" opens, when this sentence of the guide demands the thing: null where the sentence
 * demands it only of some or for a purpose that the question does not have, so that neither yes nor no is right.
 */
export function openingOf(
  sentence: string,
  { query, profile }: Pick<Material, 'query' | 'profile'>,
): 'Yes.' | 'No.' | 'Not always.' | null {
  const differing = otherFigure(query.text, sentence);
  if (differing !== null) return differing ? 'No.' : null;
  if (SOMETIMES.test(sentence)) return 'Not always.';
  const isUniversal = UNIVERSAL.test(query.text);
  if (COUNTED.test(sentence)) return null;
  if (isUniversal && !UNIVERSAL.test(sentence)) return null;
  const own = new Set([
    ...query.terms.flatMap((term) => [term.stem, ...term.alternatives]),
    ...stems(profile.occupation),
  ]);
  const condition = CONDITION.exec(sentence)?.[1];
  if (condition !== undefined && stems(condition).some((stem) => !own.has(stem))) return null;
  return 'Yes.';
}

/**
 * Null unless the question gives a figure that the sentence lacks; then whether the sentence gives another of its kind.
 */
function otherFigure(question: string, sentence: string): boolean | null {
  const asked = findQuantities(question).filter(({ kind }) => kind !== 'ordinal');
  const given = findQuantities(sentence);
  const lacking = asked.filter(({ low }) => !given.some((figure) => low >= figure.low && low <= figure.high));
  if (lacking.length === 0) return null;
  return lacking.every(({ kind }) => given.some((figure) => figure.kind === kind));
}

const stems = (text: string): readonly string[] =>
  tokenize(text).flatMap(({ lower, stem }) => (isStopWord(lower) ? [] : [stem]));
