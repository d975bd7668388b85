import type { ChatTurn } from './chat-state.ts';
import { claimBlocks } from './claim-blocks.ts';
import { plainQuote } from './passage-context.ts';

/** An answer as plain text with its sources, to paste elsewhere. `resolve` makes a citation's link absolute. Pure. */
export function answerCopy(turn: ChatTurn, sourcesHeading: string, resolve: (url: string) => string | null): string {
  const marks = (citations: readonly number[]) => citations.map((number) => ` [${number}]`).join('');
  const blocks = claimBlocks(turn.claims).map(({ kind, claims }) => {
    const texts = claims.map((claim) => claim.text + marks(claim.citations));
    if (kind === 'paragraph') return texts.join(' ');
    return texts.map((text, at) => (kind === 'step' ? `${at + 1}. ${text}` : `- ${text}`)).join('\n');
  });
  const sources = turn.citations.map(({ number, section, quote, url }) =>
    [`[${number}] ${section.join(' › ')}`, `“${plainQuote(quote)}”`, resolve(url)].filter(Boolean).join('\n    '),
  );
  return [turn.question, ...blocks, ...(sources.length > 0 ? [`${sourcesHeading}:\n${sources.join('\n')}`] : [])].join(
    '\n\n',
  );
}
