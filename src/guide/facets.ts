import type { Facet, Unit } from '../domain/guide.ts';
import { findQuantities } from '../language/numerals.ts';
import { tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Block } from './blocks.ts';
import { unitsOfBlocks } from './blocks.ts';
import { readEnumerator } from './enumerator.ts';
import type { OutlineNode } from './outline.ts';
import { isRole } from './roles.ts';

const LEAST_CONTENT_VOTES = 3;
const LEAST_CONTENT_SHARE = 0.4;
const LEAST_MONEY_SHARE = 0.5;
const LEAST_ORDERED_ITEMS = 3;
/** "Job", "role" and "career" stand in headings of every kind, so they decide only when nothing else does. */
const OVERVIEW_WEIGHT = 0.5;

/** Reads what a section speaks of, by the vocabulary; `occupation` says nothing, since every section is about it. */
export type FacetReader = {
  ofHeading(heading: string): Facet | null;
  ofSection(node: OutlineNode, parent: Facet | null): Facet;
};

export function createFacetReader(vocabulary: Vocabulary, occupation: string): FacetReader {
  const own = tokenize(occupation).map((token) => token.stem);

  const ofHeading = (heading: string): Facet | null => {
    const votes = countVotes(vocabulary, withoutRun(stemsOf(readEnumerator(heading).rest), own));
    return highest(votes)?.facet ?? null;
  };

  return {
    ofHeading,
    ofSection(node, parent) {
      if (node.isTitle) return 'overview';
      if (parent !== null && continues(parent, node, vocabulary, occupation)) return parent;
      const inherited = parent === 'other' || parent === 'overview' ? null : parent;
      return ofHeading(node.heading) ?? inherited ?? ofContent(node.blocks, vocabulary, own, occupation) ?? 'other';
    },
  };
}

/** A subsection that is one more group, band or rung of what its parent lists belongs to the parent, whatever it is called. */
function continues(parent: Facet, node: OutlineNode, vocabulary: Vocabulary, occupation: string): boolean {
  switch (parent) {
    case 'pay':
      return unitsOfBlocks(node.blocks).some((unit) => hasMoney(unit.text));
    case 'path': {
      const { number, rest } = readEnumerator(node.heading);
      return number !== null || isRole(rest, occupation, vocabulary);
    }
    case 'duties':
    case 'skills':
      return node.blocks.length > 0 && node.blocks.every((block) => block.type === 'list');
    default:
      return false;
  }
}

function ofContent(
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  own: readonly string[],
  occupation: string,
): Facet | null {
  for (const block of blocks) {
    if (block.type !== 'list' || !block.isOrdered || block.items.length < LEAST_ORDERED_ITEMS) continue;
    const roles = block.items.filter((item) => isRole(item.label ?? item.text, occupation, vocabulary));
    return roles.length * 2 > block.items.length ? 'path' : 'steps';
  }
  const units = unitsOfBlocks(blocks);
  const withMoney = units.filter((unit) => hasMoney(unit.text)).length;
  if (withMoney > 1 && withMoney >= units.length * LEAST_MONEY_SHARE) return 'pay';
  return byWords(units, vocabulary, own);
}

function byWords(units: readonly Unit[], vocabulary: Vocabulary, own: readonly string[]): Facet | null {
  const votes = new Map<Facet, number>();
  for (const unit of units) {
    for (const [facet, count] of countVotes(vocabulary, withoutRun(stemsOf(unit.text), own))) {
      if (facet !== 'overview' && facet !== 'other') votes.set(facet, (votes.get(facet) ?? 0) + count);
    }
  }
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const top = highest(votes);
  return top && top.count >= LEAST_CONTENT_VOTES && top.count >= total * LEAST_CONTENT_SHARE ? top.facet : null;
}

/** Longer phrases say more. */
function countVotes(vocabulary: Vocabulary, stems: readonly string[]): Map<Facet, number> {
  const votes = new Map<Facet, number>();
  for (const { group, start, end } of vocabulary.match(stems)) {
    if (group.facet === null) continue;
    const weight = (end - start) * (group.facet === 'overview' ? OVERVIEW_WEIGHT : 1);
    votes.set(group.facet, (votes.get(group.facet) ?? 0) + weight);
  }
  return votes;
}

/** The first of those with the most votes: the head of an English heading tends to come first. */
function highest(votes: ReadonlyMap<Facet, number>): { facet: Facet; count: number } | null {
  let top: { facet: Facet; count: number } | null = null;
  for (const [facet, count] of votes) if (top === null || count > top.count) top = { facet, count };
  return top;
}

const stemsOf = (text: string): string[] => tokenize(text).map((token) => token.stem);

const hasMoney = (text: string): boolean => findQuantities(text).some((quantity) => quantity.kind === 'money');

function withoutRun(stems: readonly string[], run: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    if (run.length > 0 && run.every((stem, offset) => stems[at + offset] === stem)) {
      kept.push('');
      at += run.length - 1;
    } else kept.push(stems[at]!);
  }
  return kept;
}
