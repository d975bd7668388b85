import { isStopWord } from './stop-words.ts';

/** `text` is `source.slice(start, end)`: no white space at either end, its citation marks included. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

/** Where a sentence ends; while text still to come could move that, `doubt` is where reading has to go on from. */
type End = { readonly end: number; readonly doubt: number | null };

const MAX_PARENTHESIS_CHARS = 300;
const MAX_STREAMED_CHARS = 4_000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const TITLES = words('mr mrs ms mx dr prof st gen rep sen gov capt lt col sgt rev hon mt ft');
const SHORT_FORMS = words(
  `approx appt apt assn assoc ave avg blvd bldg cf dept dist div ed est ext hr hrs max min mins misc op
  par pt resp sec secs sect vs v yr yrs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
  thur thurs fri sat sun incl excl`,
);
/** They end a sentence unless a number follows. */
const NUMBERED_FORMS = words('no nos nr p pp vol fig figs ref ch art para sec');
/** They end a sentence when the next word starts one. */
const CLOSING_SHORT_FORMS = words('etc inc ltd co corp bros jr sr al esq llc plc');

/** "Yes." belongs to the sentence that says why. */
const BARE_ANSWER = /^["“'‘]?(?:yes|no)$/i;

const MARKS = /[ \t]*(?:\[\d{1,4}(?:[ \t]{0,2}[,;–-][ \t]{0,2}\d{1,4}){0,20}\])+/y;
const MARK_BEGUN = /[ \t]*\[[\d \t,;–-]{0,140}$/y;
const MARKS_BEFORE_STOP = /\[\d{1,4}(?:[ \t]{0,2}[,;–-][ \t]{0,2}\d{1,4}){0,20}\][ \t]*[.!?]$/;
const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char);
const isStop = (char: string | undefined): boolean => char !== undefined && '.!?…。！？'.includes(char);
const isCloser = (char: string | undefined): boolean => char !== undefined && '"\'”’»)]*_'.includes(char);
const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);
const isLower = (char: string | undefined): boolean => char !== undefined && /\p{Ll}/u.test(char);
const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r' || char === '\u2028';

/**
 * The sentences of a plain text, in order; offsets are UTF-16, into `text`. A line break always ends a sentence, so join
 * soft-wrapped lines with a space first (which keeps offsets). Marks such as `[1]`, `[1, 2]` or `[1][2]` stay with the
 * sentence they follow, before or after its full stop.
 */
export function splitSentences(text: string): Sentence[] {
  return take(text, true).sentences;
}

/**
 * The sentences at the start of `buffer` that no later text can change, and what remains after them. The first `seen`
 * characters are known to end no sentence: `seen` of the call before, when the buffer only grew.
 */
export function takeSentences(
  buffer: string,
  seen = 0,
): { readonly sentences: readonly Sentence[]; readonly rest: string; readonly seen: number } {
  const taken = take(buffer, false, seen);
  return { sentences: taken.sentences, rest: buffer.slice(taken.next), seen: taken.seen };
}

/** Sentences out of text that arrives in pieces. `push` gives those that are complete, `finish` what is left. */
export function createSentenceStream(): { push(piece: string): readonly string[]; finish(): readonly string[] } {
  let buffer = '';
  let seen = 0;
  return {
    push(piece) {
      const taken = takeSentences(buffer + piece, seen);
      buffer = taken.rest;
      seen = taken.seen;
      const complete = taken.sentences.map((sentence) => sentence.text);
      if (buffer.length <= MAX_STREAMED_CHARS) return complete;
      return [...complete, ...this.finish()];
    },
    finish() {
      const left = splitSentences(buffer);
      buffer = '';
      seen = 0;
      return left.map((sentence) => sentence.text);
    },
  };
}

function take(text: string, isWhole: boolean, known = 0): { sentences: Sentence[]; next: number; seen: number } {
  const sentences: Sentence[] = [];
  let at = 0;
  let seen = 0;
  while (at < text.length) {
    while (isSpace(text[at])) at += 1;
    if (at >= text.length) break;
    const found = findEnd(text, at, Math.max(at, sentences.length === 0 ? known : 0), isWhole);
    if (!isWhole && found.doubt !== null) {
      seen = found.doubt - at;
      break;
    }
    const end = trimEnd(text, at, found.end);
    if (end > at) sentences.push({ text: text.slice(at, end), start: at, end });
    at = Math.max(found.end, at + 1);
  }
  return { sentences, next: at, seen };
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text[last - 1])) last -= 1;
  return last;
}

