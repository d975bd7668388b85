import type { GuideProfile } from '../../domain/guide.ts';
import type { Query } from '../../domain/question.ts';
import { joined } from './wording.ts';

/** Plain words for what the guide does not say. They state nothing else, so they carry no citation. */
export function notMentioned(missing: readonly string[]): string {
  return `The guide doesn't mention ${joined(missing.map(quotable), 'or')}.`;
}

/** For a question whose words the guide has, but not what was asked about them. */
export function notSaid(query: Query): string {
  switch (query.wants) {
    case 'money':
      return "The guide doesn't say how much that costs or pays.";
    case 'duration':
      return "The guide doesn't say how long that takes.";
    case 'count':
      return "The guide doesn't give a number for that.";
    case 'name':
      return "The guide doesn't name anyone for that.";
    case 'place':
      return "The guide doesn't say where.";
    case 'date':
      return "The guide doesn't say when.";
    case 'reason':
      return "The guide doesn't say why.";
    default:
      return "The guide doesn't say.";
  }
}

export const offTopic = (profile: GuideProfile): string =>
  `That is outside this guide, which is about working as a ${profile.occupation}.`;

export const otherOccupation = (profile: GuideProfile, asked: string): string =>
  `This guide is only about working as a ${profile.occupation}, so it can't tell you about ${quotable(asked)}.`;

export const keepsToGuide = "I only answer questions from the guide, so I can't do that.";

/** A visitor's own word, cut and stripped so that it can stand inside a sentence. */
function quotable(word: string): string {
  const plain = word.replace(/[^\p{L}\p{N}$€£%&'’ .-]/gu, '').trim();
  return `“${plain.slice(0, 40)}”`;
}
