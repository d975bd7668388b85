import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Facts, GuideMeta, Passage, Section } from '../../../src/domain/guide.ts';
import { FRONT_MATTER, faultsOf, GUIDE_FILES, guideAt, guideOf } from './read-guide.ts';

describe.each(GUIDE_FILES)('the guide %s', (file) => {
  it('has passages that are verbatim slices, in order and without overlap', async () => {
    const { text, passages } = await guideAt(file);
    let end = 0;
    for (const passage of passages) {
      expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      expect(passage.start).toBeGreaterThanOrEqual(end);
      end = passage.end;
    }
    expect(passages.length).toBeGreaterThan(10);
  });

  it('has units inside their passages, in order', async () => {
    for (const passage of (await guideAt(file)).passages) {
      let end = passage.start;
      for (const unit of passage.units) {
        expect(unit.start).toBeGreaterThanOrEqual(end);
        end = unit.end;
      }
      expect(passage.end).toBeGreaterThanOrEqual(end);
    }
  });

  it('has facts whose quotes are verbatim and whose passages exist', async () => {
    const { text, passages, facts } = await guideAt(file);
    const ids = new Set<string>(passages.map(({ id }) => id));
    for (const fact of Object.values(facts).flat()) {
      expect(text.slice(fact.quote.start, fact.quote.end)).toBe(fact.quote.text);
      expect(fact.passageIds.filter((id: string) => !ids.has(id))).toEqual([]);
    }
  });

  it('keeps to the schemas that are stored', async () => {
    const guide = await guideAt(file);
    const { hash, text, sections, passages, facts, phrases: _, ...meta } = guide;
    expect(GuideMeta.parse(meta)).toEqual(meta);
    expect(sections.map((section) => Section.parse(section))).toEqual(sections);
    expect(passages.map((passage) => Passage.parse(passage))).toEqual(passages);
    expect(Facts.parse(facts)).toEqual(facts);
    expect(hash).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('offsets', () => {
  const body =
    '# Guide\n\n## Pay\n\nRésumés earn 🎉 money. Ünïcode **stays**.\n\n- one 👩🏽‍🏭 item\n- two &amp; more\n';

  it('count a byte order mark', async () => {
    const guide = await guideOf(body, `\uFEFF${FRONT_MATTER}`);
    expect(guide.passages.map(({ text }) => text)).toEqual((await guideOf(body)).passages.map(({ text }) => text));
    for (const { start, end, text } of guide.passages) expect(guide.text.slice(start, end)).toBe(text);
  });

  it('hold with CRLF line ends', async () => {
    const guide = await guideOf(body.replaceAll('\n', '\r\n'), FRONT_MATTER.replaceAll('\n', '\r\n'));
    for (const { start, end, text, units } of guide.passages) {
      expect(guide.text.slice(start, end)).toBe(text);
      expect(units.map((unit) => unit.text)).toEqual([
        'Résumés earn 🎉 money.',
        'Ünïcode stays.',
        'one 👩🏽‍🏭 item',
        'two & more',
      ]);
    }
  });
});

describe('a guide that cannot be read', () => {
  const sound = `${FRONT_MATTER}\n## Pay\n\nText.\n`;

  it('is refused with a file, a line and what to do', async () => {
    expect(await faultsOf('## Pay\n\nText.\n')).toEqual([
      {
        file: 'broken.md',
        line: 1,
        message:
          'Begin the file with front matter between two lines of ---, with the keys slug, title, occupation, edition, updated, currency, region.',
      },
    ]);
  });

  it.each([
    ['a bad slug', sound.replace('slug: welder', 'slug: The Welder'), 2, /"slug" has to be lower-case words/],
    ['a missing key', sound.replace('region: not stated\n', ''), 1, /lacks "region"/],
    ['an unknown key', sound.replace('region:', 'colour: red\nregion:'), 8, /"colour" is unknown\. Remove it/],
    ['an edition that is a number', sound.replace('"1"', '1'), 5, /"edition" has to be .* in quotation marks/],
    ['a date in words', sound.replace('2026-01-31', 'last week'), 6, /"updated" has to be .* YYYY-MM-DD/],
    ['a currency sign', sound.replace('USD', '$'), 7, /"currency" has to be .* USD/],
    ['a colon in a value', sound.replace('How to', 'Welding: how to'), 3, /not valid YAML.* in quotation marks/],
    ['a key given twice', sound.replace('region:', 'slug: x\nregion:'), 8, /not valid YAML/],
    ['a list as front matter', '---\n- slug\n---\n## Pay\n\nText.\n', 2, /"key: value"/],
    ['front matter that is not closed', '---\nslug: x\n\n## Pay\n\nText.\n', 1, /not closed/],
    ['no heading', `${FRONT_MATTER}\nText.\n`, 1, /no heading/],
    ['no text', `${FRONT_MATTER}\n## Pay\n\n## Skills\n`, 1, /no text/],
    ['an empty heading', `${sound}\n##\n\nMore.\n`, 15, /heading has no words/],
    ['nothing at all', ' \n\n', 1, /empty/],
    ['a control character', sound.replace('Text', 'Te\u0007xt'), 13, /control character/],
    ['a NUL', sound.replace('Text', 'Te\0xt'), 13, /control character/],
    ['a hidden direction mark', sound.replace('Text', 'Te\u202Ext'), 13, /direction mark/],
    ['invisible tags', sound.replace('Text', 'Te\u{E0041}xt'), 13, /invisible/],
    ['half a character', sound.replace('Text', 'Te\uD83Dxt'), 13, /Half a character/],
    ['a lost character', sound.replace('Text', 'Te\uFFFDxt'), 13, /not saved as UTF-8/],
    ['far too much text', sound + 'word '.repeat(200_001), 1, /at most 1000000/],
    ['endless nesting', `${sound}\n${'- '.repeat(3_000)}a\n`, 15, /nested too deeply/],
    [
      'nesting by indentation',
      `${sound}\n${Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')}`,
      65,
      /nested too deeply/,
    ],
  ])('says so of %s', async (_, text, line, message) => {
    const faults = await faultsOf(text);
    expect(faults).toEqual([{ file: 'broken.md', line, message: expect.stringMatching(message) }]);
  });

  it('is told all of its faults at once, by line', async () => {
    const text = sound.replace('slug: welder', 'slug: W').replace('USD', 'usd') + '\n#\n';
    expect((await faultsOf(text)).map(({ line }) => line)).toEqual([2, 7, 15]);
  });

  it('may use rules across the page and many stars in a table of ratings', async () => {
    expect(await faultsOf(`${sound}\n${'*'.repeat(120)}\n\n${'- '.repeat(80)}\n\nMore.\n`)).toEqual([]);
  });
});
