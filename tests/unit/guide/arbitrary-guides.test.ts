import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../src/domain/guide.ts';
import { parseGuide } from '../../../src/guide/parse-guide.ts';
import { parseMarkdown, spanOf } from '../../../src/guide/parse-markdown.ts';
import { passageAnchor, renderGuideHtml } from '../../../src/guide/render-html.ts';
import { indexTerms } from '../../../src/guide/terms.ts';
import { FRONT_MATTER, vocabulary } from './read-guide.ts';

const word = fc.constantFrom(
  'weld',
  'Technician',
  'salary',
  '$30,000',
  '5+ years',
  'per year',
  'Résumé',
  'e\u0301clair',
  '🎉',
  '👩🏽‍🏭',
  'Is',
  'it?',
  'Yes.',
  'e.g.',
  '&amp;',
  '&copy;',
  '&nope;',
  '&#128512;',
  '\\*',
  '\\',
  '*',
  '**',
  '_',
  '`',
  '~~',
  '[a](b)',
  '![c](d)',
  '<br>',
  '<b>',
  '<!-- x -->',
  '[^1]',
  '1.',
  '-',
  '>',
  '|',
  ':',
  '#',
  '漢字',
  '\u00a0',
  '\u200b',
  'https://example.org',
  '**bold name**:',
  '*lean*',
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const line = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `## ${text}`),
  words.map((text) => `### Step 3: ${text}`),
  words.map((text) => `- ${text}`),
  words.map((text) => `   - ${text}`),
  words.map((text) => `2. ${text}`),
  words.map((text) => `> ${text}`),
  words.map((text) => `**${text}?**`),
  words.map((text) => `| ${text} | ${text} |\n|---|---|\n| ${text} | x |`),
  words.map((text) => `    ${text}`),
  fc.constantFrom('', '', '', '---', '===', '```', '<div>', '[^1]: note', '[a]: b', '\t', '  '),
);
const markdown = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, end, hasMark]) => {
    const body = `${FRONT_MATTER}\n# Guide\n\n${lines.join('\n')}\n`.replaceAll('\n', end);
    return hasMark ? `\uFEFF${body}` : body;
  });

const RUNS = { numRuns: 100 };

async function read(text: string): Promise<Guide | null> {
  const parsed = await parseGuide(text, 'any.md', vocabulary);
  return parsed.ok ? parsed.value : null;
}

describe('any Markdown', { timeout: 60_000 }, () => {
  it('is read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 200 })), async (text) => {
        const parsed = await parseGuide(text, 'any.md', vocabulary);
        if (!parsed.ok) {
          expect(parsed.error.length).toBeGreaterThan(0);
          for (const { file, line: at } of parsed.error) expect([file, at > 0]).toEqual(['any.md', true]);
        }
      }),
      RUNS,
    );
  });

  it('gives passages that slice exactly, in order, without overlap, each with its units in order', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const guide = await read(text);
        let end = 0;
        for (const passage of guide?.passages ?? []) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.start).toBeGreaterThanOrEqual(end);
          end = passage.end;
          expect(passage.units.length).toBeGreaterThan(0);
          let last = passage.start;
          for (const unit of passage.units) {
            expect([unit.start >= last, unit.end > unit.start, unit.end <= end, unit.text !== '']).toEqual([
              true,
              true,
              true,
              true,
            ]);
            last = unit.start;
          }
        }
      }),
      RUNS,
    );
  });

  it('has every visible word in a unit that stands where the word stands', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const guide = await read(text);
        const units = guide?.passages.flatMap((passage) => passage.units) ?? [];
        const lost =
          guide === null
            ? []
            : visibleWords(parseMarkdown(text)).filter(
                ({ word: seen, start, end }) =>
                  !units.some((unit) => unit.start < end && start < unit.end && unit.text.includes(seen)),
              );
        expect(lost).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has facts that quote it, terms, and a page with one place for each passage', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const guide = await read(text);
        if (guide === null) return;
        for (const { quote } of Object.values(guide.facts).flat()) {
          expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        }
        expect(indexTerms(guide).every(({ passages, forms }) => passages > 0 && forms.length > 0)).toBe(true);
        const html = renderGuideHtml(guide);
        expect(html).not.toMatch(/<(?:b|img)[ >]|<!--/);
        for (const passage of guide.passages) expect(html.split(` id="${passageAnchor(passage)}"`)).toHaveLength(2);
      }),
      RUNS,
    );
  });
});

type Seen = { readonly word: string; readonly start: number; readonly end: number };

/** Words of text nodes outside headings, struck-out text, table headers and bold lines, which may stand in for headings. */
function visibleWords(node: Nodes): Seen[] {
  if (node.type === 'heading' || node.type === 'delete' || node.type === 'yaml') return [];
  if (node.type === 'text') {
    const { start, end } = spanOf(node);
    const plain = node.value.replace(/[\u200b]/g, '');
    return Array.from(plain.matchAll(/[^\s:]+/g), ([seen]) => ({ word: seen, start, end }));
  }
  if (!('children' in node)) return [];
  const children =
    node.type === 'table'
      ? node.children.slice(1)
      : node.type === 'paragraph' && node.children[0]?.type === 'strong'
        ? node.children.slice(1)
        : node.children;
  return children.flatMap((child) => visibleWords(child));
}
