const MIN_DIGITS = 9;

/**
 * Whether a question seems to hold an e-mail address, a phone number or an identity number. Pure, and linear in the
 * length of the text. It only asks the visitor to look again, so it may err.
 */
export const holdsContactDetails = (text: string): boolean => text.split(/\s+/).some(isEmail) || holdsLongNumber(text);

/** A word with an @ that has something before it and a dot after it. */
function isEmail(word: string): boolean {
  const at = word.indexOf('@');
  return at > 0 && word.indexOf('.', at) > at + 1;
}

/** Digits in groups, as phone numbers are written; a range of years has too few. */
function holdsLongNumber(text: string): boolean {
  let digits = 0;
  for (const character of text) {
    if (character >= '0' && character <= '9') digits += 1;
    else if (!' ()-./+'.includes(character)) digits = 0;
    if (digits >= MIN_DIGITS) return true;
  }
  return false;
}
