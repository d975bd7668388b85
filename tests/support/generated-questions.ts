import type { Facts, Guide, LadderFact } from '../../src/domain/guide.ts';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const article = (name: string) => (/^[aeiou]/i.test(name) ? 'an' : 'a');
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export type PayQuestion = { readonly question: string; readonly role: string };

/** Each role that the guide has pay for, asked for by its name in several ways. */
export const payQuestions = ({ facts }: Guide): readonly PayQuestion[] =>
  [...new Set(facts.pay.map(({ role }) => role))].flatMap((role) =>
    [
      `How much does ${article(role)} ${lower(role)} earn?`,
      `What is the salary of ${article(role)} ${lower(role)}?`,
      `${role} pay`,
      `what would I make as ${article(role)} ${lower(role)}`,
    ].map((question) => ({ question, role })),
  );

export type StepQuestion = { readonly question: string; readonly number: number };

/** Each step by its number, as digits and as words, and the last one. */
export const stepQuestions = ({ facts }: Guide): readonly StepQuestion[] =>
  facts.steps.flatMap(({ number }, at) => [
    { question: `What is step ${number}?`, number },
    { question: `What is the ${ORDINALS[number - 1]} step?`, number },
    { question: `tell me about step number ${number}`, number },
    ...(at === facts.steps.length - 1 ? [{ question: 'What is the last step?', number }] : []),
  ]);

export type RungQuestion = { readonly question: string; readonly from: LadderFact; readonly to: LadderFact };

/** What comes after each rung but the last, and before each but the first. */
export const rungQuestions = ({ facts: { ladder } }: Guide): readonly RungQuestion[] =>
  ladder.flatMap((from, at) => {
    const name = `${article(from.role)} ${lower(from.role)}`;
    const [before, after] = [ladder[at - 1], ladder[at + 1]];
    return [
      ...(after ? [{ question: `What comes after ${name}?`, from, to: after }] : []),
      ...(before ? [{ question: `What comes before ${name}?`, from, to: before }] : []),
    ];
  });

/** What visitors ask of any guide, and its own FAQs, headings, lists and labels made into questions. */
export function otherQuestions(guide: Guide): readonly string[] {
  const { occupation, facts, sections, passages } = guide;
  const one = `${article(occupation)} ${occupation}`;
  const headings = sections.map(({ heading }) => heading.replace(/^Step \d+: /, ''));
  const labels = passages.flatMap(({ units }) => units.flatMap(({ label }) => label ?? []));
  const leads = passages.flatMap(({ units }) => units.filter(({ text }) => text.endsWith(':')).map(({ text }) => text));
  return [
    ...new Set([
      `How do I become ${one}?`,
      'What are the steps?',
      'How many steps are there?',
      `How much does ${one} earn?`,
      'Who earns the most?',
      'What is the starting pay?',
      'What does the career path look like?',
      `What does ${one} do?`,
      'Do I need a degree?',
      'Do I need experience?',
      'Is certification required?',
      'What skills do I need?',
      'Will I work nights?',
      'What certifications are there?',
      'Tell me about drug tests',
      ...moneyQuestions(facts),
      ...facts.faqs.map(({ question }) => question),
      ...headings.flatMap((heading) => [`${heading}?`, `What does the guide say about ${lower(heading)}?`]),
      ...headings.map((heading) => `List the ${lower(heading)}`),
      ...labels.map((label) => `What is ${lower(label)}?`),
      ...leads.map((lead) => lead.replace(/^The /, 'What are the ').replace(/(?: include| are)?:$/, '?')),
    ]),
  ];
}

function moneyQuestions({ pay }: Facts): readonly string[] {
  const pairs = pay.slice(1).map((band, at) => [pay[at]!.role, band.role] as const);
  return [
    ...pay.map(({ low, high }) => `Can I make ${Math.round((low + high) / 2)}?`),
    ...pay.map(({ role, high }) => `${role}s earn ${high * 3}, right?`),
    ...pay.flatMap(({ experience }) =>
      experience ? [`I have ${experience.min} years of experience, what would I earn?`] : [],
    ),
    ...pairs.map(([left, right]) => `What is the difference in pay between ${lower(left)} and ${lower(right)}?`),
  ];
}
