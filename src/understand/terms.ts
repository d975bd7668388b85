import type { QueryTerm } from '../domain/question.ts';
import { isStopWord } from '../language/stop-words.ts';
import { stem, type Token, tokenize } from '../language/tokens.ts';
import type { VocabularyGroup, VocabularyMatch } from '../language/vocabulary.ts';
import { isAside } from './aside-words.ts';
import { plainSpelling } from './chat-spellings.ts';
import type { Lexicon } from './lexicon.ts';
import { isScaffold } from './scaffold-words.ts';
import { correct, isSwapped, soundAlike } from './spelling.ts';

const WEIGHT = { occupation: 0.15, scaffold: 0.1, verb: 0.45, core: 0.6, common: 0.8, known: 0.9, name: 1 } as const;
/** After these comes a verb: what a visitor does with a thing, rather than the thing. */
const BEFORE_VERB: ReadonlySet<string> = new Set(
  `to i you we they he she it can could will would should must may might cannot can't couldn't won't wouldn't shouldn't
  don't doesn't didn't not never ever just gonna wanna gotta i'll you'll we'll they'll i'd you'd we'd i've you've u who`.split(
    /\s+/,
  ),
);

/** How a need is asked about; "requirements" is a thing of its own. */
const NEEDING: ReadonlySet<string> = new Set(
  'require required requires necessary mandatory compulsory obligatory essential must needed optional'.split(' '),
);

export type SpelledToken = Token & { readonly correctedFrom?: string };

/**
 * The words of a question with misspellings taken to the nearest word of the guide or the vocabulary. Words that the
 * guide, the vocabulary or an ordinary dictionary has are never touched, nor are capitalised names inside a sentence.
 */
export function spell(text: string, lexicon: Lexicon): SpelledToken[] {
  const tokens = tokenize(text);
  const isShouting = text === text.toUpperCase();
  return tokens.flatMap((raw, at): SpelledToken | readonly SpelledToken[] => {
    const token = respelled(raw, clippedOf(tokens, at, lexicon) ?? plainSpelling(raw.lower));
    if (isKnown(token, lexicon)) return token;
    const isName = at > 0 && !isShouting && /^\p{Lu}/u.test(token.surface);
    const near = correct(token.lower, lexicon.spelling);
    if (isName && !(near !== null && isSwapped(token.lower, near))) return token;
    const isForm = lexicon.profile.terms.has(token.stem);
    const parts = isName || isForm ? null : joinedWords(token.lower, lexicon);
    if (parts) return parts.map((part) => respelled(token, part));
    const corrected =
      near ??
      soundAlike(token.lower, lexicon.spelling) ??
      (/.{6}s$/.test(token.lower) ? correct(token.lower.slice(0, -1), lexicon.spelling) : null) ??
      (token.lower.length >= MIN_EVERYDAY_LETTERS ? correct(token.lower, lexicon.everydaySpelling) : null);
    return corrected === null ? token : { ...respelled(token, corrected), correctedFrom: token.lower };
  });
}

/** "Vet nurse" in a guide for veterinary nurses. */
function clippedOf(tokens: readonly Token[], at: number, { occupationWords }: Lexicon): string | null {
  const { lower } = tokens[at]!;
  if (lower.length < MIN_CLIPPED_LETTERS) return null;
  const isBeside = (step: number, place: number) => {
    const own = occupationWords[place + step];
    return own !== undefined && tokens[at + step]?.stem === own.stem;
  };
  const whole = occupationWords.find(
    (word, place) =>
      word.lower !== lower && word.lower.startsWith(lower) && (isBeside(1, place) || isBeside(-1, place)),
  );
  return whole?.lower ?? null;
}

const MIN_CLIPPED_LETTERS = 3;

const respelled = (token: Token, lower: string): Token =>
  lower === token.lower ? token : { ...token, surface: lower, lower, stem: stem(lower) };

/** A shorter unknown word is as likely a name. */
const MIN_EVERYDAY_LETTERS = 6;
const MIN_JOINED_LETTERS = 3;
/** No two words are longer. */
const MAX_JOINED_LETTERS = 60;

/** "highschool" as "high school", where the guide or the vocabulary has both words. */
function joinedWords(lower: string, lexicon: Lexicon): readonly [string, string] | null {
  if (lower.length > MAX_JOINED_LETTERS) return null;
  const isWord = (word: string) => lexicon.vocabulary.words.has(word) || lexicon.profile.terms.has(stem(word));
  for (let at = lower.length - MIN_JOINED_LETTERS; at >= MIN_JOINED_LETTERS; at -= 1) {
    const parts = [lower.slice(0, at), lower.slice(at)] as const;
    if (parts.every(isWord)) return parts;
  }
  return null;
}

function isKnown(token: Token, lexicon: Lexicon): boolean {
  return (
    isStopWord(token.lower) ||
    lexicon.profile.terms.get(token.stem)?.forms.includes(token.lower) === true ||
    lexicon.vocabulary.words.has(token.lower) ||
    lexicon.english.commonness(token.lower) !== null ||
    isScaffold(token.stem)
  );
}

