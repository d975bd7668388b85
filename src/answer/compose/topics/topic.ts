import type { Passage } from '../../../domain/guide.ts';
import type { AnswerType, Query } from '../../../domain/question.ts';
import type { Topic } from '../../../language/topic-cue.ts';
import { isHeadingOf } from '../../../language/topics.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { answered, type Draft, type DraftClaim } from '../../draft.ts';
import { listBehind } from '../lists/list.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { isLeadIn } from '../sentences/select-units.ts';
import { toldOf } from '../sentences/told.ts';
import { cellClaim } from '../tables/cell-claim.ts';
import { type Column, columnsOf } from '../tables/entries.ts';
import { type Scattered, scatteredOn } from './scattered.ts';
import { listsIn, proseIn, rowsIn } from './tell-section.ts';
import { type AskedTopic, askedTopic, isToldAsText, sectionsAsked } from './topic-sections.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

/** Of these a list says most; a day is told. */
const TOLD_IN_LISTS: ReadonlySet<Topic> = new Set(['balance', 'drawbacks', 'rewards', 'qualities', 'duties', 'tools']);

/** One figure or date is wanted, and no section. */
const DETAILS: ReadonlySet<AnswerType> = new Set<AnswerType>(['duration', 'money', 'count', 'date']);

/** "How far" and "how much" are answered by what is told of these. */
const FIGURED: ReadonlySet<Topic> = new Set(['cost', 'path', 'competition']);

/** "Are there any downsides?" wants them told. */
const WEIGHED: ReadonlySet<Topic> = new Set([
  'balance',
  'drawbacks',
  'rewards',
  'outlook',
  'risks',
  'body',
  'cost',
  'paid-training',
  'own-tools',
  'inexperience',
  'competition',
]);

/**
 * What a guide says on a topic that the question names as a whole: the list of its section, or the first telling sentence
 * of each of its paragraphs and then, as far as there is room, those after it. Null for any other question.
 */
export function composeTopic(material: Material): Draft | null {
  const { query, profile } = material;
  const asked = askedTopic(query, profile);
  if (asked === null || !wantsItTold(asked, query)) return null;
  if (asked.isScattered) {
    const column = columnOn(asked, material);
    if (column) return answered(column);
    const told = toldOf(toldInPassing(asked, material));
    return told.length > 0 ? answered(told) : null;
  }
  const passages = passagesIn(asked, material);
  if (passages.every(({ kind }) => kind === 'prose') && !isToldAsText(query, profile)) {
    const elsewhere = listElsewhere(material);
    if (elsewhere) return elsewhere;
  }
  const list =
    (asked.topic && TOLD_IN_LISTS.has(asked.topic)) || passages[0]?.kind !== 'prose' ? listsIn(passages) : [];
  const prose = list.length > 0 ? list : proseIn(passages, asked.sections[0]!.heading, profile.occupation);
  const claims = prose.length > 0 ? prose : rowsIn(passages, query);
  return claims.length === 0 ? null : answered(claims, { list: itemsOf(claims) });
}

function wantsItTold({ topic }: AskedTopic, { wants }: Query): boolean {
  if (DETAILS.has(wants)) return topic !== null && FIGURED.has(topic);
  return wants !== 'yes_no' || (topic !== null && WEIGHED.has(topic));
}

const MOST_ROWS = 8;
/** Of others a column holds one detail: "Hours to become competent". */
const IN_COLUMNS: ReadonlySet<Topic> = new Set(['cost', 'paid-training']);

/** The column of a table that is headed by a topic: "Pay while learning", "What it costs". */
function columnOn({ topic }: AskedTopic, { ranked }: Given): readonly DraftClaim[] | null {
  const isOn = ({ headers, entries }: Column) =>
    topic !== null &&
    IN_COLUMNS.has(topic) &&
    headers !== null &&
    entries.length <= MOST_ROWS &&
    isHeadingOf(topic, headers[1]);
  const column = columnsOf(ranked.map(({ passage }) => passage)).find(isOn);
  if (!column?.headers) return null;
  const { headers, entries } = column;
  return entries.map(({ name, value, passage, units: [unit] }) =>
    cellClaim(headers, name, value, unitSource(passage, unit), 'bullet'),
  );
}

/** What is said of a topic that is scattered over sections on other things. */
export function toldInPassing(asked: AskedTopic, { profile, ranked }: Given): readonly Scattered[] {
  const within = new Set(sectionsAsked(asked, profile).map(({ id }) => id));
  return asked.topic === null ? [] : scatteredOn(asked.topic, ranked, within);
}

/** Whether the guide has something on the topic that a question names as a whole. */
export function tellsTopic(given: Given): boolean {
  const asked = askedTopic(given.query, given.profile);
  if (asked === null) return false;
  // Sentences chosen by the words of the question may tell the rest, as far as the guide has these.
  const lacks = given.query.terms.some((term) => isSubject(term) && term.standing === 'missing');
  if (lacks && !wantsItTold(asked, given.query)) return false;
  if (!asked.isScattered || asked.topic === 'drawbacks') return true;
  return toldInPassing(asked, given).length > 0 || columnOn(asked, given) !== null;
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
