import { tokenize } from '../../language/tokens.ts';
import type { FactContext, ReadSection } from './read-section.ts';

/** Vocabulary groups of money that is not a band of pay. */
const OTHER_MONEY = new Set([
  'cost',
  'tuition',
  'financial-aid',
  'student-loan',
  'bonus',
  'signing-bonus',
  'commission',
  'overtime-pay',
  'shift-pay',
  'pay-raise',
  'pension',
  'relocation',
  'exam',
  'renewal',
]);

const groupsIn = (text: string, { vocabulary }: FactContext) =>
  vocabulary.match(tokenize(text).map((token) => token.stem)).map(({ group }) => group);

export const speaksOfPay = (text: string, context: FactContext): boolean =>
  groupsIn(text, context).some((group) => group.facet === 'pay' && !OTHER_MONEY.has(group.id));

/** A cost, a bonus or an allowance: money that nobody is paid as a wage. */
export const speaksOfOtherMoney = (text: string, context: FactContext): boolean =>
  /\b(?:allowance|loan|fine|budget|revenue|saves?)\b/i.test(text) ||
  groupsIn(text, context).some((group) => OTHER_MONEY.has(group.id));

/** Whether the section, or one that it stands under, is about pay. */
export function isAboutPay(section: ReadSection, sections: readonly ReadSection[]): boolean {
  if (section.section.facet === 'pay') return true;
  const parent = sections.find(({ node }) => node === section.node.parent);
  return parent !== undefined && !parent.node.isTitle && isAboutPay(parent, sections);
}