/** The content words and phrases of a question, each with what the guide has for it. Pure. */
export function findTerms(tokens: readonly SpelledToken[], lexicon: Lexicon): QueryTerm[] {
  const stems = tokens.map((token) => token.stem);
  const phrases = lexicon.vocabulary.asked.match(stems).filter((match) => match.end - match.start > 1);
  const phrasesAt = Map.groupBy(phrases, ({ start }) => start);
  const terms: QueryTerm[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const here = phrasesAt.get(at) ?? [];
    if (here.length > 0) {
      const said = tokens.slice(at, here[0]!.end);
      const term = phraseTerm(said, here, lexicon);
      const isBetterApart =
        (isManner(said) && here.every((match) => match.group.isGeneric || isFigurative(match))) ||
        (here.every(isFigurative) && said.some((word) => isOfGuide(word, lexicon)));
      if (term.standing !== 'missing' || !isBetterApart) {
        terms.push(term);
        at += said.length - 1;
        continue;
      }
    }

    const token = tokens[at]!;
    if (!isStopWord(token.lower) || isCapitals(token)) terms.push(wordTerm(token, tokens.slice(0, at), lexicon));
  }
  return uniqueTerms(terms);
}

/** Each word once, as it was said first. */
export function uniqueTerms(terms: readonly QueryTerm[]): QueryTerm[] {
  const first = new Map<string, QueryTerm>();
  for (const term of terms) if (!first.has(term.stem)) first.set(term.stem, term);
  return [...first.values()];
}

/** "Get there", "stick with it" may mean many things: the guide is not missing the one that the vocabulary knows. */
const isManner = (said: readonly SpelledToken[]) =>
  said.every(({ lower, stem }) => isStopWord(lower) || isScaffold(stem));

/** "Burn myself" asks about injuries; where the guide has nothing on injuries, its own words on burns are to be found. */
const isFigurative = ({ group, phrase }: VocabularyMatch) => !group.phrases.includes(phrase);

const isOfGuide = ({ lower, stem: wordStem }: Token, { profile }: Lexicon) =>
  !isStopWord(lower) && !/^\d/.test(lower) && !isScaffold(wordStem) && profile.terms.has(wordStem);

/** "US" is a country where "us" is not. */
const CAPITALS: Readonly<Record<string, string>> = { US: 'unit state', UK: 'unit kingdom', IT: 'it' };
const isCapitals = (token: Token) => Object.hasOwn(CAPITALS, token.surface);

function wordTerm(token: SpelledToken, before: readonly Token[], lexicon: Lexicon): QueryTerm {
  const { terms } = lexicon.profile;
  const isWritten = !isCapitals(token) || terms.get(token.stem)?.forms.includes(token.lower) === true;
  const own = terms.has(token.stem) && isWritten ? [token.stem] : [];
  const groups = lexicon.vocabulary.asked.groupsOf(token.stem);
  const relatives = lexicon.relativesInGuide(token);
  const { standing, alternatives, said } = knownOf(own, groups, relatives, lexicon);
  const isTold =
    standing === 'missing' &&
    (isAside(token.stem) ||
      areOfAsking(groups) ||
      (groups.length === 0 && (token.lower.endsWith('ly') || isSelf(before))));
  const isDone = BEFORE_VERB.has(before.at(-1)?.lower ?? '');
  const isVerb = standing === 'missing' && groups.length === 0 && isDone;
  return {
    surface: token.surface,
    stem: token.stem,
    alternatives,
    ...(said.length === 0 ? {} : { said }),
    ...(relatives.length === 0 || isScaffold(token.stem) ? {} : { forms: [...relatives] }),
    standing,
    weight: Math.min(
      isTold ? WEIGHT.scaffold : isVerb ? WEIGHT.verb : 1,
      weigh(token, lexicon, own.length > 0 && groups.some(isOfThing)),
    ),
    inherited: false,
    ...kindOf(groups),
    ...(isDone ? glossIn(groups) : {}),
    ...(token.correctedFrom === undefined ? {} : { correctedFrom: token.correctedFrom }),
  };
}

function phraseTerm(tokens: readonly SpelledToken[], matches: readonly VocabularyMatch[], lexicon: Lexicon): QueryTerm {
  const groups = matches.map(({ group }) => group);
  const own = tokens.map((token) => token.stem);
  const content = own.filter((_, at) => !isStopWord(tokens[at]!.lower));
  const isThing = groups.some(isOfThing);
  // "A raise" is not "raised efficiency": one word left of a phrase is not the phrase, unless it means the same alone.
  const isAlone = isThing && content.length === 1 && !groups.some((group) => hasWord(group, content[0]!));
  const isWhole = matches.some(({ phrase }) => lexicon.profile.terms.has(phrase.join(' ')));
  const isSpread =
    !isAlone && own.every((part) => lexicon.profile.terms.has(part)) && !content.every((part) => isScaffold(part));
  const whole = (content.length > 0 ? content : own).join(' ');
  const known = knownOf(isWhole ? [whole] : [], groups, isSpread ? [whole] : [], lexicon);
  const { standing, alternatives, said } = known;
  const isAsking =
    lexicon.isOwnRegion(own.join(' ')) ||
    (standing === 'missing' && areOfAsking(groups)) ||
    (!isThing && tokens.every((token) => isStopWord(token.lower) || isScaffold(token.stem)));
  return {
    surface: tokens.map((token) => token.surface).join(' '),
    stem: own.join(' '),
    alternatives,
    ...(said.length === 0 ? {} : { said }),
    standing,
    weight: isAsking ? WEIGHT.scaffold : WEIGHT.name,
    inherited: false,
    ...kindOf(groups),
    ...glossOf(tokens, groups),
  };
}

