import type { GuideProfile } from '../domain/guide.ts';
import { tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** Finds the roles of a guide's pay bands and ladder in a visitor's words. */
export type RoleIndex = {
  /** Roles that are told apart by the words given, as the facts write them, in the order in which they are named. */
  mentioned(stems: readonly string[]): readonly string[];
  /** The role that is called like the occupation itself, when the words name the occupation. */
  plain(stems: readonly string[]): readonly string[];
  /** The same beside another role: of "a junior and a regular welder" the second. */
  plainBeside(stems: readonly string[]): readonly string[];
  /**
   * The roles that stand for the same rung of work: "Entry-level ..." in one table, "Junior ..." in another list. Of a rung
   * with two names ("Supervisor or manager") only the name that the words say counts, if they say one.
   */
  same(role: string, stems?: readonly string[]): readonly string[];
};

/** "Senior welder, offshore": `names` are what the role is called, `qualifier` tells it from others that are called so. */
type RoleName = {
  readonly role: string;
  readonly names: readonly ReadonlySet<string>[];
  readonly qualifier: ReadonlySet<string>;
  /** What somebody is, of "Hygiene coordinator" the coordinator; null where that is the occupation itself. */
  readonly calling: string | null;
};

/**
 * A role is told from its neighbours by the words that the occupation does not have: of "Senior welder" only
 * "senior" counts. "Lead technician / Supervisor" has two names. A vocabulary group counts as one word, so that
 * "junior" finds "Entry-level".
 */
export function createRoleIndex(profile: GuideProfile, vocabulary: Vocabulary): RoleIndex {
  const roles = [...new Set([...profile.facts.pay, ...profile.facts.ladder].map((fact) => fact.role))];
  const occupation = new Set(tokenize(profile.occupation).map((token) => token.stem));
  const named = roles.map((role): RoleName => {
    const [called = role, ...qualifiers] = role.split(/,\s+/);
    const qualifier = conceptsOf(stemsOf(qualifiers.join(' ')), vocabulary, 'exact');
    const last = lastStem(role);
    const calling = occupation.has(last) ? null : last;
    return { role, names: namesOf(called, occupation, vocabulary), qualifier, calling };
  });
  /** The words that a qualifier alone has: of "city parks" and "city buses" parks and buses. */
  const telling = ({ qualifier }: RoleName) =>
    [...qualifier].filter((word) =>
      named.every(
        (other) =>
          !other.names.some((name) => name.has(word)) &&
          (!other.qualifier.has(word) || isSame(other.qualifier, qualifier)),
      ),
    );
  const plain = named
    .filter(({ names, qualifier }) => qualifier.size === 0 && names.every((name) => name.size === 0))
    .map(({ role }) => role);

  return {
    mentioned(stems) {
      const words = conceptsOf(stems, vocabulary);
      const called = named.filter(({ names }) => names.some((name) => isSaid(name, words)));
      const isQualified = (role: RoleName) =>
        isSaid(role.qualifier, words) || telling(role).some((word) => words.has(word));
      const found = called.some(isQualified)
        ? called.filter((role) => isQualified(role) || role.qualifier.size === 0)
        : called.length > 0
          ? called
          : firstFound(
              named.filter(isQualified),
              named.filter(({ calling }) => calling !== null && words.has(calling)),
            );
      if (found.length < 2) return found.map(({ role }) => role);
      return inOrderSaid(found, stems, vocabulary);
    },
    plain: (stems) => ([...occupation].every((part) => stems.includes(part)) ? plain : []),
    plainBeside(stems) {
      const lengths = new Set([occupation.size, ...plain.map((role) => stemsOf(role).length)]);
      return namesPlain(stems, [...occupation], lengths, vocabulary) ? plain : [];
    },
    same(role, stems = []) {
      const own = named.find((candidate) => candidate.role === role);
      if (!own) return [role];
      const words = conceptsOf(stems, vocabulary);
      const said = own.names.filter((name) => isSaid(name, words));
      const names = said.length > 0 ? said : own.names;
      const isCalledSame = (other: RoleName) => other.names.some((left) => names.some((right) => isSame(left, right)));
      return [role, ...named.filter((other) => other.role !== role && isCalledSame(other)).map((other) => other.role)];
    },
  };
}

const isSame = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
  left.size === right.size && [...left].every((word) => right.has(word));

type Said = { has(word: string): boolean };

const isSaid = (words: ReadonlySet<string>, from: Said) => words.size > 0 && [...words].every((word) => from.has(word));

/** Those that are not said before the last word keep their order, ahead of the others. */
function inOrderSaid(roles: readonly RoleName[], stems: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const placeOf = new Map<string, number>();
  let place = 0;
  for (const said of growing(stems, vocabulary)) {
    const unsaid = roles.filter(({ role }) => !placeOf.has(role));
    if (unsaid.length === 0) break;
    for (const { role, names, qualifier } of unsaid)
      if ([...names, qualifier].some((name) => isSaid(name, said))) placeOf.set(role, place);
    place += 1;
  }
  const placed = (role: string) => placeOf.get(role) ?? -1;
  return roles.map(({ role }) => role).toSorted((a, b) => placed(a) - placed(b));
}

/**
 * The words of a text up to each of them in turn, as `conceptsOf` reads them. Only the last few can still become part of a
 * longer phrase: what stands before is read once.
 */
function* growing(stems: readonly string[], vocabulary: Vocabulary): Generator<Said> {
  const settled = new Set<string>();
  let from = 0;
  for (let end = 1; end <= stems.length; end += 1) {
    while (end - from > vocabulary.longest) {
      const [first] = vocabulary.match(stems.slice(from, from + vocabulary.longest));
      const next = from + (first?.start === 0 ? first.end : 1);
      for (const word of conceptsOf(stems.slice(from, next), vocabulary)) settled.add(word);
      from = next;
    }
    const open = conceptsOf(stems.slice(from, end), vocabulary);
    yield { has: (word) => open.has(word) || settled.has(word) };
  }
}

const firstFound = (...groups: readonly (readonly RoleName[])[]) => groups.find((group) => group.length > 0) ?? [];

const lastStem = (role: string): string => stemsOf(role.split(/\s*[/,(]\s*/)[0]!).at(-1) ?? '';

function stemsOf(text: string): string[] {
  return tokenize(text).map((token) => token.stem);
}

const ORDINARY: ReadonlySet<string> = new Set(stemsOf('regular normal ordinary plain standard usual'));
const BESIDE: ReadonlySet<string> = new Set(stemsOf('a an and or vs versus than from to with'));

/** Whether the occupation is named without a level before it. */
function namesPlain(
  stems: readonly string[],
  occupation: readonly string[],
  lengths: ReadonlySet<number>,
  vocabulary: Vocabulary,
): boolean {
  const head = occupation.at(-1) ?? '';
  const heads = new Set([head, ...vocabulary.synonyms(head)]);
  return stems.some((stem, at) => {
    if (!heads.has(stem)) return false;
    let from = at;
    while (from > 0 && occupation.includes(stems[from - 1]!)) from -= 1;
    const before = stems[from - 1] ?? '';
    return ORDINARY.has(before) || (BESIDE.has(before) && lengths.has(at - from + 1));
  });
}

function namesOf(role: string, occupation: ReadonlySet<string>, vocabulary: Vocabulary): ReadonlySet<string>[] {
  return role
    .split(/\s*\/\s*|\s+or\s+|\s*\(|\)\s*/)
    .map(stemsOf)
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
  const inside =
    mode === 'all' ? matches.flatMap((found) => shorterMatches(stems.slice(found.start, found.end), vocabulary)) : [];
  const concepts = [...matches, ...inside].map(({ group }) => `group:${group.id}`);
  const isReplaced = (at: number) => matches.some(({ start, end }) => at >= start && at < end);
  const rest = stems.filter((_, at) => mode === 'all' || !isReplaced(at));
  const CONNECTIVES = new Set(['of', 'the', 'and', 'level', 'beyond']);
  return new Set([
    ...concepts.slice(0, mode === 'exact' ? 1 : undefined),
    ...rest.filter((word) => mode === 'all' || !CONNECTIVES.has(word)),
  ]);
}

/** "Entry level pay" is a phrase about pay that names a level. */
const shorterMatches = (phrase: readonly string[], vocabulary: Vocabulary) =>
  phrase.length < 2 ? [] : [...vocabulary.match(phrase.slice(0, -1)), ...vocabulary.match(phrase.slice(1))];
