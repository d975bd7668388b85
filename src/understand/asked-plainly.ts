/** "Isn't it required?" asks whether it is; "is it not required?" would be answered by yes and by no alike. */
const LEADING_NOT =
  /^(?:(?:so|and|but|ok|wait)[,\s]+)*(?:is|are|do|does|did|was|were|wo|ca|should|would|could|has|have|had)n['’]?t\b/i;
const NEGATED =
  /\b(?:not|never|rarely|seldom|hardly|nobody|no one|none|neither|nor|false|untrue|unless|except|excluding|excluded|apart from|other than)\b|n['’]t\b|\b(?:dont|doesnt|isnt|arent|wont|didnt|wasnt)\b/i;
const COUNTED =
  /\b(?:all|every|everyone|everybody|everywhere|anywhere|each|always|exactly|only|certain|guaranteed|definitely|both|either|some|sometimes|few|fewer|most|many|half|several|ever)\b/i;
const BOUNDED =
  /\b(?:more|less|over|under|above|below|beyond|at least|at most|up to|min|minimum|max|maximum|least|by|before|after|until|till|still|within|since|during|longer|shorter|or less|or more)\b/i;
const ADDED =
  /\b(?:plus|minus|as well as|on top|besides|in addition|too|also|extra|without|with no|if|when|unless|instead|even|counting|including|included)\b/i;

/** Whether a question denies what it asks: its yes might mean either. */
export const isNegated = (text: string): boolean => NEGATED.test(text.replace(LEADING_NOT, ''));

/** Whether it asks of how many, or how often, something is so. */
export const isCounted = (text: string): boolean => COUNTED.test(text);

/**
 * Whether a question asks no more than whether a thing is so: without "not", "always", "at least", "after", "if", "plus". Only then
 * does a sentence that has all its words, and its figure, say yes.
 */
export const isAskedPlainly = (text: string): boolean =>
  !isNegated(text) && !isCounted(text) && !BOUNDED.test(text) && !ADDED.test(text);
