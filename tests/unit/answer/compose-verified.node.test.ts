import { afterAll, describe, expect, it } from 'vitest';
import type { Answer, Claim } from '../../../src/domain/answer.ts';
import type { Guide, PayFact } from '../../../src/domain/guide.ts';
import { findQuantities } from '../../../src/language/numerals.ts';
import { type Answering, answerTo, openAnswering } from '../../support/answering.ts';
import { otherQuestions, payQuestions, rungQuestions, stepQuestions } from '../../support/generated-questions.ts';
import { GUIDE_FILES, PAY_LAYOUTS, SHIPPED, TURBINES } from '../../support/shipped.ts';

const opened = new Map<string, Promise<Answering>>();
afterAll(async () => {
  for (const service of opened.values()) (await service)[Symbol.dispose]();
});

/** The service over one guide. */
function asking(file: string) {
  const service = opened.get(file) ?? openAnswering({ files: [file] });
  opened.set(file, service);
  return {
    guide: async (): Promise<Guide> => (await service).guides[0]!,
    ask: async (question: string): Promise<Answer> => answerTo((await service).ask, question),
  };
}

const quotedFor = (claim: Claim, { citations }: Answer): string =>
  citations
    .filter(({ number }) => claim.citations.includes(number))
    .map(({ quote }) => quote)
    .join('\n');

const isComputed = ({ reasons }: Claim) => reasons.some((reason) => reason.startsWith('computed'));

const numbersIn = (text: string): readonly number[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => Number(number.replaceAll(',', '')));

const saysBand = (text: string, { low, high, qualifier }: PayFact) =>
  findQuantities(text).some(
    (amount) => amount.kind === 'money' && amount.high === high && amount.low === (qualifier === 'up_to' ? 0 : low),
  );

/** What of an answer breaks the promise that its words are the guide's. */
function faultsOf(answer: Answer, { text, slug }: Guide): readonly string[] {
  return [
    ...(answer.withheld > 0 ? [`${answer.withheld} withheld`] : []),
    ...answer.citations
      .filter(({ start, end, quote, guide }) => text.slice(start, end) !== quote || guide !== slug)
      .map(({ quote }) => `not the guide's words: ${quote}`),
    ...answer.claims
      .filter(({ verdict, citations }) => (verdict === 'supported') !== citations.length > 0)
      .map((claim) => `${claim.verdict} with ${claim.citations.length} citations: ${claim.text}`),
    ...answer.claims
      .filter((claim) => claim.verdict === 'supported' && !isComputed(claim))
      .flatMap((claim) => {
        const quoted = numbersIn(quotedFor(claim, answer));
        return numbersIn(claim.text)
          .filter((number) => !quoted.includes(number))
          .map((number) => `${number} is not in what it cites: ${claim.text}`);
      }),
  ];
}

describe.each([...GUIDE_FILES, ...PAY_LAYOUTS])('the answers composed from %s', { timeout: 60_000 }, (file) => {
  const { guide, ask } = asking(file);

  it('hold back no sentence, quote the guide verbatim and take every number from what they cite', async () => {
    const asked = await guide();
    const typed = [...payQuestions(asked), ...stepQuestions(asked), ...rungQuestions(asked)];
    const questions = [...typed.map(({ question }) => question), ...otherQuestions(asked)];
    const faults: string[] = [];
    for (const question of questions) {
      faults.push(...faultsOf(await ask(question), asked).map((fault) => `${question}: ${fault}`));
    }
    expect(questions.length).toBeGreaterThan(60);
    expect(faults).toEqual([]);
  });

  it('give every pay band of a role that is asked for by its name', async () => {
    const asked = await guide();
    const faults: string[] = [];
    for (const { question, role } of payQuestions(asked)) {
      const { status, answer } = await ask(question);
      const lacking = asked.facts.pay.filter((pay) => pay.role === role && !saysBand(answer, pay));
      if (status !== 'answered' || lacking.length > 0) faults.push(`${question}: ${status}: ${answer}`);
    }
    expect(faults).toEqual([]);
  });
});

describe.each([SHIPPED, TURBINES])(
  'of a guide with steps, rungs and frequent questions, the answers from %s',
  (file) => {
    const { guide, ask } = asking(file);

    it('give the step of the number that is asked for, with its title', async () => {
      const asked = await guide();
      const faults: string[] = [];
      for (const { question, number } of stepQuestions(asked)) {
        const { answer, status } = await ask(question);
        const { title } = asked.facts.steps.find((step) => step.number === number)!;
        if (status !== 'answered' || !answer.startsWith(`Step ${number}: ${title}`)) {
          faults.push(`${question}: ${status}: ${answer}`);
        }
      }
      expect(faults).toEqual([]);
    });

    it('give all steps in order when the way in is asked for', async () => {
      const { facts, occupation } = await guide();
      expect(facts.steps.length).toBeGreaterThan(1);
      for (const question of [`How do I become a ${occupation}?`, 'What are the steps?']) {
        const { claims } = await ask(question);
        const steps = claims.filter(({ block }) => block === 'step').map(({ text }) => text.replace(/[.!?]$/, ''));
        expect(steps, question).toEqual(facts.steps.map(({ title }) => title));
      }
    });

    it('name the neighbour of a rung that is asked about', async () => {
      const asked = await guide();
      const faults: string[] = [];
      expect(rungQuestions(asked).length).toBeGreaterThan(3);
      for (const { question, to } of rungQuestions(asked)) {
        const { answer, status } = await ask(question);
        const words = to.role.toLowerCase().split(/\s*\/\s*/);
        if (status !== 'answered' || !words.every((word) => answer.toLowerCase().includes(word))) {
          faults.push(`${question}: ${status}: ${answer}`);
        }
      }
      expect(faults).toEqual([]);
    });

    it("answer the guide's own frequent questions from what stands below them", async () => {
      const { facts } = await guide();
      expect(facts.faqs.length).toBeGreaterThan(3);
      const faults: string[] = [];
      for (const { question, passageIds } of facts.faqs) {
        const { status, citations } = await ask(question);
        const isItsOwn = citations.some(({ passageId }) => passageIds.includes(passageId));
        if (status !== 'answered' || !isItsOwn) faults.push(`${question}: ${status}`);
      }
      expect(faults).toEqual([]);
    });
  },
);
