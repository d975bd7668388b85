import type { LadderFact } from '../../domain/guide.ts';
import { readEnumerator } from '../enumerator.ts';
import type { RoleReader } from '../roles.ts';
import type { Item } from '../units.ts';
import { findExperience, readExperience, readExperienceCell, withoutYears } from './experience.ts';
import {
  type FactContext,
  type Found,
  headingQuote,
  passageIdsAt,
  passagesUnder,
  type ReadSection,
} from './read-section.ts';

type Rung = Omit<Found<LadderFact>, 'order'>;

const FEWEST_RUNGS = 2;
/** What makes a list of people at work a ladder: "moves through these levels", "from the shop floor to the office". */
const SPEAKS_OF_ORDER =
  /\b(?:ladder|levels?|ranks?|rungs?|stages?|grades?|tiers?|steps?|progress(?:ion|es)?|path|moves? (?:up|through|from)|moving up|climb|advance(?:s|ment)?|hierarchy|in order|way up|from .+ (?:up )?to)\b/i;

/** The rungs of the career, lowest first, from headings, a list or a table about the path, else about levels of any kind. */
export function readLadder(sections: readonly ReadSection[], context: FactContext): Found<LadderFact>[] {
  const about = sections.filter(({ section }) => section.facet === 'path');
  const levels = sections.filter(
    ({ section, node }) => !node.isTitle && !OTHER_LISTS.has(section.facet) && SPEAKS_OF_ORDER.test(section.heading),
  );
  for (const section of [...about, ...levels]) {
    for (const read of [fromHeadings, fromOrderedList, fromTable, fromBullets]) {
      const rungs = read(section, sections, context.roles);
      if (rungs.length >= FEWEST_RUNGS) return rungs.map((rung, index) => ({ order: index + 1, ...rung }));
    }
  }
  return [];
}

/** A list of job titles or of pay is no ladder. */
const OTHER_LISTS: ReadonlySet<string> = new Set(['pay', 'hiring', 'duties', 'skills', 'certification', 'path']);

/** Numbered headings are all rungs; without numbers, those that name somebody at work. */
function fromHeadings(path: ReadSection, sections: readonly ReadSection[], roles: RoleReader): Rung[] {
  const children = sections.filter(({ node }) => node.parent === path.node);
  const numbered = children.filter(({ section }) => readEnumerator(section.heading).number !== null);
  const named = roles.rolesAmong(children.map(({ section }) => withoutYears(section.heading)));
  const rungs =
    numbered.length >= FEWEST_RUNGS && path.section.facet === 'path'
      ? numbered
      : children.filter(({ section }) => named.has(withoutYears(section.heading)));
  return rungs.flatMap((rung): Rung[] => {
    const passageIds = passagesUnder(rung, sections).map(({ id }) => id);
    const items = rung.node.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    if (passageIds.length === 0) return [];
    const heading = roles.roleIn(readEnumerator(rung.section.heading).rest);
    return [
      {
        role: withoutYears(heading),
        experience: findExperience(heading),
        focus: items.map(nameOf),
        passageIds,
        quote: headingQuote(rung),
      },
    ];
  });
}

function fromOrderedList(path: ReadSection, _: readonly ReadSection[], roles: RoleReader): Rung[] {
  for (const block of path.node.blocks) {
    if (block.type === 'list' && block.isOrdered && areMostlyRoles(block.items, roles))
      return rungsOf(block.items, path);
  }
  return [];
}

/** Bullets have an order only where the heading or the words before them speak of one. */
function fromBullets(path: ReadSection, _: readonly ReadSection[], roles: RoleReader): Rung[] {
  for (const [index, block] of path.node.blocks.entries()) {
    if (block.type !== 'list' || block.isOrdered || !areMostlyRoles(block.items, roles)) continue;
    const before = path.passages.find(({ start }) => start <= block.items[0]!.start)?.units ?? [];
    const lead = index === 0 ? '' : (before.findLast(({ end }) => end <= block.items[0]!.start)?.text ?? '');
    if (SPEAKS_OF_ORDER.test(path.section.heading) || SPEAKS_OF_ORDER.test(lead)) return rungsOf(block.items, path);
  }
  return [];
}

const areMostlyRoles = (items: readonly Item[], roles: RoleReader): boolean =>
  items.filter((item) => roles.isRole(nameOf(item))).length * 2 > items.length;

const rungsOf = (items: readonly Item[], path: ReadSection): Rung[] =>
  items.map((item) => ({
    role: withoutYears(nameOf(item)),
    experience: findExperience(item.text),
    focus: item.nested.map(nameOf),
    passageIds: passageIdsAt(path, item),
    quote: { start: item.start, end: item.end },
  }));

function fromTable(path: ReadSection, _: readonly ReadSection[], roles: RoleReader): Rung[] {
  for (const block of path.node.blocks) {
    if (block.type !== 'table') continue;
    const column = block.headers.findIndex(
      (_header, index) =>
        block.rows.filter((row) => roles.isRole(row.cells[index] ?? '')).length * 2 > block.rows.length,
    );
    if (column === -1) continue;
    const years = block.headers.findIndex((header) => /\bexperience\b|\byears?\b/i.test(header));
    return block.rows
      .filter((row) => (row.cells[column] ?? '') !== '')
      .map((row) => ({
        role: withoutYears(row.cells[column]!),
        experience:
          years === -1
            ? readExperience(row.cells[column]!)
            : readExperienceCell(row.cells[years] ?? '', block.headers[years]!),
        focus: [],
        passageIds: passageIdsAt(path, row),
        quote: { start: row.start, end: row.end },
      }));
  }
  return [];
}

const nameOf = (item: Item): string => (item.label ?? item.text).replace(/[\s.:]+$/, '');
