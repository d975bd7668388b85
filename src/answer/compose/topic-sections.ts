import type { Facet, GuideProfile, Section } from '../../domain/guide.ts';
import { isAsked, type Query, type QueryTerm } from '../../domain/question.ts';
import { isHeadingOf, type Topic, topicAsked } from '../../language/topics.ts';
import { isSubject } from './material.ts';

/** Where a topic is spoken of under no heading of its own. */
const FACETS: Readonly<Record<Topic, readonly Facet[]>> = {
  route: ['steps', 'education', 'training'],
  path: ['path'],
  day: [],
  duties: ['duties'],
  qualities: ['skills'],
  balance: [],
  outlook: ['outlook'],
  tools: [],
  funding: [],
  place: [],
  hiring: ['hiring'],
};

/** What tells of a topic in a guide that has nothing on it: a day is made of duties. */
const INSTEAD: Partial<Record<Topic, Topic>> = { day: 'duties', duties: 'day' };

export type AskedTopic = { readonly topic: Topic; readonly section: Section };

/**
 * The section that a question asks for as a whole ("what's the career path?"), whatever its heading calls it; null for a
 * question that is about something within a topic, or when the guide has no such section.
 */
export function askedTopic(query: Query, profile: GuideProfile): AskedTopic | null {
  const asked = topicAsked(query.folded);
  if (asked === null || query.slots.roles.length > 0 || query.focus.length > 0) return null;
  const others = query.terms.filter((term) => isSubject(term) && isAsked(term) && !isOfTopic(term, asked));
  if (others.length > 0) return null;
  const other = INSTEAD[asked.topic];
  const section = sectionOn(asked.topic, profile) ?? (other ? sectionOn(other, profile) : null);
  return section && { topic: asked.topic, section };
}

/** These are asked of somebody ("what does a lead do"): then only words for the kind of thing are theirs. */
const ASKED_OF: ReadonlySet<Topic> = new Set(['duties', 'place', 'route']);

function isOfTopic(term: QueryTerm, { topic, words }: { readonly topic: Topic; readonly words: string }): boolean {
  const surface = term.surface.toLowerCase();
  const isSaid = words.includes(surface) || surface.includes(words);
  return isSaid && (term.isGeneric || !ASKED_OF.has(topic));
}

/** One heading of its own, else the first section of a facet that tells of it. */
function sectionOn(topic: Topic, { sections }: GuideProfile): Section | null {
  const named = sections.find(({ heading, path }) => path.length > 0 && isHeadingOf(topic, heading));
  if (named) return named;
  for (const facet of FACETS[topic]) {
    const found = sections.find((section) => section.facet === facet && section.path.length > 0);
    if (found) return found;
  }
  return null;
}
