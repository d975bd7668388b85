import type { Passage, PayFact, PayPeriod, Unit } from '../../domain/guide.ts';
import { findQuantities } from '../../language/numerals.ts';
import { readEnumerator } from '../enumerator.ts';
import { findExperience } from './experience.ts';
import { periodOfText } from './pay-band.ts';
import { readPayTable } from './pay-table.ts';
import { readPayItem, readPaySentence, type SaidPay } from './pay-text.ts';
import { isAboutPay, speaksOfPay } from './pay-words.ts';
import { type FactContext, type Found, familiesOf, type ReadSection } from './read-section.ts';

/**
 * Every pay band that the guide states plainly: table rows, list items, sections whose heading is a role, and sentences
 * in which somebody named earns one amount. A band without somebody who earns it is left out.
 */
export function readPay(sections: readonly ReadSection[], context: FactContext): Found<PayFact>[] {
  const facts = familiesOf(sections).flatMap(({ children }) =>
    children.flatMap((section) => readSection(section, children, sections, context)),
  );
  const titled = sections.filter(({ node }) => node.isTitle);
  facts.push(...titled.flatMap((section) => readSection(section, [], sections, context)));
  facts.sort((a, b) => a.quote.end - b.quote.end);
  return facts.filter((fact, index) => facts.findIndex((other) => isSame(fact, other)) === index);
}

/** `titles`: the headings and bold lines here that name roles. */
type Surroundings = {
  readonly aboutPay: boolean;
  readonly period: PayPeriod | null;
  readonly titles: ReadonlySet<string>;
};

function readSection(
  section: ReadSection,
  siblings: readonly ReadSection[],
  sections: readonly ReadSection[],
  context: FactContext,
): Found<PayFact>[] {
  const aboutPay = isAboutPay(section, sections);
  const period = aboutPay ? periodAround(section, sections) : null;
  const headings = siblings.map((sibling) => sibling.section.heading);
  const bold = section.passages.flatMap((passage) => passage.section[section.section.path.length] ?? []);
  const titles = new Set(
    [...context.roles.rolesAmong(headings), ...context.roles.rolesAmong(bold)].filter(
      (title) => !speaksOfPay(title, context),
    ),
  );
  const tables = section.node.blocks.flatMap((block) =>
    block.type === 'table' ? readPayTable(block, section, context, { isAboutPay: aboutPay, period }) : [],
  );
  const said = section.passages.flatMap((passage) =>
    readPassage(passage, section, { aboutPay, period, titles }, context),
  );
  return inOnePeriod([...tables, ...said]);
}

/** So far apart can two amounts for the same time be. */
const SAME_PERIOD_RATIO = 4;

/** An amount without a period is paid for the time that the other amounts of its section are paid for, if they are near it. */
function inOnePeriod(facts: readonly Found<PayFact>[]): Found<PayFact>[] {
  const timed = facts.filter(({ period }) => period !== null);
  return facts.map((fact) => {
    if (fact.period !== null) return fact;
    const isNear = ({ low, high }: Found<PayFact>) =>
      fact.high < low * SAME_PERIOD_RATIO && high < fact.low * SAME_PERIOD_RATIO;
    const periods = new Set(timed.filter(isNear).map(({ period }) => period));
    return periods.size === 1 ? { ...fact, period: [...periods][0]! } : fact;
  });
}

function isSame(a: Found<PayFact>, b: Found<PayFact>): boolean {
  return a.role.toLowerCase() === b.role.toLowerCase() && a.low === b.low && a.high === b.high && a.period === b.period;
}

const hasMoney = (text: string) => findQuantities(text).some(({ kind }) => kind === 'money');

/** An amount, or "2,000 hours a year": what it is paid or counted for says nothing of other figures. */
const isOfFigures = (text: string) => findQuantities(text).some(({ kind, per }) => kind === 'money' || per !== null);

/** How often money is handed over ("tips are paid out every week") is not what amounts are counted for. */
const PAID_OUT =
  /\b(?:paid|pays?|handed|shared|divided)\b(?: \w+){0,3} (?:weekly|monthly|daily|(?:every|each|once an?) (?:\w+ )?(?:day|week|month|year))\b/i;

