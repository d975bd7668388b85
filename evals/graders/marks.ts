/** The numbers of the citation marks in a text, in order: `[1]`, `[1, 2]`, `[1-3]`. Marks inside code are not marks. */
export function parseMarks(text: string): readonly number[] {
  const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/gu, '');
  return [...prose.matchAll(/\[(\d{1,4}(?:\s*[,;–-]\s*\d{1,4})*)\]/gu)].flatMap((match) => numbersOf(match[1] ?? ''));
}

function numbersOf(list: string): number[] {
  return list.split(/[,;]/u).flatMap((part) => {
    const [low = 0, high = low] = part.split(/[–-]/u).map(Number);
    return Array.from({ length: Math.max(0, Math.min(high - low, 50)) + 1 }, (_, offset) => low + offset);
  });
}
