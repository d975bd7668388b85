import type { Query, QueryTerm } from '../../../domain/question.ts';
import { tokenize } from '../../../language/tokens.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { enumeratedIn } from '../lists/enumerated.ts';
import { isSubject } from '../material.ts';

/** By what turns of phrase a sentence shows that it is the kind of answer that a question wants. */
export type KindCues = {
  /** It has the thing that "which industries" asks for, as a noun. */
  namesTarget(text: string): boolean;
  /** "Such as A, B and C", or "in the A, B or C industry". */
  enumerates(text: string): boolean;
  /** "Do all states ...?" is answered by "about half the states ...". */
  quantifies(text: string): boolean;
  givesReason(text: string): boolean;
  /** "Scaling is ...", "... are called trainees", "Registered Nurse (RN)". */
  defines(text: string): boolean;
};

export const REASON = /\b(?:because|so that|since|in order to|reasons?|due to|that is why|means that)\b/i;
const ASKED_OF_ALL = /\b(?:all|every|each|any|most|some)(?: of)?(?: the)? ([a-z]{4,})\b/i;
const NEVER = /(?!)/;

/** Made once for a query: the patterns hold its words. */
export function kindCues(query: Query): KindCues {
  const target = query.terms.find((term) => term.stem === query.target);
  const listed = target ? new RegExp(`, (?:and |or )(?:[\\p{L}-]+ ){0,2}${rootOf(target.surface)}`, 'iu') : NEVER;
  const noun = ASKED_OF_ALL.exec(query.text)?.[1];
  const counted = noun
    ? new RegExp(
        `\\b(?:all|every|each|half|most|many|some|few|several|no|\\d+|[a-z]+ty(?:-[a-z]+)?)(?: of)?(?: the)? (?:[a-z-]+ )?${rootOf(noun)}`,
        'i',
      )
    : NEVER;
  const definition = query.wants === 'definition' ? definitionOf(query.terms) : NEVER;
  return {
    namesTarget: (text) => target !== undefined && namesKind(text, target),
    enumerates: (text) => enumeratedIn(text).length > 0 || listed.test(text),
    quantifies: (text) => counted.test(text),
    givesReason: (text) => query.wants === 'reason' && REASON.test(text),
    defines: (text) => definition.test(text),
  };
}

function definitionOf(terms: readonly QueryTerm[]): RegExp {
  const names = terms.filter(isSubject).map(({ surface }) => surface.replace(/[^\p{L}\p{N} -]/gu, ''));
  const name = `(?:${names.join('|')})`;
  if (names.length === 0) return NEVER;
  return new RegExp(
    `\\(${name}\\)|^(?:an? |the )?(?:[\\p{L}-]+ ){0,3}${name}s? (?:is|are|means?|covers?|work|share)\\b|\\b(?:called|known as) (?:[\\p{L}-]+ ){0,3}${name}`,
    'iu',
  );
}

/** "Industry", not "industrial". */
function namesKind(text: string, target: QueryTerm): boolean {
  if (!textHasTerms(text, [target])) return false;
  const form = singular(target.surface);
  const same = tokenize(text).filter(({ stem }) => stem === target.stem);
  return same.length === 0 || same.some(({ lower }) => singular(lower) === form);
}

const singular = (word: string) =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<![su])s$/, '');

/** What a word and its plural begin with. */
const rootOf = (word: string) => singular(word).slice(0, -1);
