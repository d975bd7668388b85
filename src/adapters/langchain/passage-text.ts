import { datamark } from '../../answer/datamark.ts';
import type { Passage, Unit } from '../../domain/guide.ts';

/** What a prompt shows of a passage. */
export type ShownPassage = Pick<Passage, 'section'> & {
  readonly units: readonly Pick<Unit, 'kind' | 'number' | 'text'>[];
};

/** A passage as a prompt shows it: its number, its headings, its units, each on a line of its own, with datamarked words. */
export function passageText(passage: ShownPassage, index: number): string {
  const heading = datamark(oneLine(passage.section.join(' > ')));
  const lines = passage.units.map(({ kind, number, text }) => {
    const lead = kind !== 'item' ? '' : number === undefined ? '- ' : `${number}. `;
    return lead + datamark(oneLine(text));
  });
  return `[${index + 1}] ${heading}\n${lines.join('\n')}`;
}

/** No text of others may begin a line: that is where markers and passage numbers stand. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Throws when the nonce could be guessed, or stands in the data that it has to fence. */
export function requireNonce(nonce: string, data: readonly string[]): void {
  if (!/^[\w-]{16,}$/.test(nonce)) throw new Error('the nonce of a prompt needs at least 16 letters, digits, _ or -');
  if (data.some((text) => text.includes(nonce))) throw new Error('the nonce of a prompt stands in its data');
}
