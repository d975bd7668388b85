import { describe, expect, it } from 'vitest';
import { AnswerEvent } from '../../../src/domain/answer.ts';
import { parseAnswerEvent } from '../../../src/widget/parse-answer-event.ts';
import { parseSuggestions } from '../../../src/widget/parse-suggestions.ts';
import { addressWithin, leavesPage, webAddress } from '../../../src/widget/web-address.ts';
import { ENGLISH, wordingLanguage, wordingOf } from '../../../src/widget/wording.ts';
import { shortAnswer } from '../../support/answer-events.ts';

describe('suggested questions of an attribute', () => {
  it.each([
    ['["What are the steps?", "Will I work nights?"]', ['What are the steps?', 'Will I work nights?']],
    ['What are the steps? | Will I work nights?|', ['What are the steps?', 'Will I work nights?']],
    ['[not JSON', ['[not JSON']],
    ['["one", 2, null]', ['one']],
    ['  ', []],
    [null, []],
  ])('%j are %j', (attribute, questions) => {
    expect(parseSuggestions(attribute)).toEqual(questions);
  });
});

describe('the address of a citation', () => {
  const base = 'https://advisor.test/base/';

  it('is seen from the service, not from the page', () => {
    expect(webAddress('/guide/a#b', base)).toBe('https://advisor.test/guide/a#b');
  });

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://'])(
    '%j is none',
    (url) => expect(webAddress(url, base)).toBeNull(),
  );

  it.each([
    'https://evil.example/guide/a',
    '//evil.example',
    'https://advisor.test:8443/guide',
    'http://advisor.test/',
  ])('%j leads elsewhere, and is no link', (url) => {
    expect(webAddress(url, base)).not.toBeNull();
    expect(addressWithin(url, base)).toBeNull();
  });

  it('leads to the service', () => {
    expect(addressWithin('/guide/a#b', base)).toBe('https://advisor.test/guide/a#b');
    expect(addressWithin('javascript:alert(1)', base)).toBeNull();
  });

  it('leaves the page unless only the place in it differs', () => {
    expect(leavesPage('https://a.test/guide#x', 'https://a.test/guide#y')).toBe(false);
    expect(leavesPage('https://a.test/guide#x', 'https://a.test/')).toBe(true);
    expect(leavesPage('https://a.test/guide?b#x', 'https://a.test/guide')).toBe(true);
  });
});

describe('the wording', () => {
  it('counts as its language counts', () => {
    const { count, strings } = ENGLISH;
    expect(count(strings.checked, 1)).toBe('1 sentence checked against the guide');
    expect(count(strings.checked, 1200)).toBe('1,200 sentences checked against the guide');
  });

  it('is English for a language it does not have', () => {
    expect(wordingLanguage('xx')).toBe('en');
    expect(wordingLanguage('constructor')).toBe('en');
    expect(wordingOf('es', null)).toBe(ENGLISH);
  });
});

describe("the widget's own check of events", () => {
  it('takes every event that the contract allows', () => {
    const error = { type: 'error', code: 'answer_incomplete', title: 'x', detail: 'y', status: 502 } as const;
    for (const event of [...shortAnswer, error]) {
      expect(AnswerEvent.safeParse(event).success).toBe(true);
      expect(parseAnswerEvent(JSON.stringify(event))).toEqual(event);
    }
  });

  it('refuses an event that lacks a field the widget reads', () => {
    const needed = { citation: 'url', claim: 'citations', 'answer-end': 'saved', 'answer-start': 'turnId' };
    for (const event of shortAnswer) {
      const field = new Map(Object.entries(needed)).get(event.type);
      if (field) expect(parseAnswerEvent(JSON.stringify({ ...event, [field]: undefined })), event.type).toBeNull();
    }
  });
});
