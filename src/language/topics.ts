import type { Topic } from './topic-cue.ts';
import { TOPIC_CUES } from './topic-cues.ts';

/** These say how much is meant, never what. */
const FILLERS = /\b(?:actually|really|even|just|honestly|exactly|truly|generally|usually|normally)\s(?=\w)/g;

/** What a question asks about as a whole, with the words that say so; null when it names none of these. `folded` as of a query. */
export function topicAsked(folded: string): { readonly topic: Topic; readonly words: string } | null {
  const text = folded.replace(FILLERS, '');
  for (const { topic, asked } of TOPIC_CUES) {
    const words = asked.exec(text)?.[0];
    if (words !== undefined) return { topic, words };
  }
  return null;
}

/** Whether a heading opens what a guide says on a topic: it names it, or asks for it as a visitor would. */
export function isHeadingOf(topic: Topic, heading: string): boolean {
  const text = heading.toLowerCase().replaceAll('’', "'");
  if (TOPIC_CUES.some((cue) => cue.topic === topic && cue.heading.test(text))) return true;
  return text.endsWith('?') && topicAsked(text.replaceAll("what's", 'what is').replace(/\?$/, ''))?.topic === topic;
}
