import type { GuideProfile } from '../domain/guide.ts';
import { tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** Finds the roles of a guide's pay bands and ladder in a visitor's words. */
export type RoleIndex = {
  /** Roles that are told apart by the words given, as the facts write them. */
  mentioned(stems: readonly string[]): readonly string[];
  /** The role that is called like the occupation itself, when the words name the occupation. */
  plain(stems: readonly string[]): readonly string[];
  /** The roles that stand for the same rung of work: "Entry-level ..." in one table, "Junior ..." in another list. */
  same(role: string): readonly string[];
};

type RoleName = { readonly role: string; readonly names: readonly ReadonlySet<string>[] };

/**
 * A role is told from its neighbours by the words that the occupation does not have: of "Senior welder" only
 * "senior" counts. "Lead technician / Supervisor" has two names. A vocabulary group counts as one word, so that
 * "junior" finds "Entry-level".
 */
export function createRoleIndex(profile: GuideProfile, vocabulary: Vocabulary): RoleIndex {
  const roles = [...new Set([...profile.facts.pay, ...profile.facts.ladder].map((fact) => fact.role))];
  const occupation = new Set(tokenize(profile.occupation).map((token) => token.stem));
  const named = roles.map((role): RoleName => ({ role, names: namesOf(role, occupation, vocabulary) }));
  const plain = named.filter(({ names }) => names.every((name) => name.size === 0)).map(({ role }) => role);

  const mentioned = (stems: readonly string[]): string[] => {
    const words = conceptsOf(stems, vocabulary);
    return named
      .filter(({ names }) => names.some((name) => name.size > 0 && [...name].every((word) => words.has(word))))
      .map(({ role }) => role);
  };
  return {
    mentioned,
    plain: (stems) => ([...occupation].every((part) => stems.includes(part)) ? plain : []),
    same(role) {
      const own = named.find((candidate) => candidate.role === role);
      if (!own) return [role];
      const isSame = (other: RoleName) =>
        other.names.some((left) =>
          own.names.some((right) => left.size === right.size && [...left].every((word) => right.has(word))),
        );
      return [role, ...named.filter((other) => other.role !== role && isSame(other)).map((other) => other.role)];
    },
  };
}

function namesOf(role: string, occupation: ReadonlySet<string>, vocabulary: Vocabulary): ReadonlySet<string>[] {
  return role
    .split(/\s*\/\s*|\s+or\s+|\s*\(|\)\s*/)
    .map((name) => tokenize(name).map((token) => token.stem))
    .filter((stems) => stems.length > 0)
    .map((stems) => {
      const isGroupWord = vocabulary.match(stems);
      const own = stems.filter(
        (_, at) =>
          !occupation.has(stems[at]!) || isGroupWord.some((m) => m.end - m.start > 1 && at >= m.start && at < m.end),
      );
      return conceptsOf(own, vocabulary, 'exact');
    });
}

/**
 * The words of a text, each vocabulary phrase replaced by its group's name. `exact` leaves out the words that were
 * replaced, so that a name needs the idea and not the spelling.
 */
function conceptsOf(
  stems: readonly string[],
  vocabulary: Vocabulary,
  mode: 'all' | 'exact' = 'all',
): ReadonlySet<string> {
  const matches = vocabulary.match(stems);
  const concepts = matches.map(({ group }) => `group:${group.id}`);
  const isReplaced = (at: number) => matches.some(({ start, end }) => at >= start && at < end);
  const rest = stems.filter((_, at) => mode === 'all' || !isReplaced(at));
  const CONNECTIVES = new Set(['of', 'the', 'and', 'level', 'beyond']);
  return new Set([
    ...concepts.slice(0, mode === 'exact' ? 1 : undefined),
    ...rest.filter((word) => mode === 'all' || !CONNECTIVES.has(word)),
  ]);
}
