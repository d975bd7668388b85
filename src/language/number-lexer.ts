/** A piece of text as number reading sees it. `value` and `isPlain` (digits only, no separator) are for numbers. */
export type Lexeme = {
  readonly kind: 'number' | 'word' | 'sign';
  readonly surface: string;
  readonly lower: string;
  readonly value: number;
  readonly isPlain: boolean;
  /** No space stands between this lexeme and the one before. */
  readonly isGlued: boolean;
  readonly start: number;
  readonly end: number;
};

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy;
const DIGITS = /\d+/y;
const GROUP = /,\d{3}(?!\d)/y;
const DECIMALS = /\.\d+/y;
const MAX_DIGITS = 15;

/** Words, numbers and single signs of a text, in order; time is linear in its length. */
export function lexNumbers(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let last = -1;
  for (let at = 0; at < text.length; ) {
    const char = text.charCodeAt(at);
    if (char === 32 || (char >= 9 && char <= 13) || char === 0xa0 || char === 0x202f || char === 0x2009) {
      at += 1;
      continue;
    }
    const isGlued = last === at;
    const isDigit = char >= 48 && char <= 57;
    const number = isDigit ? readNumber(text, at) : null;
    const isPlainSign = char < 128 && !isDigit && !isAsciiLetter(char);
    const word = number || isPlainSign ? null : run(WORD, text, at);
    const end = number?.end ?? word ?? at + (char >= 0xd800 && char < 0xdc00 ? 2 : 1);
    const surface = text.slice(at, end);
    lexemes.push({
      kind: number ? 'number' : word === null ? 'sign' : 'word',
      surface,
      lower: word === null ? surface : surface.toLowerCase().replaceAll('’', "'"),
      value: number?.value ?? Number.NaN,
      isPlain: number?.isPlain ?? false,
      isGlued,
      start: at,
      end,
    });
    at = end;
    last = end;
  }
  return lexemes;
}

const isAsciiLetter = (char: number): boolean => (char >= 97 && char <= 122) || (char >= 65 && char <= 90);

function readNumber(text: string, start: number): { end: number; value: number; isPlain: boolean } {
  let end = run(DIGITS, text, start) ?? start + 1;
  const isPlainDigits = end;
  if (end - start <= 3 && text[start] !== '0') {
    for (let more = run(GROUP, text, end); more !== null; more = run(GROUP, text, end)) end = more;
  }
  end = run(DECIMALS, text, end) ?? end;
  const digits = text.slice(start, end).replaceAll(',', '');
  const value = digits.length > MAX_DIGITS ? Number.parseFloat(digits.slice(0, MAX_DIGITS)) : Number(digits);
  return { end, value, isPlain: end === isPlainDigits };
}

function run(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
