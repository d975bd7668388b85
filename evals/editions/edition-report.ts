import { CHANGES, type Change, type EditionComparison } from './compare-editions.ts';

const TITLES: Readonly<Record<Change, string>> = {
  vanished: 'Answers that vanished',
  figures: 'Figures that changed',
  items: 'Lists that got shorter',
  uncited: 'Citations that were lost',
  stale: 'Quotes that the new edition lacks',
  fails: 'Cases that passed and fail now',
  error: 'Cases that could not be asked',
  appeared: 'Answers that appeared',
  reworded: 'Answers in other words',
};

const MAX_DETAIL_CHARS = 240;

/** The comparison as plain text: what was lost first, the verdict last. */
export function editionReport(comparison: EditionComparison): string {
  const lines = CHANGES.flatMap((change) => {
    const found = comparison.changes.filter((one) => one.change === change);
    if (found.length === 0) return [];
    const items = found.map(({ id, detail }) => `  ${id}${detail === '' ? '' : `: ${shorten(detail)}`}`);
    return [`${TITLES[change]} (${found.length})`, ...items, ''];
  });
  return [...lines, editionVerdict(comparison)].join('\n');
}

/** One line: whether something was lost, and how much of what. */
function editionVerdict({ asked, same, changes, isLost }: EditionComparison): string {
  const counts = CHANGES.flatMap((change) => {
    const count = changes.filter((one) => one.change === change).length;
    return count === 0 ? [] : [`${count} ${change}`];
  });
  return `${isLost ? 'LOST' : 'NOTHING LOST'}: ${asked} cases asked of both editions, ${same} the same${counts.map((count) => `, ${count}`).join('')}`;
}

/** The comparison for a job summary. */
export const editionMarkdown = (comparison: EditionComparison): string =>
  `## ${comparison.isLost ? '❌' : '✅'} Two editions of the guide\n\n\`\`\`text\n${editionReport(comparison).replaceAll('```', "'''")}\n\`\`\`\n`;

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > MAX_DETAIL_CHARS ? `${line.slice(0, MAX_DETAIL_CHARS)}…` : line;
}