const OPENS_TURN: ReadonlySet<string> = new Set(
  'get got getting need take make go have hard easy bad good ai robots machines'.split(' '),
);

/** A turn of phrase is no name: "get a raise", "how high is it". */
function glossOf(tokens: readonly SpelledToken[], groups: readonly VocabularyGroup[]): Pick<QueryTerm, 'gloss'> {
  const isTurn = tokens.some(({ lower }) => isStopWord(lower)) || isManner(tokens) || OPENS_TURN.has(tokens[0]!.lower);
  return isTurn ? glossIn(groups) : {};
}

function glossIn(groups: readonly VocabularyGroup[]): Pick<QueryTerm, 'gloss'> {
  const gloss = groups.find((group) => group.gloss !== null)?.gloss;
  return gloss == null ? {} : { gloss };
}

const isOfThing = ({ facet, isGeneric }: VocabularyGroup) => facet !== null && !isGeneric;

const hasWord = (group: VocabularyGroup, word: string) =>
  group.phrases.some((phrase) => phrase.length === 1 && phrase[0] === word);

/**
 * What the guide has for a word or phrase: itself, what means the same, what answers for it, `related` words (other forms
 * of it, or its own words apart from each other), what comes nearest.
 */
function knownOf(
  own: readonly string[],
  groups: readonly VocabularyGroup[],
  related: readonly string[],
  lexicon: Lexicon,
): Pick<QueryTerm, 'standing' | 'alternatives'> & { readonly said: string[] } {
  const same = groups.flatMap((group) => lexicon.phrasesInGuide(group));
  const said = groups.filter(({ isGeneric }) => !isGeneric).flatMap((group) => lexicon.saidInGuide(group));
  const known = (standing: QueryTerm['standing'], words: readonly string[], said: string[] = []) => ({
    standing,
    alternatives: [...new Set(words)],
    said,
  });
  if (own.length > 0) return known('in_guide', [...own, ...same]);
  if (same.length > 0) return known('by_vocabulary', same, said);
  const instead = groups.flatMap((group) => [...lexicon.saidInGuide(group), ...lexicon.seenInstead(group)]);
  if (instead.length > 0) return known('by_vocabulary', instead);
  if (related.length > 0) return known('in_guide', related);
  const nearest = groups.flatMap((group) => lexicon.nearestTo(group));
  return known(nearest.length > 0 ? 'nearby' : 'missing', nearest);
}

/** "I'm a welder", "worked as a line cook": what visitors are, by way of introduction. */
const isSelf = (before: readonly Token[]) =>
  /\b(?:i'm|im|i am|i was|i've been|ive been|i have been|(?:work|worked|working) as|used to be)(?: an?)?(?: \S+){0,2}$/.test(
    before.map(({ lower }) => lower).join(' '),
  );

/** "How quickly", "important": a guide that lacks such words is not missing what was asked. */
const areOfAsking = (groups: readonly VocabularyGroup[]) =>
  groups.length > 0 && groups.every((group) => group.isGeneric && group.facet === null);

function kindOf(groups: readonly VocabularyGroup[]): Pick<QueryTerm, 'facet' | 'isGeneric'> {
  const group = groups.find(({ isGeneric }) => isGeneric) ?? groups.find(({ facet }) => facet !== null);
  return { facet: group?.facet ?? null, isGeneric: group?.isGeneric ?? false };
}

/** `isThing`: "tips", words of asking, are a thing in the guide, too. */
function weigh(token: Token, lexicon: Lexicon, isThing: boolean): number {
  if (lexicon.isOwnRegion(CAPITALS[token.surface] ?? token.stem)) return WEIGHT.scaffold;
  if (
    [...lexicon.occupationStems].some(
      (own) => own === token.stem || (token.lower.length >= 4 && own.startsWith(token.lower)),
    )
  ) {
    return WEIGHT.occupation;
  }
  if (/^(?:19|20)\d\d$/.test(token.lower) || isCapitals(token)) return WEIGHT.name;
  if ((isScaffold(token.stem) && !isThing) || NEEDING.has(token.lower) || /^\d/.test(token.lower))
    return WEIGHT.scaffold;
  return WEIGHT[lexicon.english.commonness(token.lower) ?? 'name'];
}
