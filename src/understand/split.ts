import { splitSentences } from '../language/sentences.ts';
import { tokenize } from '../language/tokens.ts';

const MAX_PARTS = 3;

const ASKS =
  "what|what's|whats|which|who|who's|whos|whom|whose|when|where|why|how|how's|hows|do|does|did|is|are|am|can|could|should|would|will|must|may";
const OPENS_QUESTION = new RegExp(
  String.raw`^(?:and |but |so |also |or |then |plus |ok |btw |um |well |like )*(?:(?:please |pls |can you |could you |would you |just )*(?:tell|explain|describe|show|list|give|name|compare|define|summari[sz]e) |(?:${ASKS})\b|what about|how about|any\b|is there|are there|i(?:'m| am)? (?:want(?:ed)?|need|wonder(?:ing)?|like|would like|wanna) (?:to )?(?:know|ask|find out|wonder|hear|become|be)\b|wondering|curious|looking for|need to know)`,
  'i',
);
/** "... and how much does it pay", ", do I need": a joint inside one sentence where a second question begins. */
const JOINT =
  /(?:,\s*|\s+)(?:and|also|plus|&)\s+(?:also\s+)?(?=(?:what|what's|whats|which|who|when|where|why|how)\b(?!\s+(?:to|about)\b\s*$)|(?:do|does|did|is|are|can|could|should|would|will)\s+(?:i|you|u|it|they|there|we|the|a|an|my|one|someone)\b)|,\s*(?=(?:how|what|which|who|when|where|why)\b)/gi;

export type SplitMessage = {
  /** At most three questions, in order; at least one. */
  readonly questions: readonly string[];
  /** What the visitor says about themselves around the questions: "I have a GED." */
  readonly background: string;
};

/**
 * Takes a message apart into its questions and the statements around them. A message without a recognisable question
 * is one question ("night shifts"). Pure.
 */
export function splitMessage(message: string): SplitMessage {
  const sentences = splitSentences(message).map((sentence) => sentence.text.trim());
  const asking = sentences.filter((text) => isQuestion(text));
  if (asking.length === 0) return { questions: [message], background: '' };
  const background = sentences.filter((text) => !asking.includes(text) && tokenize(text).length > 2).join(' ');
  const parts = asking.flatMap(splitJoined);
  return { questions: parts.slice(0, MAX_PARTS), background };
}

const isQuestion = (text: string) => /\?["')\]]*$/.test(text) || OPENS_QUESTION.test(text);

/** Cuts at a joint only where both sides can stand as questions of their own. */
function splitJoined(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const before = sentence.slice(from, joint.index);
    const after = sentence.slice(joint.index + joint[0].length);
    if (!isQuestion(before.trim()) || tokenize(before).length < 2 || tokenize(after).length < 2) continue;
    parts.push(before.trim());
    from = joint.index + joint[0].length;
  }
  parts.push(sentence.slice(from).trim());
  return parts;
}
