import { keptWith } from './remember.ts';
import { isStopWord } from './stop-words.ts';

/** The stems of a text, as a set and in order. */
export type Words = { readonly set: ReadonlySet<string>; readonly order: readonly string[] };

/** How many other words may stand inside a phrase, function words not counted: "look for a new job" is "look job" still. */
const MAX_GAP = 2;
const FURTHEST = 4;

/** Stands in a phrase for whatever number a text has in that place. */
export const ANY_NUMBER = '0';
const NUMBER =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|dozen|hundr|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ti)$/;

const withAnyNumber = keptWith(({ order }: Words): Words => {
  const marked = order.map((stem) => (NUMBER.test(stem) ? ANY_NUMBER : stem));
  return { set: new Set(marked), order: marked };
});

/** Whether a text has a word, or all words of a phrase in order and close together, with only words between that `mayPass`. */
export function hasPhrase(
  text: Words,
  parts: readonly string[],
  mayPass: (stem: string) => boolean = () => true,
): boolean {
  const [first, second] = parts;
  const words = parts.includes(ANY_NUMBER) ? withAnyNumber(text) : text;
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
