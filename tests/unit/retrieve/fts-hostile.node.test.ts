import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteFile, readMigrations, type SqliteFile } from '../../../src/adapters/storage/better-sqlite3.ts';
import { createGuideStore } from '../../../src/adapters/storage/guide-store.ts';
import type { GuideStore } from '../../../src/answer/ports.ts';
import type { GuideProfile } from '../../../src/domain/guide.ts';
import { fold } from '../../../src/language/tokens.ts';
import { ftsQuery } from '../../../src/retrieve/fts-query.ts';
import { createLexicon, type Lexicon } from '../../../src/understand/lexicon.ts';
import { understand } from '../../../src/understand/understand.ts';
import { anyText } from '../../support/any-text.ts';
import { english, guidesAt, SHIPPED, vocabulary } from '../../support/shipped.ts';

let database: SqliteFile;
let guides: GuideStore;
let profile: GuideProfile;
let lexicon: Lexicon;
beforeAll(async () => {
  database = openSqliteFile(':memory:', readMigrations('migrations'));
  guides = createGuideStore(database);
  const [guide] = await guidesAt([SHIPPED]);
  await guides.replace(guide!);
  profile = (await guides.profile(guide!.slug))!;
  lexicon = createLexicon(profile, vocabulary, english);
});
afterAll(() => database.close());

const matchFor = (question: string) => ftsQuery(understand(question, '', [], lexicon).terms, profile);
const candidatesFor = async (question: string) => {
  const match = matchFor(question);
  return match === null ? [] : guides.candidates(profile.hash, match, 40);
};

describe('what a visitor types', () => {
  it.each([
    'salary" OR "1"="1',
    'pay NEAR(salary, 2)',
    'section:pay AND NOT salary',
    '"; DROP TABLE passages; --',
    "pay' OR 1=1 --",
    'pay*',
    '^pay',
    '{section text}: salary',
    '-pay +salary',
    'pay""salary',
    '(((((pay',
    'pay )',
    'AND OR NOT NEAR',
    '"',
    '""""',
    'salary \\" pay',
    'rank MATCH pay',
  ])('is searched for as words and never as a query: %s', async (question) => {
    const match = matchFor(question);
    if (match !== null) expect(match).toMatch(/^"[^"]+"(?: OR "[^"]+")*$/);
    const found = await candidatesFor(question);
    if (/pay|salary/.test(question)) expect(found.length).toBeGreaterThan(0);
  });

  it('reaches the index only in words that the guide has itself', () => {
    const known = new Set([...profile.terms.values()].flatMap(({ forms }) => forms.map((form) => fold(form))));
    const question = fc.oneof(
      anyText(120),
      fc
        .array(
          fc.constantFrom('salary', 'pay', 'NEAR', '"', '*', '^', ':', '(', ')', "'", 'zanzibar', 'OR', '-', 'ﬁ', 'É'),
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(question, (text) => {
        for (const word of matchFor(text)?.split(' OR ') ?? []) {
          const bare = word.slice(1, -1);
          expect(word).toBe(`"${bare}"`);
          expect(known.has(bare) || known.has(`${bare}'s`) || known.has(`${bare}s'`), bare).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never makes the database refuse a search', async () => {
    const unit = fc.constantFrom(
      'a',
      's',
      ' ',
      '"',
      "'",
      '*',
      '^',
      ':',
      '(',
      ')',
      '-',
      '+',
      '\\',
      '{',
      '}',
      ',',
      'pay',
      'OR',
      '\u0000',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 60 }), async (text) => {
        expect((await candidatesFor(`${text} salary`)).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the index', () => {
  it('finds every word of the guide by the form that is looked for, where the guide has it in a text', async () => {
    const lost: string[] = [];
    for (const { stem, forms } of profile.terms.values()) {
      const match = ftsQuery(
        [
          {
            surface: stem,
            stem,
            alternatives: [stem],
            standing: 'in_guide',
            weight: 1,
            inherited: false,
            facet: null,
            isGeneric: false,
          },
        ],
        profile,
      );
      if (match === null || (await guides.candidates(profile.hash, match, 1)).length === 0) lost.push(forms[0]!);
    }
    expect(lost).toEqual([]);
  });
});
