import type * as z from 'zod';
import type { Guide, PayFact, StepFact } from '../../src/domain/guide.ts';
import type { Case } from '../schema/case.ts';

/** A case as it is written to a file: what the schema fills in is left out. */
export type DraftCase = z.input<typeof Case>;

const MIN_LISTED = 2;

/**
 * Cases that a guide's facts suggest, each marked as a draft: its steps as a list and one by one, the pay of each role, the
 * career path, and the questions that the guide itself answers. The gold of each is a quote of the guide. They say what
 * the guide says today; whether a visitor would ask so, and whether the guide is right, is for the person who reads them.
 */
export function draftCases(guide: Guide): readonly DraftCase[] {
  const { steps, pay, ladder, faqs } = guide.facts;
  const drafts: readonly Proposal[] = [
    ...(steps.length >= MIN_LISTED ? [listOfSteps(guide)] : []),
    ...steps.map((step) => oneStep(guide, step)),
    ...pay.map((band) => payOfRole(band, pay)),
    ...(ladder.length >= MIN_LISTED ? [careerPath(guide)] : []),
    ...faqs.map(({ question, quote }) => {
      const asked = plain(question);
      return proposal(`faq ${asked}`, 'lookup', 'faq', asked, {
        gold: [goldOf(quote.text)],
        citations: { min: 1, must_cite_gold: true },
      });
    }),
  ];
  const used = new Map<string, number>();
  return drafts.map(({ name, ...draft }) => {
    const id = idOf(name);
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    const from = `${guide.slug}, edition ${guide.edition}`;
    return {
      id: count === 1 ? id : `${id}-${count}`,
      draft: true,
      ...draft,
      provenance: { author: 'evals:draft', from },
    };
  });
}

type Proposal = Pick<DraftCase, 'category' | 'cluster' | 'severity' | 'question' | 'expect'> & {
  readonly name: string;
};
type Wanted = Omit<DraftCase['expect'], 'behavior'>;

const proposal = (
  name: string,
  category: DraftCase['category'],
  cluster: string,
  question: string,
  wanted: Wanted,
): Proposal => ({
  name,
  category,
  cluster,
  severity: category === 'number' ? 'critical' : 'major',
  question,
  expect: { behavior: 'answer', ...wanted },
});

const listOfSteps = ({ occupation, facts }: Guide): Proposal =>
  proposal('steps', 'list', 'steps', `What are the steps to become ${withArticle(occupation)}?`, {
    gold: facts.steps.map(({ quote }) => goldOf(quote.text)),
    nuggets: facts.steps.map(({ number, title }) => ({ id: `step-${number}`, any_of: [plain(title)] })),
    ordered: true,
  });

const oneStep = ({ occupation }: Guide, { number, title, quote }: StepFact): Proposal =>
  proposal(`step ${number}`, 'lookup', 'steps', `What is step ${number} of becoming ${withArticle(occupation)}?`, {
    gold: [goldOf(quote.text)],
    nuggets: [{ id: `step-${number}`, any_of: [plain(title)] }],
  });

/** Where the guide has a role's pay for several periods, the question names the one that is meant. */
function payOfRole(band: PayFact, all: readonly PayFact[]): Proposal {
  const { role, low, high, period, quote } = band;
  const isPaidTwice = all.some((other) => other.role === role && other.period !== period);
  const per = isPaidTwice && period !== null ? ` ${withArticle(period)}` : '';
  const ends = low === high ? [low] : [low, high];
  const name = `pay ${role}${isPaidTwice ? ` ${period}` : ''}`;
  return proposal(name, 'number', 'pay', `How much does ${withArticle(plain(role).toLowerCase())} earn${per}?`, {
    gold: [goldOf(quote.text)],
    nuggets: ends.map((value, index) => ({
      id: ends.length === 1 ? 'pay' : index === 0 ? 'low' : 'high',
      any_of: [String(value)],
      kind: 'number',
    })),
  });
}

const careerPath = ({ occupation, facts }: Guide): Proposal =>
  proposal('career path', 'list', 'path', `What is the career path of ${withArticle(occupation)}?`, {
    gold: facts.ladder.map(({ quote }) => goldOf(quote.text)),
    nuggets: facts.ladder.map(({ order, role }) => ({ id: `rung-${order}`, any_of: [plain(role)] })),
    ordered: true,
  });

/** A heading stands for its section; anything else is quoted whole. */
function goldOf(quote: string): { quote: string } {
  const [first = quote] = quote.split('\n');
  return { quote: first.startsWith('#') ? first.trim() : quote };
}

const plain = (text: string): string => text.replaceAll(/[*_`]/gu, '').replaceAll(/\s+/gu, ' ').trim();
const withArticle = (name: string): string => `${/^(?:[aeio]|hour|u(?!n[ai]|s))/iu.test(name) ? 'an' : 'a'} ${name}`;

function idOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  return words === '' ? 'draft' : `draft-${words}`;
}
