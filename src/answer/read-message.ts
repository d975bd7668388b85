import type { AnswerStatus } from '../domain/answer.ts';
import { recogniseAct } from '../understand/acts.ts';
import { glossed } from '../understand/glossary.ts';
import { isInstruction } from '../understand/instructions.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import { tongueOf } from '../understand/tongues.ts';
import { asksAudience } from './compose/conversation/audience.ts';
import { comfort, inEnglish, inPassing, replyTo, tellMore } from './compose/conversation/conversational.ts';
import { keepsToGuide } from './compose/sentences/silence.ts';

/**
 * What to do with a message: `aside`, say these sentences and no more; `asked`, say `opening`, then answer `question` from
 * the guide or, where an opening was said and the guide has nothing, say `otherwise`.
 */
export type ReadMessage =
  | {
      readonly kind: 'aside';
      readonly sentences: readonly string[];
      readonly status: AnswerStatus;
      /** Whoever is in distress is not sold a guide. */
      readonly isGrave: boolean;
    }
  | {
      readonly kind: 'asked';
      readonly opening: readonly string[];
      readonly question: string;
      /** Null: that the guide has nothing. */
      readonly otherwise: readonly string[] | null;
      /** The question was guessed from a few words: an answer to it is at best a part of what was asked. */
      readonly isGuessed: boolean;
    };

/** Tells what asks something of the guide from what does not, whatever language it is in. Pure. */
export function readMessage(message: string, lexicon: Lexicon): ReadMessage {
  const { profile } = lexicon;
  const act = recogniseAct(message);
  if ('act' in act) {
    return { ...aside(replyTo(act.act, profile), 'conversational'), isGrave: act.act === 'distress' };
  }
  if (isInstruction(message)) return aside([keepsToGuide], 'declined');
  if (act.discouragedBy !== undefined) {
    const opening = [comfort(act.discouragedBy)];
    return {
      kind: 'asked',
      opening,
      question: act.question,
      otherwise: act.isInstead ? [tellMore] : null,
      isGuessed: false,
    };
  }
  const tongue = tongueOf(message, lexicon.english);
  if (tongue === null) {
    const question = asksAudience(act.question) ? ofAudience(act.question) : act.question;
    const opening = act.beside === undefined ? [] : inPassing(act.beside);
    return { kind: 'asked', opening, question, otherwise: null, isGuessed: false };
  }
  const question = glossed(message, tongue, (stem) => profile.terms.has(stem));
  if (question === null) return aside(inEnglish(tongue), 'conversational');
  return { kind: 'asked', opening: inEnglish(tongue), question, otherwise: [], isGuessed: true };
}

/** "Who is this for?" in words by which a guide can be searched. */
const ofAudience = (question: string) => (/\bguide\b/i.test(question) ? question : 'Who is this guide for?');

const aside = (sentences: readonly string[], status: AnswerStatus) =>
  ({ kind: 'aside', sentences, status, isGrave: false }) as const;
