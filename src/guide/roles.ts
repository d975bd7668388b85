import type { Facet } from '../domain/guide.ts';
import { tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** Groups of the vocabulary that name people at work, by level or by job. */
const ROLE_GROUPS = new Set([
  'entry-level',
  'trainee',
  'apprenticeship',
  'mid-level',
  'senior',
  'supervisor',
  'manager',
  'director',
  'vice-president',
  'technician',
  'worker',
  'graduate',
]);
const MAX_ROLE_WORDS = 10;

/** Tells short texts that name somebody at work. */
export type RoleReader = {
  /** By the occupation's last word, or by a level such as "senior" or "manager". */
  isRole(text: string): boolean;
  /** Those of a group of headings that name roles: a rare title is known by the company it keeps. */
  rolesAmong(headings: readonly string[]): ReadonlySet<string>;
  /** The role in a heading that sets it off with a colon: "The first rung: junior welder". */
  roleIn(heading: string): string;
  /** The last word for somebody of the occupation in running text ("welders"), or null. */
  lastNamed(text: string): string | null;
};

/** `facetOf` keeps a heading about something else, such as "Overtime", from passing for a role. */
export function createRoleReader(
  vocabulary: Vocabulary,
  occupation: string,
  facetOf: (heading: string) => Facet | null,
): RoleReader {
  const head = tokenize(occupation).at(-1)?.lower;
  // By the word itself: "education" has the stem of "educator".
  const isHead = (lower: string) => head !== undefined && lower.replace(/s$/, '') === head.replace(/s$/, '');

  const isRole = (text: string): boolean => {
    const tokens = tokenize(text);
    const stems = tokens.map((token) => token.stem);
    if (stems.length === 0 || stems.length > MAX_ROLE_WORDS || text.endsWith('?')) return false;
    if (tokens.some(({ lower }) => isHead(lower))) return true;
    return vocabulary.match(stems).some(({ group }) => ROLE_GROUPS.has(group.id));
  };
  const couldBeRole = (heading: string): boolean => {
    const facet = facetOf(heading);
    return !heading.endsWith('?') && (facet === null || facet === 'overview');
  };

  return {
    isRole,
    rolesAmong(headings) {
      const known = headings.filter(isRole);
      const isRoleGroup = known.length > 0 && known.length * 2 >= headings.length;
      return new Set(isRoleGroup ? headings.filter((heading) => isRole(heading) || couldBeRole(heading)) : known);
    },
    roleIn(heading) {
      const [before = '', ...after] = heading.split(/:\s+/);
      const rest = after.join(': ');
      return rest !== '' && !isRole(before) ? rest : heading;
    },
    lastNamed: (text) => tokenize(text).findLast((token) => isHead(token.lower))?.surface ?? null,
  };
}
