import type { GuideSource } from './harness.ts';
import type { GuideEdit } from './schema/case.ts';

/** A quote of a guide edit is not in the guide. */
export class StaleEditError extends Error {
  override readonly name = 'StaleEditError';
}

/** The guide with paragraphs put in after some words and other words taken out. Throws StaleEditError. */
export function editGuide(guide: GuideSource, edit: GuideEdit): GuideSource {
  let text = guide.text;
  for (const quote of edit.remove) {
    if (!text.includes(quote)) throw new StaleEditError(`to remove, but not in the guide: ${quote}`);
    text = text.replaceAll(quote, '');
  }
  for (const { after, text: paragraph } of edit.insert) {
    const at = text.indexOf(after);
    if (at < 0) throw new StaleEditError(`to insert after, but not in the guide: ${after}`);
    const end = at + after.length;
    text = `${text.slice(0, end)}\n\n${paragraph}\n${text.slice(end)}`;
  }
  return { file: guide.file, text };
}
