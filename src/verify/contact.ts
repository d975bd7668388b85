import type { Flag } from './types.ts';

const ADDRESSES = [
  /\bhttps?:\/\/[^\s<>"')\]]{1,500}/gi,
  /\bwww\.[^\s<>"')\]]{1,500}/gi,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  /\b[a-z0-9-]{1,63}\.(?:com|org|net|edu|gov|io|co|info|biz|uk|ca|de|eu|us|ai|app|dev)(?:\/[^\s<>"')\]]{0,300})?(?![\w.])/gi,
  /(?<![\d$£€,.])\+?\(?\d{3,4}\)?[\s.-]\d{3,4}[\s.-]\d{3,4}(?![\d,])/g,
  /(?<!\d)\+\d[\d\s-]{6,16}\d/g,
];
const MARKUP = /<\/?[a-z!|][^>\n]{0,300}>|<\|[^|\n]{1,60}\|>|\]\((?!#)[^)\n]{1,500}\)|javascript:/gi;
/** What is left of markup that was cut through: "]]>", a lone bracket. */
const REMAINS = /[<>`^]+/g;

/** Addresses, phone numbers and markup must stand in the evidence as written: one that does not is never let through. Pure. */
export function contactFlag(sentence: string, evidenceText: string): Flag {
  const folded = evidenceText.toLowerCase();
  for (const pattern of [...ADDRESSES, MARKUP, REMAINS]) {
    for (const [address] of sentence.matchAll(pattern)) {
      if (folded.includes(address.toLowerCase().replace(/[.,;:!?]+$/, ''))) continue;
      const detail = `"${address.slice(0, 80)}" is not in the evidence`;
      return { name: 'contact', raised: true, detail, contradicts: false };
    }
  }
  return { name: 'contact', raised: false, detail: 'no foreign address or markup', contradicts: false };
}
