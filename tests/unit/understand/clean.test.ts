import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/understand/clean.ts';
import { anyText } from '../../support/any-text.ts';

const text = (raw: string) => {
  const cleaned = clean(raw, 1_000);
  return cleaned.ok ? cleaned.value : cleaned.error.code;
};

describe('clean', () => {
  it('takes out what nobody can see and folds white space', () => {
    expect(text('how\u200b much\u0000 do\r\n\tthey  earn\u{e0041}?')).toBe('how much do they earn?');
    expect(text('sa\u00adlary\ufe0f')).toBe('salary');
    expect(text('ﬁfteen ｓｋｉｌｌｓ')).toBe('fifteen skills');
  });

  it('refuses a message without a single letter or digit', () => {
    for (const raw of ['', '   ', '???', '\u200b\u200b', '👋']) expect(text(raw)).toBe('question_empty');
  });

  it('counts code points, not UTF-16 units, against the limit', () => {
    expect(clean('😀'.repeat(9) + 'a', 10).ok).toBe(true);
    expect(clean('a'.repeat(11), 10)).toEqual({
      ok: false,
      error: { code: 'question_too_long', maxCodePoints: 10, codePoints: 11 },
    });
  });

  it('counts a character that unfolds into many as many', () => {
    expect(clean('\ufdfa', 17)).toMatchObject({ ok: false, error: { code: 'question_too_long', codePoints: 18 } });
  });

  it('gives well-formed text without control characters for any input, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText(200), (raw) => {
        const once = clean(raw, 1_000);
        if (!once.ok) return;
        expect(once.value.isWellFormed()).toBe(true);
        expect(once.value).not.toMatch(/\p{Cc}|\p{Default_Ignorable_Code_Point}/u);
        expect(clean(once.value, 10_000)).toEqual(once);
      }),
    );
  });
});
