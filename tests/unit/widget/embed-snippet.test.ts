import { describe, expect, it } from 'vitest';
import { type EmbedChoice, embedSnippet } from '../../../src/widget/embed-page/embed-snippet.ts';

const untouched: EmbedChoice = {
  guide: 'keeper',
  mode: 'launcher',
  position: '',
  lang: '',
  theme: '',
  heading: '',
  privacy: '',
  accent: '#0b5f51',
  radius: '14',
  maxLength: '1000',
};

describe('the lines to copy', () => {
  it('hold nothing that is the default anyway', () => {
    expect(embedSnippet(untouched, 'https://a.test')).toBe(
      '<signpost-chat guide="keeper" mode="launcher">\n' +
        '  <noscript><a href="https://a.test/guide/keeper">Read the guide</a></noscript>\n' +
        '</signpost-chat>\n' +
        '<script src="https://a.test/widget.js" async></script>',
    );
  });

  it('hold what was chosen, as attributes and as CSS', () => {
    const chosen = { ...untouched, lang: 'ar', theme: 'dark', accent: '#ff0000', radius: '0', maxLength: '300' };
    const lines = embedSnippet(chosen, 'https://a.test');
    expect(lines).toContain('lang="ar" theme="dark" max-length="300"');
    expect(lines).toContain('--signpost-accent: #ff0000;\n  --signpost-radius: 0px;');
  });

  it('keep the room free for a chat in the page, so that nothing moves when it comes', () => {
    const lines = embedSnippet({ ...untouched, mode: 'inline', position: 'start' }, 'https://a.test');
    expect(lines).toContain(
      '<style>\nsignpost-chat {\n  display: block;\n  min-height: min(720px, 85dvh);\n}\n</style>',
    );
    expect(lines).toContain('<signpost-chat guide="keeper" mode="inline">');
  });

  it('say on which side the launcher stands, and where the site tells about privacy', () => {
    const lines = embedSnippet(
      { ...untouched, position: 'start', privacy: 'https://a.test/privacy?x="' },
      'https://a.test',
    );
    expect(lines).toContain('position="start" privacy="https://a.test/privacy?x=&quot;"');
  });

  it('keep a heading inside of its attribute', () => {
    const lines = embedSnippet({ ...untouched, heading: '"><script>alert(1)</script>' }, 'https://a.test');
    expect(lines).toContain('heading="&quot;>&lt;script>alert(1)&lt;/script>"');
  });
});
