import type { Evidence, Support } from './types.ts';

/**
 * The finding on a sentence that a unit of the evidence, or the heading right above it, has as it stands but for a stop at
 * its end: there is nothing to judge. Null for all others. Pure.
 */
export function verbatimIn(sentence: string, evidence: readonly Evidence[]): Support | null {
  for (const [index, { heading, units }] of evidence.entries()) {
    const unit = units.findIndex((text) => holds(text, sentence));
    if (unit < 0 && !heading.slice(-1).some((text) => holds(text, sentence))) continue;
    return {
      verdict: 'supported',
      score: 1,
      flags: [FLAG],
      backing: [{ evidence: index, units: [Math.max(0, unit)] }],
    };
  }
  return null;
}

const FLAG: Support['flags'][number] = {
  name: 'coverage',
  raised: false,
  detail: 'the guide has this very sentence',
  contradicts: false,
};

/** A whole sentence, or what follows a colon or a dash up to the end: a part of one may say something else. */
function holds(unit: string, sentence: string): boolean {
  const bare = sentence.replace(/\.$/, '');
  const text = unit.endsWith(bare) ? bare : sentence;
  const at = unit.indexOf(text);
  if (text === '' || at < 0) return false;
  const after = unit.slice(at + text.length);
  const opens = at === 0 || /(?:[.!?]["”’)]*|[:–—-])\s+$/.test(unit.slice(0, at));
  return opens && (after === '' || (/[.!?]["”’)]*$/.test(text) && /^\s/.test(after)));
}
