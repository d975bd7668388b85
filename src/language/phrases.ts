import { isStopWord } from './stop-words.ts';

/** The stems of a text, as a set and in order. */
export type Words = { readonly set: ReadonlySet<string>; readonly order: readonly string[] };

/** How many other words may stand inside a phrase, function words not counted: "look for a new job" is "look job" still. */
const MAX_GAP = 2;
const FURTHEST = 4;

/** Whether a text has a word, or all words of a phrase in order and close together, with only words between that `mayPass`. */
export function hasPhrase(
  words: Words,
  parts: readonly string[],
  mayPass: (stem: string) => boolean = () => true,
): boolean {
  const [first, second] = parts;
  if (first === undefined || !words.set.has(first)) return false;
  if (second === undefined) return true;
  if (!words.set.has(second)) return false;
  const rest = parts.slice(1);
  if (!rest.every((part) => words.set.has(part))) return false;
  for (let start = words.order.indexOf(first); start >= 0; start = words.order.indexOf(first, start + 1)) {
    let at = start;
    const isHere = rest.every((part) => {
      const next = words.order.indexOf(part, at + 1);
      const isNear = next >= 0 && next - at <= FURTHEST && isShort(words.order.slice(at + 1, next), mayPass);
      at = next;
      return isNear;
    });
    if (isHere) return true;
  }
  return false;
}

const isShort = (between: readonly string[], mayPass: (stem: string) => boolean) =>
  between.every(mayPass) && between.filter((stem) => !isStopWord(stem)).length <= MAX_GAP;
