import type { Facet, GuideProfile, Section } from '../../../domain/guide.ts';
import { isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import { keptWith } from '../../../language/remember.ts';
import type { Topic } from '../../../language/topic-cue.ts';
import { topicAsked } from '../../../language/topics.ts';
import { sectionIndexOf } from '../../../retrieve/section-index.ts';
import { contentStems, hasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { isSubject } from '../material.ts';

/** Where a topic is spoken of under no heading of its own. */
const FACETS: Partial<Record<Topic, readonly Facet[]>> = {
  route: ['steps', 'education', 'training'],
  requirements: ['education', 'steps'],
  training: ['training', 'education'],
  path: ['path'],
  life: ['environment'],
  duties: ['duties'],
  qualities: ['skills'],
  outlook: ['outlook'],
};

/** Where a topic is told in passing, in sentences known by their words. */
const SCATTERED: Partial<Record<Topic, readonly Facet[]>> = {
  drawbacks: ['environment'],
  hours: ['environment', 'other', 'overview'],
  risks: ['environment', 'duties', 'other', 'overview'],
  body: ['environment', 'skills', 'other', 'overview'],
  'own-tools': [],
  inexperience: ['experience', 'hiring', 'steps', 'education', 'training'],
  tools: [],
  rewards: ['environment', 'other', 'overview'],
  competition: ['hiring', 'outlook', 'education', 'steps'],
  place: ['environment', 'overview', 'duties', 'other'],
  cost: ['education', 'training', 'steps', 'certification'],
  'paid-training': ['education', 'training', 'steps', 'pay'],
  outlook: ['hiring', 'overview', 'other'],
  hiring: ['hiring', 'steps', 'education', 'training', 'certification'],
};

/** What tells of a topic in a guide that has nothing on it: a day is made of duties. */
const INSTEAD: Partial<Record<Topic, readonly Topic[]>> = {
  occupation: ['duties'],
  start: ['balance'],
  requirements: ['route'],
  training: ['route'],
  route: ['training', 'requirements', 'hiring'],
  day: ['life', 'duties'],
  life: ['day', 'duties', 'place'],
  duties: ['day', 'life', 'occupation'],
  drawbacks: ['balance'],
  rewards: ['balance', 'drawbacks'],
};

/**
 * `topic` is null for a section asked for by its name; `sections` are not empty: one, or two sides told apart, or, where the
 * topic is scattered over sections on other things, all of these.
 */
export type AskedTopic = {
  readonly topic: Topic | null;
  readonly sections: readonly Section[];
  readonly isScattered: boolean;
};

/** The topic that a question names and asks nothing else of; null for any other question. */
export function topicAlone(query: Query): Topic | null {
  const asked = topicAsked(query.folded);
  if (asked === null || query.slots.roles.length > 0 || query.focus.length > 0) return null;
  const isOther = (term: QueryTerm) => isSubject(term) && isAsked(term) && !isOfTopic(term, asked);
  return query.terms.some(isOther) ? null : asked.topic;
}

/**
 * The section that a question asks for as a whole ("what's the career path?"), whatever its heading calls it; null for a
 * question that is about something within a topic, or when the guide has no such section. Decided once for each question.
 */
export const askedTopic = (query: Query, profile: GuideProfile): AskedTopic | null => topicsIn(profile)(query);

const topicsIn = keptWith((profile: GuideProfile) => keptWith((query: Query) => decideTopic(query, profile)));

function decideTopic(query: Query, profile: GuideProfile): AskedTopic | null {
  const topic = topicAlone(query);
  const sections = topic === null ? [] : sectionsOn(topic, profile);
  if (sections.length > 0) return { topic, sections, isScattered: false };
  const places = topic === null ? undefined : SCATTERED[topic];
  if (places) {
    const scattered = places.flatMap((facet) => sectionIndexOf(profile).ofFacet(facet));
    return { topic, sections: scattered, isScattered: true };
  }
  const named = sectionNamed(query, profile);
  return named && { topic: null, sections: [named], isScattered: false };
}

const TOLD_AS_TEXT: ReadonlySet<Topic> = new Set(['requirements', 'training']);

/** Whether a topic is asked for that a section tells: a list elsewhere that has its words ("training") is about something else. */
export const isToldAsText = (query: Query, profile: GuideProfile): boolean => {
  const asked = askedTopic(query, profile);
  return asked?.topic != null && TOLD_AS_TEXT.has(asked.topic);
};

/**
 * The asked sections with those inside them, which come after them in the guide; of the guide's title only what stands
 * right under it. Time is linear in the sections: a scattered topic asks for a good part of them.
 */
export function sectionsAsked({ sections }: Pick<AskedTopic, 'sections'>, profile: GuideProfile): readonly Section[] {
  const asked = new Set(sections.map(({ id }) => id));
  let endOfAsked = -1;
  return profile.sections.filter(({ id, path, end }) => {
    if (!asked.has(id)) return end <= endOfAsked;
    if (path.length > 0) endOfAsked = Math.max(endOfAsked, end);
    return true;
  });
}

/** "Tell me about the tickets": the section whose heading says that and nothing else. */
function sectionNamed({ text, wants, terms, slots, focus }: Query, profile: GuideProfile): Section | null {
  if (ASKS_A_CASE.test(text) || (wants !== 'open' && wants !== 'list') || slots.roles.length > 0 || focus.length > 0)
    return null;
  const asked = terms.filter((term) => isSubject(term) && isAsked(term));
  if (asked.length === 0 || asked.some(({ standing }) => standing === 'missing')) return null;
  const said = new Set(asked.flatMap(({ alternatives }) => alternatives.flatMap((words) => words.split(' '))));
  const own = readWords(profile.occupation).set;
  const isNamed = ({ heading, path }: Section) => {
    const words = readWords(heading);
    return (
      path.length > 0 && hasTerms(words, asked) && contentStems(words).every((stem) => said.has(stem) || own.has(stem))
    );
  };
  const words = asked.map(({ alternatives }) => alternatives.map((alternative) => alternative.split(' ')[0]!));
  return sectionIndexOf(profile).withEach(words).find(isNamed) ?? null;
}

/** "What happens if I work without a licence": one sentence of it is wanted. */
const ASKS_A_CASE = /\b(?:if|without|when|while)\b/i;

/** These are asked of somebody ("what does a lead do"): then only words for the kind of thing, and turns of phrase, are theirs. */
const ASKED_OF: ReadonlySet<Topic> = new Set(['occupation', 'duties', 'place', 'route', 'training']);

/** "The steps to get qualified": a word for the kind of thing that the topic is, wherever it stands. */
function isOfTopic(term: QueryTerm, { topic, words }: { readonly topic: Topic; readonly words: string }): boolean {
  if (term.isGeneric && term.facet !== null && FACETS[topic]?.includes(term.facet)) return true;
  if (NUMBER.test(term.surface)) return true;
  const surface = term.surface.toLowerCase().replace(ASKS_IS, '');
  const isSaid = words.includes(surface) || surface.includes(words);
  return isSaid && (term.isGeneric || surface.includes(' ') || !ASKED_OF.has(topic));
}

/** "What's good about": the words of a query say "what is". */
const ASKS_IS = /^(?:what|who|how|where)['’]?s /;

/** "The two ways in", "where it leads in ten years". */
const NUMBER = /^(?:in |after )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?: (?:years?|yrs?|months?))?$/i;

function sectionsOn(topic: Topic, profile: GuideProfile): readonly Section[] {
  const topics = [topic, ...(INSTEAD[topic] ?? [])];
  const named = topics.map((one) => headed(one, profile)).find((section) => section !== null);
  if (named) return [named];
  if (topic === 'balance') {
    const sides = [headed('rewards', profile), headed('drawbacks', profile)].filter((section) => section !== null);
    return sides.length === 2 ? sides : [];
  }
  const opening = profile.sections.filter(({ path }) => path.length === 0).slice(0, 1);
  if (topic === 'occupation') return opening;
  const facets = topics.flatMap((one) => FACETS[one] ?? []);
  const inOrder = facets.flatMap((facet) =>
    sectionIndexOf(profile)
      .ofFacet(facet)
      .filter(({ path, heading }) => path.length > 0 && !heading.endsWith('?')),
  );
  return inOrder.length === 0 && topics.includes('occupation') ? opening : inOrder.slice(0, 1);
}

/** The section with a heading of its own on a topic; of several the first of those that stand highest. */
function headed(topic: Topic, profile: GuideProfile): Section | null {
  const found = sectionIndexOf(profile)
    .headedBy(topic)
    .filter(({ path }) => path.length > 0);
  return found.toSorted((a, b) => a.path.length - b.path.length)[0] ?? null;
}
