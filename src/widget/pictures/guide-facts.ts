import type { Facts } from '../../domain/guide.ts';
import type { ChatTurn } from '../chat-state.ts';

type Fact = {
  readonly passageIds: readonly string[];
  readonly quote: { readonly start: number; readonly end: number };
};

export type PictureKind = 'pay' | 'ladder' | 'steps';

/** How many steps an answer has to rest on before it is about the steps, not about something that one of them says. */
const STEPS_OF_A_WAY = 3;

/** The facts of `GET /guides/:slug`; null when the body holds none. Pure. */
export function guideFacts(body: unknown): Facts | null {
  if (typeof body !== 'object' || body === null || !('facts' in body) || !isFacts(body.facts)) return null;
  return body.facts;
}

function isFacts(value: unknown): value is Facts {
  if (typeof value !== 'object' || value === null) return false;
  const lists = new Map<string, unknown>(Object.entries(value));
  return ['pay', 'ladder', 'steps'].every((name) => {
    const list = lists.get(name);
    return Array.isArray(list) && list.every((fact) => Array.isArray(fact?.passageIds) && fact.quote);
  });
}

/** Whether an answer rests on a passage that a fact was read from. Pure. */
const restsOn = ({ citations }: ChatTurn, { passageIds }: Fact): boolean =>
  citations.some(({ passageId }) => passageIds.includes(passageId));

/** Whether an answer quotes the very words of a fact, not only its passage. Pure. */
export const quotes = (turn: ChatTurn, fact: Fact): boolean =>
  restsOn(turn, fact) && turn.citations.some(({ start, end }) => start < fact.quote.end && fact.quote.start < end);

/** Which pictures say more than the words of an answer do. Pure. */
export function picturesOf(turn: ChatTurn, { pay, ladder, steps }: Facts): readonly PictureKind[] {
  if (turn.phase !== 'answered') return [];
  const kinds: PictureKind[] = [];
  if (pay.length > 1 && pay.some((band) => restsOn(turn, band))) kinds.push('pay');
  if (ladder.length > 1 && ladder.some((rung) => restsOn(turn, rung))) kinds.push('ladder');
  const stepsCited = steps.filter((step) => quotes(turn, step) || restsOn(turn, step)).length;
  const isAboutSteps = turn.claims.some(({ block }) => block === 'step');
  if (steps.length > 1 && (stepsCited >= STEPS_OF_A_WAY || (stepsCited > 0 && isAboutSteps))) kinds.push('steps');
  return kinds;
}
