import { describe, expect, it } from 'vitest';
import { GuideSlug, PassageId, type PayFact, type Section, SectionId } from '../../../src/domain/guide.ts';
import { docsPage } from '../../../src/http/pages/docs-page.ts';
import { guidePage } from '../../../src/http/pages/guide-page.ts';
import { homePage } from '../../../src/http/pages/home-page.ts';
import { notFoundPage } from '../../../src/http/pages/not-found-page.ts';
import { SITE_STYLESHEET } from '../../../src/http/pages/site-stylesheet.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;`;
const assets = { stylesheetUrl: SITE_STYLESHEET.url, widgetUrl: '/widget.js', widgetAppUrl: '/widget.abc.js' };
const slug = GuideSlug.parse('lighthouse-keeper');

const section = (heading: string, depth: number): Section => ({
  id: SectionId.parse(heading.toLowerCase().replaceAll(' ', '-')),
  heading,
  path: [heading],
  depth,
  facet: 'other',
  start: 0,
  end: 1,
});

const pay = (role: string, low: number, high: number): PayFact => ({
  role,
  low,
  high,
  experience: null,
  qualifier: null,
  openEnded: high === 60_000,
  currency: 'USD',
  period: 'year',
  passageIds: [PassageId.parse('lighthouse-keeper/pay#1')],
  quote: { start: 0, end: 1, text: 'x' },
});

const guide = {
  slug,
  title: 'How to become a lighthouse keeper',
  occupation: 'lighthouse keeper',
  edition: '1',
  updated: '2026-01-31',
  currency: 'USD',
  region: 'not stated',
  sections: [section('The lamp', 2), section('Lighting it', 3), section('Pay', 2)],
  facts: { steps: [], pay: [pay('Mate', 20_000, 30_000), pay('Keeper', 40_000, 60_000)], ladder: [], faqs: [] },
};
const hostileGuide = { ...guide, title: HOSTILE, occupation: HOSTILE, edition: HOSTILE, region: HOSTILE };
const openapi = {
  openapi: '3.1.0',
  info: { title: HOSTILE, version: '1', description: HOSTILE },
  paths: {
    '/ask': {
      post: {
        summary: HOSTILE,
        parameters: [{ name: HOSTILE, in: 'header', description: HOSTILE }],
        responses: {
          200: {
            description: HOSTILE,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: { Answer: { type: 'object', properties: { [HOSTILE]: { type: 'string', description: HOSTILE } } } },
  },
};

const hostilePages: readonly (readonly [string, string])[] = [
  [
    'home',
    homePage({
      maxQuestionLength: 1_000,
      guides: [guide, { slug: GuideSlug.parse('other'), title: HOSTILE }],
      guide: hostileGuide,
      suggestions: [HOSTILE],
      assets,
    }),
  ],
  [
    'guide',
    guidePage({
      maxQuestionLength: 1_000,
      guide: hostileGuide,
      bodyHtml: '<h1>The guide</h1>',
      suggestions: [HOSTILE],
      assets,
    }),
  ],
  ['docs', docsPage({ openapi, assets })],
  ['not found', notFoundPage({ guides: [{ slug, title: HOSTILE }], assets })],
];

describe.each(hostilePages)('the %s page', (_, page) => {
  it('shows hostile text as text, wherever it stands', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/<img/);
  });

  it('holds no inline script, style or handler, and loads nothing from elsewhere', () => {
    const tags = page.match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(10);
    expect(tags.filter((tag) => /\s(?:style|on\w+)=/.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith('<script') && !tag.includes(' src="/'))).toEqual([]);
    const loaded = tags.flatMap((tag) => [...tag.matchAll(/^<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]*)"/g)]);
    expect(
      loaded.map(([, url]) => url).filter((url) => !url?.startsWith('/') && !url?.startsWith('data:image/svg')),
    ).toEqual([]);
  });

  it('is a whole document with one main part, a title and a description', () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page.match(/<main/g)).toHaveLength(1);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page).toMatch(/<meta name="description" content="[^"]+">/);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });
});

describe('the home page', () => {
  const page = homePage({
    maxQuestionLength: 1_000,
    guides: [guide],
    guide,
    suggestions: ['When is the lamp lit?', 'By "whom"?'],
    assets,
  });

  it('hands the guide and its suggested questions to the chat', () => {
    expect(page).toContain('guide="lighthouse-keeper"');
    const [, attribute = ''] = /suggestions="([^"]*)"/.exec(page) ?? [];
    expect(JSON.parse(attribute.replaceAll('&quot;', '"'))).toEqual(['When is the lamp lit?', 'By "whom"?']);
  });

  it('lists the sections of the guide as links to their places', () => {
    expect(page).toContain('<a href="/guide/lighthouse-keeper#the-lamp">The lamp</a>');
  });

  it('writes the pay of each level beside its bar', () => {
    expect(page).toContain('$20,000–$30,000');
    expect(page).toContain('$40,000–$60,000+');
    expect(page).toContain('x="66.7" y="0" width="33.3"');
  });

  it('draws no bars over figures that share no scale', () => {
    const facts = { ...guide.facts, pay: [pay('Mate', 1, 2), { ...pay('Keeper', 1, 2), period: 'hour' as const }] };
    expect(
      homePage({ maxQuestionLength: 1_000, guides: [guide], guide: { ...guide, facts }, suggestions: [], assets }),
    ).not.toContain('class="pay"');
  });
});

describe('the guide page', () => {
  it('shows the body as it was rendered, and the sections in two levels', () => {
    const body = '<h1>x</h1><p id="the-lamp-p1">Lit &amp; bright.</p>';
    const page = guidePage({ maxQuestionLength: 1_000, guide, bodyHtml: body, suggestions: [], assets });
    expect(page).toContain(body);
    expect(page).toContain('<a href="/guide/lighthouse-keeper#lighting-it">Lighting it</a>');
  });
});

describe('the stylesheet', () => {
  it('has an address that names its text, and asks for nothing itself', () => {
    expect(SITE_STYLESHEET.url).toMatch(/^\/assets\/site-[0-9a-f]{8}\.css$/);
    expect(SITE_STYLESHEET.css).not.toMatch(/@import|url\(/);
  });
});
