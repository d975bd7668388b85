import type { StepFact } from '../../domain/guide.ts';
import { tokenize } from '../../language/tokens.ts';
import { unitsOfBlocks } from '../blocks.ts';
import { readEnumerator } from '../enumerator.ts';
import { countWords, type Item } from '../units.ts';
import {
  type FactContext,
  type Found,
  familiesOf,
  headingQuote,
  passageIdsAt,
  passagesUnder,
  type ReadSection,
} from './read-section.ts';

const FEWEST_STEPS = 2;
const FEWEST_PLAIN_HEADINGS = 3;
const MAX_TITLE_WORDS = 16;

/**
 * The steps into the occupation, from the plainest layout that the guide uses: headings "Step 3: ...", numbered headings
 * below a heading about steps, an ordered list there, or else the headings there in their order.
 */
export function readSteps(sections: readonly ReadSection[], context: FactContext): Found<StepFact>[] {
  const about = (section: ReadSection | undefined) =>
    section !== undefined && (section.node.isTitle ? saysSteps(section, context) : section.section.facet === 'steps');
  const families = familiesOf(sections);
  const layouts: readonly (readonly Found<StepFact>[][])[] = [
    families.map(({ children }) => fromHeadings(children, sections, (section) => enumeratorOf(section).isStep)),
    families
      .filter(({ parent }) => about(parent))
      .map(({ children }) => fromHeadings(children, sections, (section) => enumeratorOf(section).number !== null)),
    sections.filter((section) => about(section)).map(fromOrderedList),
    families
      .filter(({ parent }) => parent !== undefined && !parent.node.isTitle && saysSteps(parent, context))
      .filter(({ parent }) => !unitsOfBlocks(parent!.node.blocks).some(({ text }) => TELLS_WAYS.test(text)))
      .filter(({ children }) => children.length >= FEWEST_PLAIN_HEADINGS && !children.some(isQuestion))
      .map(({ children }) => fromHeadings(children, sections, () => true)),
  ];
  for (const layout of layouts) {
    const longest = layout.reduce((best, steps) => (steps.length > best.length ? steps : best), []);
    if (longest.length >= FEWEST_STEPS) return [...longest];
  }
  return [];
}

const enumeratorOf = (section: ReadSection) => readEnumerator(section.section.heading);
/** "You can get into this job through:": what follows are ways to choose from, and no steps. */
const TELLS_WAYS =
  /\bthrough:|\b(?:(?:one|any) of (?:these|the following)|(?:different|several|two|three|four|five) (?:ways|routes|paths))\b/i;

const isQuestion = (section: ReadSection) => section.section.heading.endsWith('?');

function saysSteps({ section }: ReadSection, { vocabulary }: FactContext): boolean {
  const stems = tokenize(section.heading).map((token) => token.stem);
  return vocabulary.match(stems).some(({ group }) => group.facet === 'steps');
}

function fromHeadings(
  headings: readonly ReadSection[],
  sections: readonly ReadSection[],
  isStep: (section: ReadSection) => boolean,
): Found<StepFact>[] {
  const steps = headings.filter(isStep).flatMap((section, index): Found<StepFact>[] => {
    const { number, rest } = enumeratorOf(section);
    const passageIds = passagesUnder(section, sections).map(({ id }) => id);
    if (passageIds.length === 0) return [];
    return [{ number: number ?? index + 1, title: rest, passageIds, quote: headingQuote(section) }];
  });
  return numberedOnce(steps);
}

function fromOrderedList(section: ReadSection): Found<StepFact>[] {
  const list = section.node.blocks.find((block) => block.type === 'list' && block.isOrdered && block.items.length > 1);
  if (list?.type !== 'list') return [];
  return numberedOnce(
    list.items.flatMap((item): Found<StepFact>[] => {
      const title = titleOf(item);
      const { start, end } = item;
      if (title === '' || item.number === undefined) return [];
      return [{ number: item.number, title, passageIds: passageIdsAt(section, item), quote: { start, end } }];
    }),
  );
}

function titleOf(item: Item): string {
  const [first = ''] = item.text.split(/(?<=[.!?])\s/, 1);
  const said = item.label ?? (countWords(first) <= MAX_TITLE_WORDS ? first : item.text);
  return said.replace(/[\s.:]+$/, '');
}

function numberedOnce(steps: readonly Found<StepFact>[]): Found<StepFact>[] {
  return steps.filter(
    (step, index) => step.number > 0 && steps.findIndex((other) => other.number === step.number) === index,
  );
}
