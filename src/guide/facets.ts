import type { Facet, Unit } from '../domain/guide.ts';
import { findQuantities } from '../language/numerals.ts';
import { stem, tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Block } from './blocks.ts';
import { unitsOfBlocks } from './blocks.ts';
import { readEnumerator } from './enumerator.ts';
import type { OutlineNode } from './outline.ts';
import { createRoleReader, type RoleReader } from './roles.ts';

const LEAST_CONTENT_VOTES = 3;
const LEAST_CONTENT_SHARE = 0.3;
const LEAST_MONEY_SHARE = 0.5;
const LEAST_ORDERED_ITEMS = 3;
/** "Job", "role" and "career" stand in headings of every kind, so they count only when nothing else does. */
const OVERVIEW_WEIGHT = 0.5;
/** "Earn a certificate" is not about earning: the verb that opens a step says less than what follows. */
const OPENING_VERB_WEIGHT = 0.6;

/** Words of these facets ("job", "become", "cost") stand in sections of every kind. */
const SAYS_LITTLE: ReadonlySet<Facet> = new Set(['overview', 'steps', 'other']);

/** Reads what a section speaks of, by the vocabulary; `occupation` says nothing, since every section is about it. */
export type FacetReader = {
  ofHeading(heading: string): Facet | null;
  ofSection(node: OutlineNode, parent: Facet | null): Facet;
};

export function createFacetReader(vocabulary: Vocabulary, occupation: string): FacetReader {
  const own = tokenize(occupation).map((token) => token.stem);

  const vote = (heading: string, isStep: boolean): Vote | null =>
    highest(
      countVotes(
        heading.endsWith('?') ? vocabulary.asked : vocabulary,
        stemsWithout(own, readEnumerator(heading).rest),
        isStep,
      ),
    );

  const ofHeading = (heading: string): Facet | null => vote(heading, false)?.facet ?? null;
  const roles = createRoleReader(vocabulary, occupation, ofHeading);

  return {
    ofHeading,
    ofSection(node, parent) {
      if (node.isTitle) return 'overview';
      if (asksQuestions(node)) return 'other';
      if (parent !== null && continues(parent, node, roles)) return parent;
      const said = vote(node.heading, parent === 'steps' || readEnumerator(node.heading).isStep);
      if (said?.facet === 'steps' && ofContent(node.blocks, vocabulary, own, roles) === 'path') return 'path';
      if (said !== null && said.count >= 1) return said.facet;
      const inherited = parent === 'other' || parent === 'overview' ? null : parent;
      if (said === null && inherited !== null) return inherited;
      return ofContent(node.blocks, vocabulary, own, roles) ?? inherited ?? said?.facet ?? 'other';
    },
  };
}

/** A list of questions is about nothing in particular, whatever its heading says. */
function asksQuestions(node: OutlineNode): boolean {
  const [first] = node.blocks;
  if (first?.type === 'paragraph' && first.boldHeading?.text.endsWith('?')) return true;
  const questions = node.children.filter((child) => child.heading.endsWith('?'));
  return questions.length > 1 && questions.length * 2 > node.children.length;
}

/** A subsection that is one more group, band or rung of what its parent lists belongs to the parent, whatever it is called. */
function continues(parent: Facet, node: OutlineNode, roles: RoleReader): boolean {
  switch (parent) {
    case 'pay':
      return unitsOfBlocks(node.blocks).some((unit) => hasMoney(unit.text));
    case 'path': {
      const { number, rest } = readEnumerator(node.heading);
      return number !== null || roles.isRole(rest);
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
  roles: RoleReader,
): Facet | null {
  for (const block of blocks) {
    if (block.type !== 'list' || !block.isOrdered || block.items.length < LEAST_ORDERED_ITEMS) continue;
    const named = block.items.filter((item) => roles.isRole(item.label ?? item.text));
    return named.length * 2 > block.items.length ? 'path' : 'steps';
  }
  const units = unitsOfBlocks(blocks);
  const withMoney = units.filter((unit) => hasMoney(unit.text)).length;
  if (withMoney > 1 && withMoney >= units.length * LEAST_MONEY_SHARE) return 'pay';
  return byWords(units, vocabulary, own);
}

function byWords(units: readonly Unit[], vocabulary: Vocabulary, own: readonly string[]): Facet | null {
  const votes = new Map<Facet, number>();
  for (const unit of units) {
    for (const [facet, count] of countVotes(vocabulary, stemsWithout(own, unit.text))) {
      if (!SAYS_LITTLE.has(facet)) votes.set(facet, (votes.get(facet) ?? 0) + count);
    }
  }
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const top = highest(votes);
  return top && top.count >= LEAST_CONTENT_VOTES && top.count >= total * LEAST_CONTENT_SHARE ? top.facet : null;
}

const ARTICLES = new Set(['a', 'an', 'the']);
const THEY = stem('they');

/** "What does an electrician do" reads "what do they do": the occupation's own words tell sections apart no more than a pronoun. */
function stemsWithout(occupation: readonly string[], text: string): string[] {
  const stems = tokenize(text).map((token) => (token.lower === 'does' ? 'do' : token.stem));
  const kept: string[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    if (occupation.length > 0 && occupation.every((own, offset) => stems[at + offset] === own)) {
      if (ARTICLES.has(kept.at(-1) ?? '')) kept.pop();
      kept.push(THEY);
      at += occupation.length - 1;
    } else kept.push(stems[at]!);
  }
  return kept;
}

type Vote = { readonly facet: Facet; readonly count: number };

/** Longer phrases say more. */
function countVotes(
  vocabulary: Pick<Vocabulary, 'match'>,
  stems: readonly string[],
  isStep = false,
): Map<Facet, number> {
  const votes = new Map<Facet, number>();
  for (const { group, start, end } of vocabulary.match(stems)) {
    if (group.facet === null) continue;
    const isOpeningVerb = isStep && start === 0 && end === 1;
    const weight = group.facet === 'overview' ? OVERVIEW_WEIGHT : isOpeningVerb ? OPENING_VERB_WEIGHT : 1;
    votes.set(group.facet, (votes.get(group.facet) ?? 0) + weight * (end - start));
  }
  return votes;
}

/** The first of those with the most votes: the head of an English heading tends to come first. */
function highest(votes: ReadonlyMap<Facet, number>): Vote | null {
  let top: Vote | null = null;
  for (const [facet, count] of votes) if (top === null || count > top.count) top = { facet, count };
  return top;
}

const hasMoney = (text: string): boolean => findQuantities(text).some((quantity) => quantity.kind === 'money');
