import type { PreparedEvidence } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';

const COMPARATIVE = /^(?:more|less|fewer|better|worse|higher|lower|\p{L}{3,}er)$/u;
const REACH = 4;
/** How near to a comparison in the evidence one of the words compared has to stand. */
const NEAR = 12;

/**
 * "A earns more than B", where the evidence compares neither with anything: the word that compares, or null. A comparison with
 * an amount ("more than 30 hours") is the number check's. Pure.
 */
export function foreignComparison(sentence: Reading, { units }: PreparedEvidence): string | null {
  const { words } = sentence;
  for (const [index, word] of words.entries()) {
    if (word.lower !== 'than' || /^(?:rather|other)$/.test(words[index - 1]?.lower ?? '')) continue;
    const before = words.slice(Math.max(0, index - REACH), index);
    const after = words.slice(index + 1, index + 1 + REACH);
    const comparative = before.findLast(({ lower }) => COMPARATIVE.test(lower));
    if (!comparative || !after.some(isContent) || after.some(({ quantity }) => quantity >= 0)) continue;
    const compared = words
      .slice(Math.max(0, index - NEAR), index + NEAR)
      .filter((one) => isContent(one) && one !== comparative && one.segment === word.segment);
    if (!units.some(({ reading }) => compares(reading, compared))) return `${comparative.surface} than`;
  }
  return null;
}

/** Whether a text compares one of these words with something. */
const compares = ({ words }: Reading, compared: readonly Word[]): boolean =>
  words.some(
    ({ lower }, at) =>
      lower === 'than' &&
      words.slice(Math.max(0, at - NEAR), at + NEAR).some((other) => compared.some((one) => sharesKey(one, other))),
  );
