import type { FaqFact, Passage } from '../../domain/guide.ts';
import { tokenize } from '../../language/tokens.ts';
import type { RankedPassage } from '../../retrieve/rank.ts';
import { statementsOf } from '../../retrieve/statements.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, type Draft, stated } from '../draft.ts';
import { type Material, ownSubjects, unitSource } from './material.ts';
import { withoutReply } from './select-units.ts';
import { wordCount } from './wording.ts';

const LIMITS = { maxUnits: 3, maxWords: 100 } as const;
const PASSAGES_READ = 2;
/** How far the guide's question and the visitor's are the same, when they are not word for word. */
const MIN_ABOUTNESS = 0.6;

/** One of the guide's own questions, asked in its words or nearly so: what the guide says to it. Null for any other question. */
export function composeFaq(material: Material): Draft | null {
  const { query, ranked, profile } = material;
  const asked = wordsOf(query.text);
  const faq = profile.facts.faqs.find(({ question }) => wordsOf(question) === asked);
  const exact = faq && ranked.find(({ passage }) => isAnswerTo(passage, faq));
  if (exact) return wholeAnswer(exact.passage, (text) => text);
  const near = ranked.slice(0, PASSAGES_READ).find((found) => isNearly(found, material));
  return near ? wholeAnswer(near.passage, withoutReply) : null;
}

const isAnswerTo = (passage: Passage, { passageIds }: FaqFact) => passageIds.includes(passage.id);

/** The same question in other words: its heading speaks of little else, and the answer has all that was asked about. */
function isNearly({ passage, aboutness }: RankedPassage, { query, profile }: Material): boolean {
  const heading = passage.section.at(-1) ?? '';
  const subjects = ownSubjects(query);
  return (
    aboutness >= MIN_ABOUTNESS &&
    subjects.length > 0 &&
    profile.facts.faqs.some(
      (faq) => isAnswerTo(passage, faq) && isYesNo(faq.question) === (query.wants === 'yes_no'),
    ) &&
    textHasTerms(`${heading} ${passage.text}`, subjects)
  );
}

const isYesNo = (question: string) =>
  /^(?:is|are|do|does|can|could|will|would|should|must|may|has|have)\b/i.test(question);

function wholeAnswer(passage: Passage, wording: (text: string) => string): Draft | null {
  const statements = statementsOf(passage);
  if (statements.some(({ unit }) => unit.kind !== 'sentence')) return null;
  let words = 0;
  const sentences = statements.slice(0, LIMITS.maxUnits).filter(({ unit }, at) => {
    words += wordCount(unit.text);
    return at === 0 || words <= LIMITS.maxWords;
  });
  return answered(sentences.map(({ unit }) => stated(wording(unit.text), unitSource(passage, unit))));
}

const wordsOf = (text: string): string =>
  tokenize(text)
    .map(({ lower }) => lower)
    .join(' ');
