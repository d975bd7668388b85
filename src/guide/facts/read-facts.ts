import type { Facts, Quote } from '../../domain/guide.ts';
import { readFaqs } from './faqs.ts';
import { readLadder } from './ladder.ts';
import { readPay } from './pay.ts';
import type { FactContext, Found, ReadSection } from './read-section.ts';
import { readSteps } from './steps.ts';

/** What the guide states in a form that can be compared and counted. Pure; sections in reading order. */
export function readFacts(sections: readonly ReadSection[], text: string, context: FactContext): Facts {
  const quoted = <Fact extends Found<{ quote: Quote }>>(found: Fact): Omit<Fact, 'quote'> & { quote: Quote } => {
    const { start, end } = found.quote;
    return { ...found, quote: { start, end, text: text.slice(start, end) } };
  };
  return {
    steps: readSteps(sections, context).map(quoted),
    pay: readPay(sections, context).map(quoted),
    ladder: readLadder(sections, context).map(quoted),
    faqs: readFaqs(sections).map(quoted),
  };
}
