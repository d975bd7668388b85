import type { TurnContext } from '../domain/conversation.ts';
import type { Facet, GuideProfile, PassageId } from '../domain/guide.ts';
import { withArticle } from './compose/wording.ts';

export const MAX_SUGGESTIONS = 3;

/** `from`: the passages that answer it, where that is known. */
type Suggestion = { readonly facet: Facet; readonly text: string; readonly from: readonly PassageId[] };

/** What was asked so far, the last question first, and the passages that were cited. */
export type AskedSoFar = {
  readonly turns: readonly { readonly question: string; readonly context: TurnContext | null }[];
  readonly told: ReadonlySet<PassageId>;
};

/** What people go on to, after a question of each kind. */
const NEXT: Readonly<Record<Facet, readonly Facet[]>> = {
  steps: ['education', 'pay', 'certification', 'path'],
  pay: ['path', 'steps', 'outlook', 'environment'],
  education: ['certification', 'training', 'pay', 'steps'],
  training: ['certification', 'pay', 'education', 'steps'],
  certification: ['education', 'training', 'pay', 'steps'],
  skills: ['duties', 'education', 'steps', 'pay'],
  duties: ['skills', 'environment', 'pay', 'steps'],
  environment: ['duties', 'pay', 'outlook', 'steps'],
  path: ['pay', 'skills', 'steps', 'outlook'],
  experience: ['steps', 'hiring', 'pay', 'education'],
  hiring: ['skills', 'steps', 'pay', 'experience'],
  outlook: ['path', 'pay', 'steps', 'duties'],
  overview: ['duties', 'steps', 'pay', 'path'],
  other: ['steps', 'pay', 'path', 'duties'],
};

/** What the guide's facts answer: to begin with. Pure. */
export const openingSuggestions = (profile: GuideProfile): readonly string[] =>
  [...ofFacts(profile), ...ofQuestions(profile)].slice(0, MAX_SUGGESTIONS).map(({ text }) => text);

/**
 * Questions that the guide may answer, best first: what follows from the very thing asked last, then kinds that go with it,
 * then those that were asked about before. Each kind once; nothing that was asked or told already. Pure.
 */
export function suggest(profile: GuideProfile, { turns, told }: AskedSoFar): readonly string[] {
  const last = turns[0]?.context ?? null;
  const facet = last?.facets[0] ?? 'other';
  const askedFacets = new Set(turns.flatMap(({ context }) => context?.facets[0] ?? []));
  const isTold = ({ from }: Suggestion) => from.length > 0 && from.every((id) => told.has(id));
  const order = (suggestion: Suggestion) => {
    const place = NEXT[facet].indexOf(suggestion.facet);
    return (askedFacets.has(suggestion.facet) ? 100 : 0) + (place < 0 ? 10 : place);
  };
  const general = [...ofFacts(profile), ...ofQuestions(profile), ...ofSections(profile)]
    .filter((suggestion) => suggestion.facet !== facet && !isTold(suggestion))
    .toSorted((a, b) => order(a) - order(b));
  const all = [...followOns(profile, last), ...general];
  const ofEachKind = all.filter(
    (one, at) => one.facet === 'other' || all.findIndex((other) => other.facet === one.facet) === at,
  );
  const texts = [...ofEachKind, ...all].map(({ text }) => text);
  const isAsked = (text: string) =>
    turns.some((turn) => [turn.question, turn.context?.text].some((q) => isSame(q, text)));
  return texts.filter((text, at) => texts.indexOf(text) === at && !isAsked(text));
}

/** The next step; what comes after the role whose pay was asked, or the pay of the one that was told to come next. */
function followOns({ facts }: GuideProfile, last: TurnContext | null): readonly Suggestion[] {
  if (!last) return [];
  const { roles, ordinal } = last.slots;
  const number = ordinal?.of === 'step' ? ordinal.position + 1 : 0;
  const of = (facet: Facet, text: string): Suggestion[] => [{ facet, text, from: [] }];
  if (facts.steps.some((step) => step.number === number)) return of('steps', `What is step ${number}?`);
  const role = roles.at(-1);
  if (role === undefined) return [];
  if (last.facets[0] !== 'pay') {
    return facts.pay.some((band) => band.role === role) ? of('pay', `How much does ${withArticle(role)} earn?`) : [];
  }
  const at = facts.ladder.findIndex((rung) => rung.role === role);
  return at >= 0 && at < facts.ladder.length - 1 ? of('path', `What comes after ${withArticle(role)}?`) : [];
}

function ofFacts({ facts, occupation }: GuideProfile): readonly Suggestion[] {
  const who = withArticle(occupation);
  const fromAll = (found: readonly { readonly passageIds: readonly PassageId[] }[]) =>
    found.flatMap(({ passageIds }) => passageIds.slice(0, 1));
  const suggestions: Suggestion[] = [
    { facet: 'steps', text: `How do I become ${who}?`, from: fromAll(facts.steps) },
    { facet: 'pay', text: `How much does ${who} earn?`, from: fromAll(facts.pay).slice(0, 1) },
    { facet: 'path', text: 'What does the career path look like?', from: fromAll(facts.ladder) },
  ];
  return suggestions.filter(({ facet, from }) => from.length > (facet === 'path' ? 1 : 0));
}

/** The guide's own questions, of the kind that their heading speaks of. */
const ofQuestions = ({ facts, sections }: GuideProfile): readonly Suggestion[] =>
  facts.faqs.map(({ question, passageIds }) => ({
    facet: sections.find(({ heading }) => heading === question)?.facet ?? 'other',
    text: question,
    from: passageIds,
  }));

/** What may be asked where a section, and no fact, speaks of it. */
function ofSections(profile: GuideProfile): readonly Suggestion[] {
  const { sections, occupation } = profile;
  const who = withArticle(occupation);
  const known = ofFacts(profile).map(({ facet }) => facet);
  const texts: Partial<Record<Facet, string>> = {
    duties: `What does ${who} do?`,
    education: 'What education do I need?',
    certification: 'Which certifications are there?',
    training: 'What does the training look like?',
    skills: 'What skills do I need?',
    environment: 'What are the working conditions like?',
    outlook: 'What is the job outlook?',
    path: 'Where can it lead?',
    steps: `How do I become ${who}?`,
    pay: `How much does ${who} earn?`,
  };
  const facets = [...new Set(sections.map(({ facet }) => facet))];
  return facets.flatMap((facet) =>
    texts[facet] === undefined || known.includes(facet) ? [] : [{ facet, text: texts[facet], from: [] }],
  );
}

const isSame = (left: string | undefined, right: string) => plain(left ?? '') === plain(right);
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
