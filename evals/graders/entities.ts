import type { Answer, Claim } from '../../src/domain/answer.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { type Token, tokenize } from '../../src/language/tokens.ts';
import { claimEvidence } from './evidence.ts';
import { type Grader, graded, notApplicable, type Run } from './grader.ts';

const WORD_OF_A_NAME = String.raw`\p{Lu}[\p{L}\p{N}'’.&-]*`;
/** Capitalised words in a row, small words between them allowed: "Guild of Kite Makers". */
const NAME = new RegExp(`${WORD_OF_A_NAME}(?:\\s+(?:(?:of|the|and|for|de|&)\\s+){0,2}${WORD_OF_A_NAME})*`, 'gu');
const ACRONYM = /^\p{Lu}{2,6}$/u;
const SENTENCE_END = /(?:^|[.:;!?•"“(–—\n])\s*$/u;

/**
 * Names stand in what is cited: names of the claims that are known, over all names. A name is an acronym, a run of two or
 * more capitalised words, or a capitalised word that does not open its sentence. It is known when the evidence, the
 * question or the head of the guide has all its words in some form; when it is the initials of a name there ("GKM" for the
 * Guild of Kite Makers) or the name of its initials. Not applicable without a name, or in a conversational answer.
 */
export const entities: Grader = {
  name: 'entities',
  role: 'required',
  grade(run) {
    if (run.answer.status === 'conversational') return notApplicable('a conversational answer');
    const named = run.answer.claims.flatMap((claim) => namesOf(claim.text).map((name) => ({ name, claim })));
    if (named.length === 0) return notApplicable('no names');
    const unknown = named
      .filter(({ name, claim }) => !isKnown(name, backingOf(run, run.answer, claim)))
      .map(({ name, claim }) => `${name} in: ${claim.text}`);
    return graded(named.length - unknown.length, named.length, unknown, 'a name is not in what is cited');
  },
};

/** The names of a text, in order. A word that opens a sentence counts only within a longer name or as an acronym. */
function namesOf(text: string): readonly string[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const words = match[0].split(/\s+/u);
    const isOpening = SENTENCE_END.test(text.slice(0, match.index));
    const opensWithSmallWord = isOpening && isStopWord((words[0] ?? '').toLowerCase());
    const name = (opensWithSmallWord ? words.slice(1) : words).join(' ').replace(/[.'’&-]+$/u, '');
    const isLone = !name.includes(' ') && !ACRONYM.test(name);
    const isPronoun = /^(?:I|I['’]\p{L}+)$/u.test(name);
    return name === '' || isPronoun || (isLone && isOpening && !opensWithSmallWord) ? [] : [name];
  });
}

function backingOf(run: Run, answer: Answer, claim: Claim): string {
  const asked = [run.item.question, ...run.item.turns.map(({ content }) => content)];
  const head = run.guide.text.slice(0, run.guide.text.search(/^## /mu));
  const evidence = claimEvidence(answer, claim, run.guide).flatMap(({ heading, units }) => [...heading, ...units]);
  return [...evidence, ...asked, head].join('\n');
}

function isKnown(name: string, backing: string): boolean {
  const wanted = tokenize(name).filter(({ lower }) => !isStopWord(lower));
  const tokens = tokenize(backing);
  const known = new Set(tokens.map(({ stem }) => stem));
  if (wanted.every(({ stem }) => known.has(stem))) return true;
  if (ACRONYM.test(name)) return hasInitials(tokens, name.toLowerCase());
  const initials = wanted.map(({ lower }) => lower[0]).join('');
  return initials.length > 1 && tokens.some(({ surface, lower }) => ACRONYM.test(surface) && lower === initials);
}

/** Whether words in a row, small words passed over, begin with these letters, the first of them a capital. */
function hasInitials(tokens: readonly Token[], letters: string): boolean {
  const words = tokens.filter(({ lower }) => !isStopWord(lower));
  return words.some(
    ({ surface }, start) =>
      /^\p{Lu}/u.test(surface) && [...letters].every((letter, offset) => words[start + offset]?.lower[0] === letter),
  );
}