/** The period that the section speaks of when its figures name none: in its headings, else in sentences without figures. */
function periodAround(section: ReadSection, sections: readonly ReadSection[]): PayPeriod | null {
  const inHeading = periodOfText(section.section.path.join('; '));
  if (inHeading !== null) return inHeading;
  const said = section.passages.flatMap((passage) =>
    passage.units
      .filter((unit) => unit.kind === 'sentence' && !isOfFigures(unit.text) && !PAID_OUT.test(unit.text))
      .map((unit) => periodOfText(unit.text)),
  );
  const periods = new Set(said.filter((period) => period !== null));
  if (periods.size > 0) return periods.size === 1 ? [...periods][0]! : null;
  const parent = sections.find(({ node }) => node === section.node.parent);
  return parent && !parent.node.isTitle ? periodAround(parent, sections) : null;
}

function readPassage(
  passage: Passage,
  section: ReadSection,
  { aboutPay, period, titles }: Surroundings,
  context: FactContext,
): Found<PayFact>[] {
  const bold = passage.section[section.section.path.length];
  const heading = bold ?? section.section.heading;
  const headingRole = titles.has(heading) ? context.roles.roleIn(readEnumerator(heading).rest) : null;
  const headingStart = bold === undefined ? section.node.headingSpan.start : passage.start;
  const roleLabels = roleLabelsIn(passage.units, aboutPay, context);
  let role = headingRole;
  let isBanded = false;
  let last: SaidPay | null = null;

  return passage.units.flatMap((unit): Found<PayFact>[] => {
    if (unit.kind === 'row') return [];
    if (unit.kind === 'sentence') role = headingRole;
    const place = (start: number) => ({ passageIds: [passage.id], quote: { start, end: unit.end } });
    const saysPay = speaksOfPay(unit.label ?? unit.text, context);
    const isLabelled = unit.kind === 'item' || unit.label !== undefined;
    const isRoleLabel = unit.label !== undefined && roleLabels.has(unit.label);
    const isBand = isLabelled ? saysPay || (aboutPay && isRoleLabel) : aboutPay && role !== null && !isBanded;
    const said = isBand ? readPayItem(unit, role, period, context) : [];
    if (said.length > 0) {
      isBanded = true;
      const start = role !== null && role === headingRole && !isRoleLabel ? headingStart : unit.start;
      return said.map((fact) => ({ ...withExperience(fact, role, passage.units), ...place(start) }));
    }
    if (unit.kind === 'item' && context.roles.isRole(unit.label ?? unit.text)) role = unit.label ?? unit.text;
    if (isLabelled || (!aboutPay && !saysPay)) return [];
    const sentence = readPaySentence(unit, aboutPay ? period : null, last, context);
    last = sentence.at(-1) ?? last;
    return sentence
      .filter((fact) => aboutPay || fact.period !== null)
      .map((fact) => ({ ...fact, ...place(unit.start) }));
  });
}

/** So many items with an amount each are a list of who earns what. */
const FEWEST_PAID_ITEMS = 3;

/** The names of items that are paid: all of them, where most are plainly people at work, or where each has its pay. */
function roleLabelsIn(units: readonly Unit[], aboutPay: boolean, { roles }: FactContext): ReadonlySet<string> {
  const items = units.flatMap((unit) =>
    unit.kind === 'item' && unit.label !== undefined ? [{ label: unit.label, text: unit.text }] : [],
  );
  const labels = items.map(({ label }) => label);
  const named = roles.rolesAmong(labels);
  const isPayList =
    aboutPay && named.size > 0 && items.length >= FEWEST_PAID_ITEMS && items.every(({ text }) => hasMoney(text));
  return isPayList || named.size * 2 > labels.length ? new Set(labels) : named;
}

/** A section about one role may state the experience in another line than the pay. */
function withExperience(fact: SaidPay, role: string | null, units: readonly Unit[]): SaidPay {
  if (fact.experience !== null || fact.role !== role) return fact;
  const found = units.map((unit) => findExperience(unit.text)).find((experience) => experience !== null);
  return { ...fact, experience: found ?? null };
}
