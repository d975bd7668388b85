import type { Facet } from '../../../domain/guide.ts';
import type { QueryTerm } from '../../../domain/question.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import type { Draft } from '../../draft.ts';
import { composeSteps } from '../lists/steps.ts';
import type { Material } from '../material.ts';
import { composeTopic } from '../topics/topic.ts';
import { topicAlone } from '../topics/topic-sections.ts';
import { saidTo } from './situation.ts';

const MOST_FACTS = 2;
/** What a way in starts from. */
const OF_ENTRY: ReadonlySet<Facet> = new Set<Facet>(['education', 'certification', 'hiring', 'training']);

/** "I never finished school, where do I start?": what the guide says to that, then the whole way in. Null for other questions. */
export function composeToldBeside(material: Material): Draft | null {
  const { query } = material;
  const told = query.isFollowUp ? [] : query.terms.filter(isOfEntry);
  if (told.length === 0 || topicAlone(query) !== 'route') return null;
  const way = composeSteps(material) ?? composeTopic(material);
  if (!way) return null;
  const facts = told
    .slice(0, MOST_FACTS)
    .flatMap((term) => saidTo([term], 1, material).filter(({ text }) => textHasTerms(text, [term])));
  const isTold = new Set(facts.map(({ text }) => text));
  return { ...way, claims: [...facts, ...way.claims.filter(({ text }) => !isTold.has(text))] };
}

const isOfEntry = ({ inherited, standing, facet, isGeneric }: QueryTerm): boolean =>
  inherited && standing !== 'missing' && !isGeneric && facet !== null && OF_ENTRY.has(facet);
