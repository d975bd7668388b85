/** How English writes one sound in several ways, the longer spellings first. */
const SAME_SOUND: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/^kn|^gn/, 'n'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/(?:t|c|s|sh)i(?=an|on|ous|al)|sh|ch(?=u)|ti(?=en)/g, 'x'],
  [/xu(?=n$)/g, 'x'],
  [/sch|ch(?=[rnl])|ck|q/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/dge|g(?=[eiy])|j/g, 'j'],
  [/w(?=r)|(?<=\w)h|w$/g, ''],
];

/**
 * What is left of a word when its spelling is taken for its sound: "tecknishun" and "technician" are the same. Vowels are
 * what people get wrong most, so only a first one is kept, and only as a vowel.
 */
export function soundOf(word: string): string {
  const written = SAME_SOUND.reduce((rest, [pattern, sound]) => rest.replace(pattern, sound), word);
  const consonants = written.slice(1).replace(/[aeiouy]/g, '');
  return (/^[aeiouy]/.test(written) ? 'a' : written.slice(0, 1)).concat(consonants).replace(/(.)\1+/g, '$1');
}
