import type { Passage, PayFact, PayPeriod, Unit } from '../../domain/guide.ts';
import { readEnumerator } from '../enumerator.ts';
import { findExperience } from './experience.ts';
import { periodOfText } from './pay-band.ts';
import { readPayTable } from './pay-table.ts';
import { readPayItem, readPaySentence, type SaidPay } from './pay-text.ts';
import { isAboutPay, namesRole, speaksOfPay } from './pay-words.ts';
import type { FactContext, Found, ReadSection } from './read-section.ts';

/**
 * Every pay band that the guide states plainly: table rows, list items, sections whose heading is a role, and sentences
 * in which somebody named earns one amount. A band without a period, or without somebody who earns it, is left out.
 */
export function readPay(sections: readonly ReadSection[], context: FactContext): Found<PayFact>[] {
  const facts = sections.flatMap((section) => {
    const aboutPay = isAboutPay(section, sections);
    const period = aboutPay ? periodAround(section, sections) : null;
    const tables = section.node.blocks.flatMap((block) =>
      block.type === 'table' ? readPayTable(block, section, context, { isAboutPay: aboutPay, period }) : [],
    );
    const said = section.passages.flatMap((passage) => readPassage(passage, section, aboutPay, period, context));
    return [...tables, ...said].sort((a, b) => a.quote.start - b.quote.start);
  });
  return facts.filter((fact, index) => facts.findIndex((other) => isSame(fact, other)) === index);
}

function isSame(a: Found<PayFact>, b: Found<PayFact>): boolean {
  return a.role.toLowerCase() === b.role.toLowerCase() && a.low === b.low && a.high === b.high && a.period === b.period;
}

/** The period that the section speaks of when its figures name none: in its headings, else in its own sentences. */
function periodAround(section: ReadSection, sections: readonly ReadSection[]): PayPeriod | null {
  const inHeading = periodOfText(section.section.path.join('; '));
  if (inHeading !== null) return inHeading;
  const said = section.passages.flatMap((passage) =>
    passage.units.filter((unit) => unit.kind === 'sentence').map((unit) => periodOfText(unit.text)),
  );
  const periods = new Set(said.filter((period) => period !== null));
  if (periods.size > 0) return periods.size === 1 ? [...periods][0]! : null;
  const parent = sections.find(({ node }) => node === section.node.parent);
  return parent && !parent.node.isTitle ? periodAround(parent, sections) : null;
}

function readPassage(
  passage: Passage,
  section: ReadSection,
  aboutPay: boolean,
  period: PayPeriod | null,
  context: FactContext,
): Found<PayFact>[] {
  const bold = passage.section[section.section.path.length];
  const heading = readEnumerator(bold ?? section.section.heading).rest;
  const headingRole = namesRole(heading, context) && !speaksOfPay(heading, context) ? heading : null;
  const headingStart = bold === undefined ? section.node.headingSpan.start : passage.start;
  const hasLabels = mostLabelsNameRoles(passage.units, context);
  let role = headingRole;

  return passage.units.flatMap((unit): Found<PayFact>[] => {
    const isOfHeading = role !== null && role === headingRole;
    const place = {
      passageIds: [passage.id],
      quote: { start: isOfHeading ? headingStart : unit.start, end: unit.end },
    };
    if (unit.kind === 'row') return [];
    const isItem = unit.kind === 'item' || unit.label !== undefined;
    const saysPay = speaksOfPay(unit.label ?? unit.text, context);
    if (isItem && (saysPay || (aboutPay && hasLabels))) {
      const said = readPayItem(unit, role, period, context);
      if (said.length > 0) return said.map((fact) => ({ ...withExperience(fact, role, passage.units), ...place }));
    }
    if (unit.kind === 'item' && namesRole(unit.label ?? unit.text, context)) role = unit.label ?? unit.text;
    if (isItem || (!aboutPay && !saysPay)) return [];
    const quote = { start: unit.start, end: unit.end };
    return readPaySentence(unit, aboutPay ? period : null, context).map((fact) => ({ ...fact, ...place, quote }));
  });
}

/** A section about one role may state the experience in another line than the pay. */
function withExperience(fact: SaidPay, role: string | null, units: readonly Unit[]): SaidPay {
  if (fact.experience !== null || fact.role !== role) return fact;
  const found = units.map((unit) => findExperience(unit.text)).find((experience) => experience !== null);
  return { ...fact, experience: found ?? null };
}

function mostLabelsNameRoles(units: readonly Unit[], context: FactContext): boolean {
  const labels = units.flatMap((unit) => (unit.kind === 'item' && unit.label !== undefined ? [unit.label] : []));
  const named = labels.filter((label) => namesRole(label, context));
  return named.length > 0 && named.length * 2 >= labels.length;
}
