import { failed, type Grader, graded, notApplicable, passed } from './grader.ts';
import { answerWords, countWords, foldText } from './text.ts';

const MAX_WORDS = 140;
const MAX_WORDS_OF_A_LIST = 350;
/** "Role: ...; Experience: ...; Pay: ...": a row of a table read out cell by cell. */
const TABLE_ROW = /^(?:[^;:.]{1,40}: [^;]+; ){2}/u;

/**
 * The answer is short enough to be read: at most `max_words` of the case, else about 120 words (140), or 350 for a list.
 * Score 1, or the share of the words that were allowed. Denominator: every run.
 */
export const length: Grader = {
  name: 'length',
  role: 'required',
  grade({ item, answer }) {
    const isList = item.category === 'list' || item.expect.ordered;
    const allowed = item.expect.max_words ?? (isList ? MAX_WORDS_OF_A_LIST : MAX_WORDS);
    const words = countWords(answerWords(answer));
    return words <= allowed ? passed() : failed(`${words} words, at most ${allowed} wanted`, [], allowed / words);
  },
};

/**
 * The answer reads as if a person wrote it: no sentence twice, no Markdown marks, no table row read out, no "as an AI", at most one
 * apology, and some text at all. Denominator: every run.
 */
export const wording: Grader = {
  name: 'wording',
  role: 'required',
  grade({ answer }) {
    const texts = answer.claims.map((claim) => foldText(claim.text).trim());
    const whole = texts.join('\n');
    const faults = [
      ...(texts.length === 0 ? ['the answer is empty'] : []),
      ...texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `said twice: ${text}`),
      ...answer.claims
        .filter(({ text }) => /\*\*|^#|\s\|\s|^\||\{\{|\]\(/u.test(text))
        .map(({ text }) => `markup: ${text}`),
      ...answer.claims.filter(({ text }) => TABLE_ROW.test(text)).map(({ text }) => `a table row: ${text}`),
      ...(/\bas an? (?:ai|language model|assistant)\b/u.test(whole) ? ['"as an AI"'] : []),
      ...((whole.match(/\b(?:sorry|apolog\w+|unfortunately)\b/gu)?.length ?? 0) > 1 ? ['apologises twice'] : []),
    ];
    return faults.length === 0 ? passed() : failed('does not read as written by a person', faults);
  },
};

/**
 * Suggestions that are themselves answered: suggestions whose own answer, in a new conversation, is neither declined nor
 * conversational, over the suggestions given. Not applicable when there are none or they were not followed.
 */
export const suggestions: Grader = {
  name: 'suggestions',
  role: 'required',
  grade({ answer, followed }) {
    const given = answer.suggestions.filter((suggestion) => followed.has(suggestion));
    if (given.length === 0) return notApplicable('no suggestion was followed');
    const dead = given.filter((suggestion) => ['declined', 'conversational'].includes(followed.get(suggestion) ?? ''));
    return graded(given.length - dead.length, given.length, dead, 'a suggestion is not answered when it is asked');
  },
};
