import type { Passage } from '../../../domain/guide.ts';
import type { Query } from '../../../domain/question.ts';
import { leansBack } from '../../../language/continuation.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import { tokenize } from '../../../language/tokens.ts';
import { type Statement, statementsOf } from '../../../retrieve/statements.ts';
import { type DraftClaim, plain, stated } from '../../draft.ts';
import { unitSource } from '../material.ts';
import { isLeadIn, withoutReply } from '../sentences/select-units.ts';
import { readRow } from '../tables/rows.ts';
import { asOpening, wordCount } from '../wording.ts';

const LIMITS = { maxWords: 120, maxParagraphs: 6, maxItems: 16, maxRows: 8 } as const;
/** A sentence with fewer words of its own only opens what follows it: "Next comes registration." */
const FEWEST_TELLING_WORDS = 5;
/** "Sitting still." may answer; with fewer than three words "Yes, modestly." answers only its heading. */
const FEWEST_WORDS = 2;
const FEWEST_REPLY_WORDS = 3;
const REPLY = /^(?:yes|no|not|probably|maybe|sometimes|often|rarely|hardly|absolutely|definitely)\b/i;
/** Of so few there is room for more than the opening. */
const FEW_PARAGRAPHS = 3;

type Said = { readonly passage: Passage; readonly statement: Statement };

/** The short lists of a section, each behind what leads into it or else its heading; none where they are too long. */
export function listsIn(passages: readonly Passage[]): readonly DraftClaim[] {
  const lists = passages.filter(({ kind }) => kind === 'bullets' || kind === 'ordered');
  const items = lists.flatMap(({ units }) => units.filter(({ kind }) => kind === 'item'));
  if (items.length === 0 || items.length > LIMITS.maxItems) return [];
  return lists.flatMap((passage) => [
    ...headingOf(passage),
    ...passage.units.map((unit) => {
      const block = unit.kind !== 'item' ? 'paragraph' : passage.kind === 'ordered' ? 'step' : 'bullet';
      return stated(unit.text, unitSource(passage, unit), block);
    }),
  ]);
}

/** The rows of a section that is a short table; none where it is a long one. */
export function rowsIn(passages: readonly Passage[], query: Query): readonly DraftClaim[] {
  const rows = passages.flatMap((passage) =>
    passage.units.flatMap((unit) => (unit.kind === 'row' ? [{ passage, unit }] : [])),
  );
  if (rows.length > LIMITS.maxRows) return [];
  return rows.map(({ passage, unit }) => stated(readRow(unit, query), unitSource(passage, unit), 'bullet'));
}

/** What a list that nothing leads into is a list of; a question the visitor has asked already. */
function headingOf({ units, section }: Passage): readonly DraftClaim[] {
  const heading = section.at(-1) ?? '';
  return units[0]?.kind === 'item' && !heading.endsWith('?') ? [plain(asOpening(heading))] : [];
}

/**
 * The sentences of a section in the guide's order: the telling one of each paragraph before the second of any, and then,
 * as far as there is room, those after it.
 */
export function proseIn(passages: readonly Passage[], heading: string, occupation: string): readonly DraftClaim[] {
  const own = new Set(tokenize(occupation).map(({ stem }) => stem));
  const tells = (text: string) =>
    tokenize(text).filter(({ lower, stem }) => !isStopWord(lower) && !own.has(stem)).length >= FEWEST_TELLING_WORDS;
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
  const isUnnamed = all[0] !== undefined && leansBack(withoutReply(all[0].statement.unit.text));
  return [
    ...(isUnnamed ? [plain(asOpening(heading))] : []),
    ...all.map(({ passage, statement: { unit } }) => stated(withoutReply(unit.text), unitSource(passage, unit))),
  ];
}

function paragraphsOf(passage: Passage): Said[][] {
  const paragraphs: Said[][] = [];
  for (const statement of statementsOf(passage)) {
    const { kind, text } = statement.unit;
    const isFragment = wordCount(text) < (REPLY.test(text) ? FEWEST_REPLY_WORDS : FEWEST_WORDS);
    if (kind !== 'sentence' || isFragment || isLeadIn(statement.unit)) continue;
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
