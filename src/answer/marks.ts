/** A sentence without its citation marks, and the passage numbers that they name, each once, in order of mention. */
export type MarkedSentence = { readonly text: string; readonly numbers: readonly number[] };

/** A longer range than this keeps its first numbers and its end: enough to see that it was never offered. */
const MAX_RANGE = 32;

const NUMBER = '\\^?[0-9０-９]{1,12}';
const JOINT = '\\s{0,3}(?:,|;|&|-|‐|‑|–|—|，|、|and|to)\\s{0,3}';
const MARK = new RegExp(`[[［【]\\s{0,3}(${NUMBER}(?:${JOINT}${NUMBER}){0,63})\\s{0,3}[\\]］】](?!\\()`, 'gu');
const RANGE = /^(\d+)\s*(?:-|‐|‑|–|—|to)\s*(\d+)$/u;

/**
 * Takes `[1]`, `[1, 2]`, `[1-3]`, `[1][2]`, `[^1]` and their full-width forms out of a sentence, before or after its full
 * stop. A Markdown link such as `[1](https://...)` is no mark and stays, so that its address is seen by whoever checks the
 * sentence. Numbers are returned as written, `[0]` and `[99999999]` too: whether one was offered is the caller's question.
 * Pure.
 */
export function parseMarks(sentence: string): MarkedSentence {
  const numbers = new Set<number>();
  let text = '';
  let from = 0;
  for (const mark of sentence.matchAll(MARK)) {
    for (const number of namedBy(mark[1] ?? '')) numbers.add(number);
    text = join(text, sentence.slice(from, mark.index));
    from = mark.index + mark[0].length;
  }
  return { text: join(text, sentence.slice(from)).trim(), numbers: [...numbers] };
}

/** The gap that a mark leaves: none before punctuation, one space between words. */
function join(before: string, after: string): string {
  if (after === '') return before;
  const head = before.trimEnd();
  if (head === '') return before + after;
  if (/^\s*[.,;:!?…)\]}"'”’。，！？]/u.test(after)) return head + after.trimStart();
  if (before !== head || /^\s/u.test(after))
    return /^[^\S\n]*\n/u.test(after) ? head + after : `${head} ${after.trimStart()}`;
  return /[\p{L}\p{N}]$/u.test(head) && /^[\p{L}\p{N}]/u.test(after) ? `${head} ${after}` : head + after;
}

function* namedBy(list: string): Generator<number, void> {
  for (const item of list
    .normalize('NFKC')
    .replaceAll('^', '')
    .split(/\s*(?:,|;|&|、|\band\b)\s*/u)) {
    const range = RANGE.exec(item);
    if (range) yield* numbersFrom(Number(range[1]), Number(range[2]));
    else yield Number.parseInt(item, 10);
  }
}

function* numbersFrom(one: number, other: number): Generator<number, void> {
  const [low, high] = one <= other ? [one, other] : [other, one];
  const last = Math.min(high, low + MAX_RANGE - 1);
  for (let number = low; number <= last; number++) yield number;
  if (last < high) yield high;
}
