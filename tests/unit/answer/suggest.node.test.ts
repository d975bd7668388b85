import { describe, expect, it } from 'vitest';
import { openingSuggestions, suggest } from '../../../src/answer/suggest.ts';
import type { TurnContext } from '../../../src/domain/conversation.ts';
import { profileOf } from '../../../src/guide/terms.ts';
import { answerTo, conversationOf, openAnswering } from '../../support/answering.ts';
import { ARBORIST, guidesAt, HYGIENE, PAY_LAYOUTS, REPORTERS, SHIPPED, TURBINES } from '../../support/shipped.ts';

const FILES = [SHIPPED, TURBINES, HYGIENE, ARBORIST, REPORTERS, ...PAY_LAYOUTS];
const NOTHING = { turns: [], told: new Set<never>() };

const context = (over: Partial<TurnContext>): TurnContext => ({
  text: '',
  facets: [],
  terms: [],
  slots: { roles: [], ordinal: null, experienceYears: null },
  list: [],
  focus: [],
  passageIds: [],
  ...over,
});

const lastAsked = (question: string, over: Partial<TurnContext>) => ({
  turns: [{ question, context: context({ text: question, ...over }) }],
  told: new Set<never>(),
});

describe('suggest', async () => {
  const [shipped] = (await guidesAt([SHIPPED])).map(profileOf);

  it('begins with what the facts of the guide answer', () => {
    expect(openingSuggestions(shipped!)).toEqual([
      'How do I become a production technician?',
      'How much does a production technician earn?',
      'What does the career path look like?',
    ]);
  });

  it('goes on from the very thing that was asked', () => {
    const slots = { roles: ['Senior production technician'], ordinal: null, experienceYears: null };
    expect(suggest(shipped!, lastAsked('senior pay?', { facets: ['pay'], slots }))[0]).toBe(
      'What comes after a senior production technician?',
    );
    const ordinal = { of: 'step', position: 3 } as const;
    const step = { roles: [], ordinal, experienceYears: null };
    expect(suggest(shipped!, lastAsked('step 3?', { facets: ['steps'], slots: step }))[0]).toBe('What is step 4?');
    expect(
      suggest(
        shipped!,
        lastAsked('last step?', { facets: ['steps'], slots: { ...step, ordinal: { ...ordinal, position: 10 } } }),
      )[0],
    ).not.toContain('step 11');
  });

  it('follows the kind that was asked, and offers no question of that kind again', () => {
    const afterSkills = suggest(shipped!, lastAsked('what skills', { facets: ['skills'] }));
    expect(afterSkills[0]).toBe('What does a production technician do?');
    expect(afterSkills).not.toContain('What skills do I need?');
    expect(suggest(shipped!, lastAsked('pay?', { facets: ['pay'] }))[0]).toBe('What does the career path look like?');
  });

  it('leaves out what was told', () => {
    const told = new Set(shipped!.facts.faqs[0]!.passageIds);
    const { question } = shipped!.facts.faqs[0]!;
    expect(suggest(shipped!, NOTHING)).toContain(question);
    expect(suggest(shipped!, { turns: [], told })).not.toContain(question);
  });
});

describe('what an answer offers to ask next', () => {
  it.each(FILES)('is answered by %s', async (file) => {
    using service = await openAnswering({ files: [file] });
    const asked = new Set<string>();
    const open = ['hello', 'pay?', 'what skills do I need', 'how are the hours'];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const { suggestions } = await answerTo(service.ask, next);
      for (const text of suggestions.filter((suggestion) => !asked.has(suggestion))) {
        asked.add(text);
        open.push(text);
      }
    }
    expect(asked.size).toBeGreaterThan(0);
    for (const text of asked) expect(await answerTo(service.ask, text)).toMatchObject({ status: 'answered' });
  });

  it('is never what was just answered', async () => {
    using service = await openAnswering({ files: [SHIPPED] });
    const first = await answerTo(service.ask, 'whats the pay and do I need a degree');
    expect(first.suggestions).not.toContain('How much does a production technician earn?');
    expect(first.suggestions).not.toContain('What qualifications does a production technician need?');
    const second = await answerTo(service.ask, 'and the career path?', { conversation: conversationOf(first) });
    expect(second.suggestions).not.toContain('How much does a production technician earn?');
  });
});
