import type { Passage } from '../../domain/guide.ts';
import type { AnswerType } from '../../domain/question.ts';
import type { Topic } from '../../language/topic-cues.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, type Draft, type DraftClaim } from '../draft.ts';
import { listBehind } from './list.ts';
import { isSubject, type Material } from './material.ts';
import { isLeadIn } from './select-units.ts';
import { listsIn, proseIn } from './tell-section.ts';
import { type AskedTopic, askedTopic, sectionsAsked } from './topic-sections.ts';

/** Of these a list says most; a day is told. */
const TOLD_IN_LISTS: ReadonlySet<Topic> = new Set(['balance', 'drawbacks', 'rewards', 'qualities', 'duties', 'tools']);

/** One figure or date is wanted, and no section. */
const DETAILS: ReadonlySet<AnswerType> = new Set<AnswerType>(['duration', 'money', 'count', 'date']);

/** "Are there any downsides?" wants them told. */
const WEIGHED: ReadonlySet<Topic> = new Set(['balance', 'drawbacks', 'rewards']);

/**
 * What a guide says on a topic that the question names as a whole: the list of its section, or the first telling sentence
 * of each of its paragraphs and then, as far as there is room, those after it. Null for any other question.
 */
export function composeTopic(material: Material): Draft | null {
  const { query, profile } = material;
  const asked = askedTopic(query, profile);
  if (asked === null || asked.isScattered || DETAILS.has(query.wants)) return null;
  if (query.wants === 'yes_no' && !(asked.topic && WEIGHED.has(asked.topic))) return null;
  const passages = passagesIn(asked, material);
  if (passages.every(({ kind }) => kind === 'prose')) {
    const elsewhere = listElsewhere(material);
    if (elsewhere) return elsewhere;
  }
  const list =
    (asked.topic && TOLD_IN_LISTS.has(asked.topic)) || passages[0]?.kind !== 'prose' ? listsIn(passages) : [];
  const claims = list.length > 0 ? list : proseIn(passages, asked.sections[0]!.heading, profile.occupation);
  return claims.length === 0 ? null : answered(claims, { list: itemsOf(claims) });
}

/** The passages of the asked sections, in the guide's order. */
export function passagesIn(asked: AskedTopic, { profile, ranked }: Material): readonly Passage[] {
  const within = new Set(sectionsAsked(asked, profile).map(({ id }) => id));
  return ranked
    .map(({ passage }) => passage)
    .filter((passage) => within.has(passage.sectionId))
    .sort((a, b) => a.start - b.start);
}

/** The list that a sentence elsewhere leads into with the very word of the question: "The main duties are:". */
function listElsewhere({ query, ranked }: Material): Draft | null {
  const named = query.terms.filter((term) => isSubject(term) && term.isGeneric && term.standing === 'in_guide');
  if (named.length === 0) return null;
  for (const { passage } of ranked) {
    const lead = passage.units.find((unit) => isLeadIn(unit) && textHasTerms(unit.text, named));
    if (lead) return listBehind(lead, passage);
  }
  return null;
}

export const itemsOf = (claims: readonly DraftClaim[]) =>
  claims.filter(({ block }) => block !== 'paragraph').map(({ text }) => text);