function findEnd(text: string, start: number, from: number, isWhole: boolean): End {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (isBreak(char)) return { end: afterMarksLine(text, at) ?? at, doubt: null };
    if (char === '•' && at > start && isSpace(text[at - 1])) return { end: at, doubt: null };
    if (char === '(') {
      const close = closingParenthesis(text, at);
      if (close === 'unknown' && !isWhole) return { end: text.length, doubt: at };
      if (typeof close === 'number') at = close;
    } else if (isStop(char)) {
      const found = endAtStop(text, start, at);
      if (found !== null) return found;
      while (isStop(text[at + 1])) at += 1;
    }
  }
  return { end: text.length, doubt: text.length };
}

/** Marks that stand alone on the next line belong to the sentence before the line break; null when there are none. */
function afterMarksLine(text: string, lineBreak: number): number | null {
  let at = lineBreak;
  while (isSpace(text[at])) at += 1;
  const end = match(MARKS, text, at);
  return end !== null && (end >= text.length || isBreak(text[end])) ? end : null;
}

function closingParenthesis(text: string, open: number): number | 'unknown' | null {
  const [line = ''] = text.slice(open, open + MAX_PARENTHESIS_CHARS).split(/[\n\r\u2028]/, 1);
  const close = line.indexOf(')');
  if (close !== -1) return open + close;
  return open + line.length === text.length ? 'unknown' : null;
}

/** Null when the stop at `at` does not end the sentence. */
function endAtStop(text: string, start: number, at: number): End | null {
  let end = at + 1;
  while (isStop(text[end])) end += 1;
  const goesOnInLine = /^[ \t]+[^\s]/.test(text.slice(end, end + 4));
  if (at - start <= 4 && BARE_ANSWER.test(text.slice(start, at)) && (goesOnInLine || end >= text.length)) {
    return end >= text.length ? { end, doubt: at } : null;
  }
  const isPlainDot = text[at] === '.' && end === at + 1;
  while (isCloser(text[end]) && match(MARKS, text, end) === null) end += 1;
  const marked = match(MARKS, text, end);
  if (marked !== null) return endAfterMarks(text, marked, at);
  if (match(MARK_BEGUN, text, end) !== null) return { end: text.length, doubt: at };
  const isMarked = MARKS_BEFORE_STOP.test(text.slice(Math.max(start, at - 150), at + 1));
  if (isMarked && (end >= text.length || isSpace(text[end]))) return { end, doubt: null };
  if (end >= text.length) return { end, doubt: at };
  if (!isSpace(text[end])) return null;

  let next = end;
  while (isSpace(text[next]) && !isBreak(text[next])) next += 1;
  if (isBreak(text[next])) return { end: afterMarksLine(text, next) ?? end, doubt: null };
  if (next >= text.length) return { end, doubt: at };
  if (!isPlainDot) return isLower(text[next]) && text[at] !== '!' ? null : { end, doubt: null };
  return dotEndsSentence(text, start, at, next, end);
}

function endAfterMarks(text: string, marked: number, stop: number): End {
  let end = marked;
  for (let more = match(MARKS, text, end); more !== null; more = match(MARKS, text, end)) end = more;
  if (isStop(text[end]) && !isLetter(text[end + 1])) end += 1;
  let next = end;
  while (isSpace(text[next]) && !isBreak(text[next])) next += 1;
  const mayGoOn = next >= text.length || match(MARK_BEGUN, text, next) !== null;
  return { end, doubt: mayGoOn ? stop : null };
}

function dotEndsSentence(text: string, start: number, dot: number, next: number, end: number): End | null {
  let from = dot;
  while (from > start && !isSpace(text[from - 1]) && !'("“[‘'.includes(text[from - 1]!)) from -= 1;
  const word = text.slice(from, dot).toLowerCase();
  if (/^\d{1,3}$/.test(word) && from === start) return null;
  const startsLower = isLower(text[next]);
  if (TITLES.has(word) || SHORT_FORMS.has(word)) return null;
  if (NUMBERED_FORMS.has(word) && /[\dIVX]/.test(text[next]!)) return null;
  const isDotted = /^(?:\p{L}\.)+\p{L}$/u.test(word) || word === 'ph.d' || word === 'e.g' || word === 'i.e';
  const isInitial = word.length === 1 && isLetter(word) && word !== 'i';
  if (!isDotted && !isInitial && !CLOSING_SHORT_FORMS.has(word)) {
    return startsLower && word.length < 3 && isLetter(word[0]) ? null : { end, doubt: null };
  }
  if (startsLower || isInitial || word === 'e.g' || word === 'i.e') return null;
  let wordEnd = next;
  while (isLetter(text[wordEnd])) wordEnd += 1;
  if (wordEnd >= text.length) return { end, doubt: dot };
  return isStopWord(text.slice(next, wordEnd).toLowerCase()) ? { end, doubt: null } : null;
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
