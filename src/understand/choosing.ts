import type { HistoryTurn } from '../domain/conversation.ts';
import type { Query } from '../domain/question.ts';
import { inheritFrom, thingOf } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { contextsOf } from './shown.ts';
import { readSuperlative } from './superlative.ts';

const WHICH_ONE =
  /\bwhich(?: ones?| of (?:them|these|those)|(?= (?:is|are|would|will|should|does|do|has|have|helps?|needs?|can|for|gives?|teaches|covers?|deals?|focuses|takes?|costs?|lasts?|pays?|requires?|comes?|works?|fits?|suits?)\b))/;
/** How many turns back a role still counts as spoken of together with the last. */
const RECENT_TURNS = 4;
const BETWEEN =
  /\b(?:which|who)(?: one| of (?:them|the two|those|these))? (?:pays?|earns?|makes?|gets?|is|are|has) (?:\w+ )?(?:more|better|less|most|higher|lower|best)\b|\b(?:between|compare) (?:them|those|these|the two|the both|both)\b|\bhow (?:do|are) (?:they|those|these|the two) (?:differ|compare|different)\b|^(?:(?:and|so|ok) )*what is the difference$/;
/** "Which ones?" asks what was meant, and chooses nothing. */
const ONLY_WHICH = /^(?:(?:and|so|ok|but) )*which(?: ones?)?$/;
const EXTREME = /(?:est|most|least)$/i;
/** No guide ranks what it lists, unless it says so or by its figures. */
const SUPERLATIVE =
  /\b(?:best|better|worst|easiest|hardest|easier|harder|most|least|quickest|fastest|cheapest|recommend(?:ed)?)\b/;

/** "Which is for quality?": one of the items that were shown. "Which one pays better?": the roles that were spoken of. */
export function choosing(query: Query, history: readonly HistoryTurn[], lexicon: Lexicon): Query | null {
  if (ONLY_WHICH.test(query.folded)) return null;
  const contexts = contextsOf(history);
  const shown = contexts.find(({ list }) => list.length >= 2);
  const roles = [...new Set(contexts.slice(0, RECENT_TURNS).flatMap(({ slots }) => slots.roles.slice(0, 1)))]
    .slice(0, 2)
    .toReversed();
  const isOfRoles = query.slots.roles.length === 0 && roles.length >= 2 && contexts[0] !== shown;
  if (isOfRoles && BETWEEN.test(query.folded)) {
    const facets = query.facets.length > 0 ? query.facets : contexts[0]!.facets;
    return {
      ...query,
      facets,
      wants: 'comparison',
      slots: { ...query.slots, roles: [...new Set(roles.flatMap((role) => lexicon.roles.same(role)))] },
      isFollowUp: true,
    };
  }
  const [newest] = contexts;
  if (!shown && newest && WHICH_ONE.test(query.folded) && SUPERLATIVE.test(query.folded)) {
    if (query.facets[0] === 'pay') return null;
    if (readSuperlative(query.text)) return inheritFrom(query, thingOf(newest, lexicon));
    return { ...inheritFrom(query, newest), among: [newest.text] };
  }
  if (!shown || !WHICH_ONE.test(query.folded)) return null;
  const terms = query.terms.filter(({ standing, surface }) => standing !== 'missing' || !EXTREME.test(surface));
  return { ...inheritFrom({ ...query, terms }, { terms: shown.terms, facets: shown.facets }), among: [...shown.list] };
}
