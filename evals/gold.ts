import type { Span } from '../src/domain/guide.ts';
import type { Gold } from './schema/case.ts';

export type ResolvedGold = { readonly gold: Gold; readonly span: Span };
export type GoldResolution = { readonly resolved: readonly ResolvedGold[]; readonly stale: readonly Gold[] };

const HEADING = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/gmu;

/**
 * Where each gold quote stands in the guide. White space in a quote matches any white space, so that a guide may be
 * wrapped again; nothing else may differ. A quote that is no longer there is `stale`: the case is out of date, which
 * says nothing about the answers. With `section`, only the text under that heading is searched.
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
  return { start, end: start + match[0].length };
}

/** From a heading (upper and lower case alike) to the next heading of the same or a higher level. */
function sectionSpan(text: string, heading: string): Span | null {
  const headings = [...text.matchAll(HEADING)];
  const at = headings.findIndex((match) => match[1]?.toLowerCase() === heading.toLowerCase());
  const found = headings[at];
  if (!found) return null;
  const depth = found[0].indexOf(' ');
  const next = headings.slice(at + 1).find((match) => match[0].indexOf(' ') <= depth);
  return { start: found.index, end: next?.index ?? text.length };
}
