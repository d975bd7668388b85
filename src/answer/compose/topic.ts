import type { Passage } from '../../domain/guide.ts';
import { leansBack } from '../../language/continuation.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { tokenize } from '../../language/tokens.ts';
import { type Topic, topicAsked } from '../../language/topics.ts';
import { type Statement, statementsOf } from '../../retrieve/statements.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, type Draft, type DraftClaim, plain, stated } from '../draft.ts';
import { listBehind } from './list.ts';
import { isSubject, type Material, unitSource } from './material.ts';
import { isLeadIn } from './select-units.ts';
import { askedTopic } from './topic-sections.ts';
import { wordCount } from './wording.ts';

const LIMITS = { maxWords: 120, maxParagraphs: 6, maxItems: 16 } as const;
/** A sentence with fewer words of its own only opens what follows it: "Next comes registration." */
const FEWEST_TELLING_WORDS = 5;
/** Less is no sentence, or answers its heading: "Yes, modestly." */
const FEWEST_WORDS = 3;
/** Of so few there is room for more than the opening. */
const FEW_PARAGRAPHS = 3;

type Said = { readonly passage: Passage; readonly statement: Statement };

/**
 * What a guide says on a topic that the question names as a whole: the list of its section, or the first telling sentence
 * of each of its paragraphs and then, as far as there is room, those after it. Null for any other question.
 */
export function composeTopic(material: Material): Draft | null {
  const { query, profile, ranked } = material;
  const asked = askedTopic(query, profile);
  if (asked === null || query.wants === 'yes_no' || query.wants === 'duration' || query.wants === 'money') return null;
  const within = profile.sections
    .filter(({ start, end }) => start >= asked.section.start && end <= asked.section.end)
    .map(({ id }) => id);
  const passages = ranked
    .map(({ passage }) => passage)
    .filter((passage) => within.includes(passage.sectionId))
    .sort((a, b) => a.start - b.start);
  const occupation = new Set(tokenize(profile.occupation).map(({ stem }) => stem));
  const tells = (text: string) => {
    const words = tokenize(text).filter(({ lower, stem }) => !isStopWord(lower) && !occupation.has(stem));
    return words.length >= FEWEST_TELLING_WORDS;
  };
  if (passages.every(({ kind }) => kind === 'prose')) {
    const elsewhere = listElsewhere(material);
    if (elsewhere) return elsewhere;
  }
  const list = TOLD_IN_LISTS.has(asked.topic) || passages[0]?.kind !== 'prose' ? listed(passages) : [];
  const claims = list.length > 0 ? list : told(passages, asked.section.heading, tells);
  return claims.length === 0 ? null : answered(claims, { list: itemsOf(claims) });
}

/** Of these a list says most; a day is told. */
const TOLD_IN_LISTS: ReadonlySet<Topic> = new Set(['balance', 'qualities', 'duties', 'tools']);

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

const SIDE =
  /^(?:pros|cons|advantages|disadvantages|drawbacks|upsides?|downsides?|likes|dislikes|the good|the bad)\s*:/i;

/** "What are the pros and cons?": both lists, or the lines that begin so. Null for any other question. */
export function composeBalance(material: Material): Draft | null {
  if (topicAsked(material.query.folded)?.topic !== 'balance') return null;
  if (askedTopic(material.query, material.profile)) return composeTopic(material);
  const lines = material.ranked.flatMap(({ passage }) =>
    passage.units.filter(({ text }) => SIDE.test(text)).map((unit) => stated(unit.text, unitSource(passage, unit))),
  );
  return lines.length > 1 ? answered(lines) : null;
}

const itemsOf = (claims: readonly DraftClaim[]) =>
  claims.filter(({ block }) => block !== 'paragraph').map(({ text }) => text);

/** The short lists of a section, each behind what leads into it. */
function listed(passages: readonly Passage[]): readonly DraftClaim[] {
  const lists = passages.filter(({ kind }) => kind === 'bullets' || kind === 'ordered');
  const items = lists.flatMap(({ units }) => units.filter(({ kind }) => kind === 'item'));
  if (items.length === 0 || items.length > LIMITS.maxItems) return [];
  return lists.flatMap((passage) =>
    passage.units.map((unit) => {
      const block = unit.kind !== 'item' ? 'paragraph' : passage.kind === 'ordered' ? 'step' : 'bullet';
      return stated(unit.text, unitSource(passage, unit), block);
    }),
  );
}

/** Sentences in the guide's order: the telling one of each paragraph before the second of any. */
function told(passages: readonly Passage[], heading: string, tells: (text: string) => boolean): readonly DraftClaim[] {
  const paragraphs = passages.filter(({ kind }) => kind === 'prose').flatMap(paragraphsOf);
  const shown = new Set<Said>();
  let words = 0;
  const show = (group: readonly Said[]): boolean => {
    const added = group.filter((said) => !shown.has(said));
    const more = added.reduce((sum, { statement }) => sum + wordCount(statement.unit.text), 0);
    if (words + more > LIMITS.maxWords && shown.size > 0) return false;
    words += more;
    for (const said of added) shown.add(said);
    return true;
  };
  const openings = paragraphs.slice(0, LIMITS.maxParagraphs).map((paragraph) => openingOf(paragraph, tells));
  const isRoom = openings.map(show).every(Boolean);
  if (isRoom && openings.length <= FEW_PARAGRAPHS) {
    for (const said of paragraphs.flat()) if (!shown.has(said) && !show([said])) break;
  }
  const all = paragraphs.flat().filter((said) => shown.has(said));
  // "They ..." speaks of what the heading names.
  const isUnnamed = all[0] !== undefined && leansBack(all[0].statement.unit.text);
  return [
    ...(isUnnamed ? [plain(`${heading}:`)] : []),
    ...all.map(({ passage, statement }) => stated(statement.unit.text, unitSource(passage, statement.unit))),
  ];
}

function paragraphsOf(passage: Passage): Said[][] {
  const paragraphs: Said[][] = [];
  for (const statement of statementsOf(passage)) {
    const { kind, text } = statement.unit;
    const isFragment = kind !== 'sentence' || wordCount(text) < FEWEST_WORDS;
    if (isFragment || isLeadIn(statement.unit)) continue;
    if (statement.opensParagraph || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)!.push({ passage, statement });
  }
  return paragraphs;
}

/** The first sentence of a paragraph that tells something, with those before it that it leans on. */
function openingOf(paragraph: readonly Said[], tells: (text: string) => boolean): readonly Said[] {
  const telling = Math.max(
    0,
    paragraph.findIndex(({ statement }) => tells(statement.unit.text)),
  );
  const leans = paragraph[telling]!.statement.leansOn !== null;
  return paragraph.slice(leans ? 0 : telling, telling + 1);
}
