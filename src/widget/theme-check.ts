import { type Rgb, readableColours } from './contrast.ts';

/** Reads the colours that a site's theme comes to, and puts readable ones in the place of those that aren't. */
export function createThemeCheck(root: ShadowRoot, host: HTMLElement) {
  const sheet = new CSSStyleSheet();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  function colour(property: string): Rgb {
    host.style.setProperty('outline-color', `var(${property})`);
    const resolved = getComputedStyle(host).outlineColor;
    host.style.removeProperty('outline-color');
    if (!canvas) return [0, 0, 0];
    canvas.fillStyle = resolved;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  }

  return (): void => {
    sheet.replaceSync('');
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    const [surface, ink, accent, onAccent] = [
      colour('--surface'),
      colour('--ink'),
      colour('--accent'),
      colour('--on-accent'),
    ];
    const css = readableColours({ surface, ink, accent, onAccent });
    if (css) sheet.replaceSync(`:host{${css}}`);
  };
}
