import { EMBED_CSS } from './embed-css.ts';
import { GUIDE_CSS } from './guide-css.ts';
import { PAGE_CSS } from './page-css.ts';

const css = PAGE_CSS + GUIDE_CSS + EMBED_CSS;

/** The pages' one stylesheet; `url` changes with its text, so it may be cached for ever. */
export const SITE_STYLESHEET: { readonly url: string; readonly css: string } = {
  url: `/assets/site-${fingerprint(css)}.css`,
  css,
};

/** 32 bits of FNV-1a (Fowler, Noll, Vo) in hex: tells two texts of ours apart, and keeps no secret. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
