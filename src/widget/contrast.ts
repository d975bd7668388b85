export type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2.2, 1.4.3: text has to stand out this much. */
const MIN_CONTRAST = 4.5;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** The colours that a site's theme comes to. */
export type Colours = { readonly surface: Rgb; readonly ink: Rgb; readonly accent: Rgb; readonly onAccent: Rgb };

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "relative luminance"). Pure. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]; // of two
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]; // three in, three out
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What to use instead of the colours that can't be read, as CSS for `:host`; empty when all can. Pure. */
export function readableColours({ surface, ink, accent, onAccent }: Colours): string {
  const best = (on: Rgb) => (contrast(BLACK, on) > contrast(WHITE, on) ? '#000' : '#fff');
  const isInkReadable = contrast(ink, surface) >= MIN_CONTRAST;
  return [
    isInkReadable ? '' : `--ink:${best(surface)};--quiet-ink:${best(surface)};`,
    contrast(onAccent, accent) >= MIN_CONTRAST ? '' : `--on-accent:${best(accent)};`,
    contrast(accent, surface) >= MIN_CONTRAST ? '' : `--accent-ink:${isInkReadable ? 'var(--ink)' : best(surface)};`,
  ].join('');
}
