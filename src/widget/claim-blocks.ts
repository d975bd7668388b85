import type { Claim } from '../domain/answer.ts';

export type ClaimBlock = { readonly kind: Claim['block']; readonly claims: readonly Claim[] };

/** Neighbouring claims of one kind together: sentences of a paragraph, items of a list, steps. Pure. */
export function claimBlocks(claims: readonly Claim[]): readonly ClaimBlock[] {
  const blocks: { kind: Claim['block']; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const last = blocks.at(-1);
    if (last?.kind === claim.block) last.claims.push(claim);
    else blocks.push({ kind: claim.block, claims: [claim] });
  }
  return blocks;
}
