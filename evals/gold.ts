import type { Span } from '../src/domain/guide.ts';
import type { Gold } from './schema/case.ts';

export type ResolvedGold = { readonly gold: Gold; readonly span: Span };
export type GoldResolution = { readonly resolved: readonly ResolvedGold[]; readonly stale: readonly Gold[] };

const HEADING = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/gmu;

/**
 * Where each gold quote stands in the guide. White space in a quote matches any white space, so that a guide may be
 * wrapped again; nothing else may differ. A quote that is no longer there is `stale`: the case is out of date, which
 * says nothing about the answers. With `section`, only the text under that heading is searched. A quote that is a heading
 * ("## Pay") stands for its whole section.
 */
export function resolveGold(guideText: string, golds: readonly Gold[]): GoldResolution {
  const resolved: ResolvedGold[] = [];
  const stale: Gold[] = [];
  for (const gold of golds) {
    const within =
      gold.section === undefined ? { start: 0, end: guideText.length } : sectionSpan(guideText, gold.section);
    const span = within && findQuote(guideText, gold.quote, within);
    if (span) resolved.push({ gold, span });
    else stale.push(gold);
  }
  return { resolved, stale };
}

function findQuote(text: string, quote: string, within: Span): Span | null {
  const words = quote
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const match = new RegExp(words.join('\\s+'), 'u').exec(text.slice(within.start, within.end));
  if (!match) return null;
  const start = within.start + match.index;
  const end = start + match[0].length;
  const section = text[start] === '#' ? sections(text).find((one) => one.start === start) : undefined;
  return section ? { start, end: section.end } : { start, end };
}

/** The section under a heading, written in upper or lower case. */
const sectionSpan = (text: string, heading: string): Span | null =>
  sections(text).find(({ name }) => name.toLowerCase() === heading.toLowerCase()) ?? null;

/** Each section from its heading to the next heading of the same or a higher level. */
function sections(text: string): readonly (Span & { readonly name: string })[] {
  const headings = [...text.matchAll(HEADING)];
  return headings.map((heading, at) => {
    const depth = heading[0].indexOf(' ');
    const next = headings.slice(at + 1).find((later) => later[0].indexOf(' ') <= depth);
    return { name: heading[1] ?? '', start: heading.index, end: next?.index ?? text.length };
  });
}
