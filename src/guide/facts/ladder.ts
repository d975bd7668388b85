import type { LadderFact } from '../../domain/guide.ts';
import { readEnumerator } from '../enumerator.ts';
import type { RoleReader } from '../roles.ts';
import type { Item } from '../units.ts';
import { withoutYears } from './experience.ts';
import {
  type FactContext,
  type Found,
  headingQuote,
  passageIdsAt,
  passagesUnder,
  type ReadSection,
} from './read-section.ts';

const FEWEST_RUNGS = 2;

/** The rungs of the career, lowest first, from headings, an ordered list or a table about the path. */
export function readLadder(sections: readonly ReadSection[], context: FactContext): Found<LadderFact>[] {
  for (const section of sections) {
    if (section.section.facet !== 'path') continue;
    for (const read of [fromHeadings, fromOrderedList, fromTable]) {
      const rungs = read(section, sections, context.roles);
      if (rungs.length >= FEWEST_RUNGS) return rungs;
    }
  }
  return [];
}

/** Numbered headings are all rungs; without numbers, those that name somebody at work. */
function fromHeadings(path: ReadSection, sections: readonly ReadSection[], roles: RoleReader): Found<LadderFact>[] {
  const children = sections.filter(({ node }) => node.parent === path.node);
  const numbered = children.filter(({ section }) => readEnumerator(section.heading).number !== null);
  const named = roles.rolesAmong(children.map(({ section }) => section.heading));
  const rungs =
    numbered.length >= FEWEST_RUNGS ? numbered : children.filter(({ section }) => named.has(section.heading));
  return rungs
    .flatMap((rung): Omit<Found<LadderFact>, 'order'>[] => {
      const passageIds = passagesUnder(rung, sections).map(({ id }) => id);
      const items = rung.node.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
      if (passageIds.length === 0) return [];
      return [
        {
          role: withoutYears(roles.roleIn(readEnumerator(rung.section.heading).rest)),
          focus: items.map(nameOf),
          passageIds,
          quote: headingQuote(rung),
        },
      ];
    })
    .map(inOrder);
}

function fromOrderedList(path: ReadSection, _: readonly ReadSection[], roles: RoleReader): Found<LadderFact>[] {
  for (const block of path.node.blocks) {
    if (block.type !== 'list' || !block.isOrdered) continue;
    const named = block.items.filter((item) => roles.isRole(nameOf(item)));
    if (named.length * 2 <= block.items.length) continue;
    return block.items
      .map((item) => ({
        role: nameOf(item),
        focus: item.nested.map(nameOf),
        passageIds: passageIdsAt(path, item),
        quote: { start: item.start, end: item.end },
      }))
      .map(inOrder);
  }
  return [];
}

function fromTable(path: ReadSection, _: readonly ReadSection[], roles: RoleReader): Found<LadderFact>[] {
  for (const block of path.node.blocks) {
    if (block.type !== 'table') continue;
    const column = block.headers.findIndex(
      (_header, index) =>
        block.rows.filter((row) => roles.isRole(row.cells[index] ?? '')).length * 2 > block.rows.length,
    );
    if (column === -1) continue;
    return block.rows
      .filter((row) => (row.cells[column] ?? '') !== '')
      .map((row) => ({
        role: row.cells[column]!,
        focus: [],
        passageIds: passageIdsAt(path, row),
        quote: { start: row.start, end: row.end },
      }))
      .map(inOrder);
  }
  return [];
}

const nameOf = (item: Item): string => (item.label ?? item.text).replace(/[\s.:]+$/, '');

const inOrder = (rung: Omit<Found<LadderFact>, 'order'>, index: number): Found<LadderFact> => ({
  order: index + 1,
  ...rung,
});
