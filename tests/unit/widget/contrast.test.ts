import { describe, expect, it } from 'vitest';
import { contrast, type Rgb, readableColours } from '../../../src/widget/contrast.ts';

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [27, 36, 34];
const GREEN: Rgb = [11, 95, 81];
const YELLOW: Rgb = [255, 214, 0];

describe('contrast', () => {
  it.each([
    [WHITE, [0, 0, 0], 21],
    [WHITE, WHITE, 1],
    [[119, 119, 119], WHITE, 4.48],
  ] as const)('of %j and %j is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe("a site's own colours", () => {
  it('stay as they are where they can be read', () => {
    expect(readableColours({ surface: WHITE, ink: INK, accent: GREEN, onAccent: WHITE })).toBe('');
  });

  it('get black words on a pale button, and links in the colour of text', () => {
    const css = readableColours({ surface: WHITE, ink: INK, accent: YELLOW, onAccent: WHITE });
    expect(css).toBe('--on-accent:#000;--accent-ink:var(--ink);');
  });

  it('get readable text on any surface', () => {
    const css = readableColours({ surface: [20, 20, 20], ink: INK, accent: [30, 30, 30], onAccent: WHITE });
    expect(css).toBe('--ink:#fff;--quiet-ink:#fff;--accent-ink:#fff;');
  });
});
