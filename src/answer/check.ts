import type { Block, Claim } from '../domain/answer.ts';
import type { Passage } from '../domain/guide.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { isBorderline } from '../verify/borderline.ts';
import { passageEvidence } from '../verify/passage-evidence.ts';
import { support } from '../verify/support.ts';
import type { Evidence, Support } from '../verify/types.ts';
import { unitSource } from './compose/material.ts';
import type { DraftClaim, Source } from './draft.ts';

/** A sentence that may be shown, with what backs it; or one that may not, with the reasons. */
export type Checked =
  | {
      readonly kind: 'released';
      readonly text: string;
      readonly block: Block;
      readonly verdict: Claim['verdict'];
      readonly reasons: readonly string[];
      readonly sources: readonly Source[];
    }
  | {
      readonly kind: 'withheld';
      readonly text: string;
      readonly reasons: readonly string[];
      /** Set when only missing words speak against it, so that a second opinion may be asked for. */
      readonly borderline?: { readonly block: Block };
    };

/** A sentence of our own that states nothing about the guide's subject. */
export const checkPlain = (text: string, block: Block = 'paragraph'): Checked => ({
  kind: 'released',
  text,
  block,
  verdict: 'not_factual',
  reasons: [],
  sources: [],
});

/** Checks a composed sentence against the very words it cites. Pure. */
export function checkDraft(claim: DraftClaim, vocabulary: Vocabulary): Checked {
  const { text, block } = claim;
  switch (claim.kind) {
    case 'plain':
      return checkPlain(text, block);
    case 'computed':
      return {
        kind: 'released',
        text,
        block,
        verdict: 'supported',
        reasons: ['computed from the cited facts'],
        sources: claim.sources,
      };
    case 'stated': {
      const evidence = claim.sources.map(quotedEvidence);
      for (const wording of [text, ...(claim.variants ?? [])]) {
        const found = judge(wording, evidence, vocabulary);
        if (found.verdict !== 'supported' && found.verdict !== 'not_factual') continue;
        const shown = claim.opening ? `${claim.opening} ${wording}` : wording;
        return {
          kind: 'released',
          text: shown,
          block,
          verdict: 'supported',
          reasons: passed(found),
          sources: claim.sources,
        };
      }
      return { kind: 'withheld', text, reasons: raised(judge(text, evidence, vocabulary)) };
    }
  }
}

const MAX_JUDGED = 200;
const judged = new WeakMap<Vocabulary, WeakMap<Evidence, Map<string, Support>>>();

/** The verdict on a composed sentence. The same few are composed for most questions: those of one source are remembered. */
function judge(text: string, evidence: readonly Evidence[], vocabulary: Vocabulary): Support {
  const [only, ...more] = evidence;
  if (!only || more.length > 0) return support(text, evidence, { vocabulary });
  const byEvidence = judged.get(vocabulary) ?? new WeakMap<Evidence, Map<string, Support>>();
  judged.set(vocabulary, byEvidence);
  const known = byEvidence.get(only) ?? new Map<string, Support>();
  byEvidence.set(only, known);
  const found = known.get(text) ?? support(text, evidence, { vocabulary });
  if (known.size >= MAX_JUDGED) known.clear();
  known.set(text, found);
  return found;
}

/** Checking takes longer the longer a sentence is, and everybody waits meanwhile. */
const MAX_CHARS = 1_000;

/**
 * Checks a sentence that a model wrote against the passages it cites; when these don't back it but another offered
 * passage does, it is cited to that one instead. `offered[n - 1]` is mark `[n]`. Pure.
 */
export function checkWritten(
  sentence: { readonly text: string; readonly numbers: readonly number[]; readonly block: Block },
  offered: readonly Passage[],
  vocabulary: Vocabulary,
): Checked {
  const { text, block, numbers } = sentence;
  const withheld = (reasons: readonly string[]): Extract<Checked, { kind: 'withheld' }> => ({
    kind: 'withheld',
    text,
    reasons,
  });
  if (text.length > MAX_CHARS) return withheld([`has more than ${MAX_CHARS} characters`]);
  const foreign = numbers.filter((number) => offered[number - 1] === undefined);
  if (foreign.length > 0) return withheld([`cites [${foreign.join(', ')}], which was never offered`]);

  const cited = numbers.map((number) => offered[number - 1]!);
  const first = support(text, cited.map(passageEvidence), { vocabulary });
  if (first.verdict === 'not_factual') return checkPlain(text, block);
  const own = first.verdict === 'supported' ? settle(text, first, cited, vocabulary) : null;
  if (own !== null) return { kind: 'released', text, block, verdict: 'supported', ...own };
  const anywhere = support(text, offered.map(passageEvidence), { vocabulary });
  if (anywhere.verdict !== 'supported') {
    const refused = withheld(raised(cited.length > 0 ? first : anywhere));
    const isOpen = isBorderline(anywhere) && first.verdict !== 'contradicted';
    return isOpen ? { ...refused, borderline: { block } } : refused;
  }
  const found = settle(text, anywhere, offered, vocabulary);
  if (found === null) return withheld(['no passage that it could be cited to backs it']);
  const reasons = [...found.reasons, 'cited anew: another passage backs it'];
  return { kind: 'released', text, block, verdict: 'supported', reasons, sources: found.sources };
}

/**
 * What a supported sentence is cited to: the passages that back it have to do so by themselves, without those that only lent
 * a word. Null when neither they nor any single passage does. Pure.
 */
function settle(
  text: string,
  found: Support,
  passages: readonly Passage[],
  vocabulary: Vocabulary,
): { readonly reasons: readonly string[]; readonly sources: readonly Source[] } | null {
  const backers = found.backing.map(({ evidence }) => passages[evidence]!);
  if (backers.length === passages.length) return { reasons: passed(found), sources: backing(found, passages) };
  for (const alone of [backers, ...passages.map((passage) => [passage])]) {
    const again = support(text, alone.map(passageEvidence), { vocabulary });
    const settled = again.verdict === 'supported' ? settle(text, again, alone, vocabulary) : null;
    if (settled !== null) return settled;
  }
  return null;
}

const quoted = new WeakMap<Passage, Map<string, Evidence>>();

/** Only what the quote covers counts; a quoted heading counts as its own words. The same object for the same words. */
function quotedEvidence(source: Source): Evidence {
  const { passage, quote } = source;
  const known = quoted.get(passage) ?? new Map<string, Evidence>();
  quoted.set(passage, known);
  const place = `${quote.start}-${quote.end}`;
  const evidence = known.get(place) ?? readQuote(source);
  known.set(place, evidence);
  return evidence;
}

function readQuote({ passage, quote }: Source): Evidence {
  const units = passage.units
    .filter((unit) => unit.start < quote.end && unit.end > quote.start)
    .map((unit) => unit.text);
  return { heading: passage.section, units: units.length > 0 ? units : [quote.text.replace(/^#+\s*/, '')] };
}

function backing(found: Support, passages: readonly Passage[]): readonly Source[] {
  return found.backing.flatMap(({ evidence, units }) => {
    const passage = passages[evidence]!;
    return units.map((unit) => unitSource(passage, passage.units[unit]!));
  });
}

function raised(found: Support): readonly string[] {
  const reasons = found.flags.filter((flag) => flag.raised).map((flag) => `${flag.name}: ${flag.detail}`);
  return reasons.length > 0 ? reasons : ['a question, a courtesy or a lead-in may bring no words of its own'];
}
const passed = (found: Support) =>
  found.flags.filter((flag) => !flag.raised).map((flag) => `${flag.name}: ${flag.detail}`);
