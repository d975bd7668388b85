/**
 * Joins the words of guide text by `^` instead of spaces, so that a model can tell it from instructions wherever it reads
 * ("datamarking": Hines et al. 2024, Defending Against Indirect Prompt Injection Attacks With Spotlighting). Line breaks
 * stay. Pure.
 */
export function datamark(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll('^', ' ').trim().replaceAll(/\s+/gu, '^'))
    .join('\n');
}

/** Turns marks that a model copied into its own sentence back into spaces. Pure. */
export function removeDatamarks(text: string): string {
  return text.replaceAll(/(?<=[^\s[［【])\^(?=\S)/gu, ' ');
}
