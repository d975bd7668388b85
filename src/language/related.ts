/** Endings that derive one English word from another; what is left of two stems after their common beginning. */
const ENDINGS: ReadonlySet<string> = new Set(
  'e or er ion ment al iv ation ist ian ic i at ing abl anc enc ant ent ori ur y ator ed ar ali ness'.split(' '),
);
/** Fewer letters in common are chance. */
export const MIN_COMMON = 5;

/** Whether two Porter stems are forms of one word that Porter keeps apart: `supervis` and `supervisor`. */
export function isRelatedStem(left: string, right: string): boolean {
  if (left === right) return true;
  let common = 0;
  while (common < left.length && left[common] === right[common]) common += 1;
  if (common < MIN_COMMON) return false;
  const restLeft = left.slice(common);
  const restRight = right.slice(common);
  return (restLeft === '' || ENDINGS.has(restLeft)) && (restRight === '' || ENDINGS.has(restRight));
}
