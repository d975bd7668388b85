/** The length of a text as the service counts it. Pure. */
export const codePoints = (text: string): number => Array.from(text).length;
