import type { Passage, Section, Unit } from '../../../domain/guide.ts';
import { isHeadingOf } from '../../../language/topics.ts';
import { answered, type Draft, type DraftClaim, plain, silent, stated } from '../../draft.ts';
import { type Material, unitSource } from '../material.ts';
import { toldOf } from '../sentences/told.ts';
import { composeTopic, itemsOf, passagesIn, toldInPassing } from '../topics/topic.ts';
import { type AskedTopic, askedTopic, topicAlone } from '../topics/topic-sections.ts';
import { asOpening } from '../wording.ts';

type Side = 'rewards' | 'drawbacks';
/** What one group of the guide's good and bad things opens with, and what is in it. */
type Group = { readonly side: Side; readonly claims: readonly DraftClaim[] };

const OPENS_SIDE =
  /^(?:pros|cons|advantages|disadvantages|drawbacks|upsides?|downsides?|likes|dislikes|the (?:good|bad)(?: (?:sides?|parts?|bits?|points?|news))?|what .{3,40}(?:like|love|enjoy|hate|dislike|complain about|wears? .{2,12} down))\s*:/i;
const GOOD =
  /\b(?:likes?|loves?|enjoys?|good|great|pros?|advantages?|benefits?|upsides?|rewards?|best|plus(?:es)?|perks|positives?)\b/i;
const NOT = /\b(?:not|no|never)\b|n['’]t\b/i;

const sideOf = (opening: string): Side => (GOOD.test(opening) && !NOT.test(opening) ? 'rewards' : 'drawbacks');

/**
 * "What are the pros and cons?", "the worst part?": both sides of the guide's good and bad things, or the one that is asked
 * for. Null for any other question.
 */
export function composeSides(material: Material): Draft | null {
  const topic = topicAlone(material.query);
  if (topic !== 'balance' && topic !== 'rewards' && topic !== 'drawbacks') return null;
  const asked = askedTopic(material.query, material.profile);
  const passages = asked ? passagesIn(asked, material) : material.ranked.map(({ passage }) => passage);
  const groups = passages.flatMap((passage) => [...listGroups(passage), ...lineGroups(passage)]);
  const both = new Set(groups.map(({ side }) => side)).size === 2;
  const told = groups.filter(({ side }) => topic === 'balance' || side === topic).flatMap(({ claims }) => claims);
  if (both) return answered(told, { list: itemsOf(told) });
  if (asked?.isScattered && topic === 'drawbacks') return hardships(asked, material);
  const whole = asked && composeTopic(material);
  return whole && topic !== 'balance' ? oneSideOf(whole, topic, asked.sections[0]) : whole;
}

const OPENS_GOOD = /^(?:what )?(?:(?!never|not)\S+(?<!n['’]t) ){1,3}(?:likes?|loves?|enjoys?)\b(?! least)/i;
const OPENS_BAD =
  /^(?:what )?(?:\S+ ){1,3}(?:dislikes?|hates?|complains?|(?:likes?|enjoys?) least|(?:don't|do not) like)\b/i;

/** Of a section that tells both in sentences ("They like ... They dislike ..."), those of one side; all of them where it tells one. */
function oneSideOf(draft: Draft, topic: Side, section: Section | undefined): Draft {
  let side: Side = section && isHeadingOf('drawbacks', section.heading) ? 'drawbacks' : topic;
  const told = draft.claims.filter(({ text }) => {
    side = OPENS_BAD.test(text) ? 'drawbacks' : OPENS_GOOD.test(text) ? 'rewards' : side;
    return side === topic;
  });
  return told.length > 0 ? { ...draft, claims: told } : draft;
}

/** Where a guide has no word for drawbacks: what it says is hard, loud or painful about the work. */
function hardships(asked: AskedTopic, material: Material): Draft {
  const told = toldInPassing(asked, material);
  if (told.length === 0) {
    return silent("The guide doesn't say what is hard about it.", ['disadvantages']);
  }
  return answered(toldOf(told));
}

/** Lists, each under what leads into it or else under its heading. */
function listGroups(passage: Passage): readonly Group[] {
  const groups: { side: Side; claims: DraftClaim[] }[] = [];
  let lead: Unit | null = null;
  for (const unit of passage.units) {
    if (unit.kind === 'sentence') lead = unit;
    if (unit.kind !== 'item') continue;
    if (lead !== null || groups.length === 0) {
      const heading = passage.section.at(-1) ?? '';
      const opening = lead ? stated(lead.text, unitSource(passage, lead)) : plain(asOpening(heading));
      groups.push({ side: sideOf(lead?.text ?? heading), claims: [opening] });
      lead = null;
    }
    groups.at(-1)!.claims.push(stated(unit.text, unitSource(passage, unit), 'bullet'));
  }
  return groups;
}

/** "Pros: ...", "What they don't like: ...": a side told in one sentence. */
const lineGroups = (passage: Passage): readonly Group[] =>
  passage.units.flatMap((unit): Group[] => {
    const opening = unit.kind === 'sentence' ? OPENS_SIDE.exec(unit.text)?.[0] : undefined;
    if (opening === undefined || opening.length === unit.text.length) return [];
    return [{ side: sideOf(opening), claims: [stated(unit.text, unitSource(passage, unit))] }];
  });
