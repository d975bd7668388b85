import { describe, expect, it } from 'vitest';
import { passageAnchor, renderGuideHtml } from '../../../src/guide/render-html.ts';
import { profileOf } from '../../../src/guide/terms.ts';
import { GUIDE_FILES, guideAt, guideOf, prose } from './read-guide.ts';

const idsIn = (html: string): readonly string[] => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id!);
const htmlOf = async (body: string) => renderGuideHtml(await guideOf(body));

describe.each(GUIDE_FILES)('the page of %s', (file) => {
  it('has one element for every section and every passage', async () => {
    const guide = await guideAt(file);
    const ids = idsIn(renderGuideHtml(guide));
    expect([...ids].sort()).toEqual(
      [...guide.sections.map(({ id }) => id), ...guide.passages.map(passageAnchor)].sort(),
    );
  });

  it('can be made from the stored text and profile', async () => {
    const guide = await guideAt(file);
    expect(renderGuideHtml({ ...profileOf(guide), text: guide.text })).toBe(renderGuideHtml(guide));
  });
});

describe('an anchor', () => {
  it('wraps a passage of several blocks', async () => {
    expect(await htmlOf('## Pay\n\nYou get:\n\n- money\n')).toBe(
      '<h2 id="pay">Pay</h2>\n<div id="pay-p1">\n<p>You get:</p>\n<ul>\n<li>money</li>\n</ul>\n</div>',
    );
  });

  it('splits a list that is cut, and its numbers go on', async () => {
    const list = Array.from({ length: 20 }, (_, index) => `${index + 1}. ${prose(40)}`).join('\n');
    const html = await htmlOf(`## Skills\n\n${list}\n`);
    expect(html).toMatch(/<div id="skills-p1">\n<ol>/);
    expect(html).toMatch(/<div id="skills-p2">\n<ol start="11">/);
    expect(html.match(/<li>/g)).toHaveLength(20);
  });

  it('splits a paragraph that is cut, also where a part is bold', async () => {
    const html = await htmlOf(`## Duties\n\n${prose(150)} **Bold.** ${prose(150)}\n`);
    expect(html.match(/<p>/g)).toHaveLength(1);
    expect(html).toMatch(/<p><span id="duties-p1">Word .*<\/span><span id="duties-p2">.*<\/span><\/p>/s);
    expect(html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toContain('word. Bold. Word');
  });

  it('reaches into quotations, footnotes and the rows of a long table', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `| ${index} | ${prose(30)} |`).join('\n');
    const guide = await guideOf(
      `## Duties\n\n> ${prose(60)}\n\n${prose(60)}[^1]\n\n[^1]: A note.\n\n## Tools\n\n| No | Use |\n|---|---|\n${rows}\n`,
    );
    const ids = idsIn(renderGuideHtml(guide));
    for (const passage of guide.passages) expect(ids).toContain(passageAnchor(passage));
    expect(guide.passages.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(1);
  });
});

it.each([
  ['scripts', '<script>alert(1)</script>\n\nText <b onclick="x()">here</b>.', /<script|onclick|<b/],
  ['comments', 'Text <!-- secret --> here.', /secret/],
  [
    'links that run code',
    '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)',
    /javascript|data:|vbscript/,
  ],
  ['pictures', '![the torch](https://evil.test/x.png)', /<img|evil/],
  ['frames', '<iframe src="https://evil.test"></iframe>', /iframe|evil/],
  ['attributes in code fences', '```x" onload="y\ncode\n```', /onload/],
])('renders no %s', async (_, markdown, banned) => {
  const html = await htmlOf(`## Duties\n\nText.\n\n${markdown}\n`);
  expect(html).not.toMatch(banned);
  expect(html).toContain('<p>Text.</p>');
});

it('shows the text of a picture, keeps plain links and reads a break tag', async () => {
  expect(await htmlOf('## Duties\n\n![the torch](x.png) and [more](https://example.org)<br>here\n')).toContain(
    '<p>the torch and <a href="https://example.org">more</a><br>\nhere</p>',
  );
});

it('escapes text that looks like markup', async () => {
  expect(await htmlOf('## Duties\n\nUse \\<b> & `<i>`.\n')).toContain('Use &#x3C;b> &#x26; <code>&#x3C;i></code>.');
});
