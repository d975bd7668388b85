import type { Answer } from '../../src/domain/answer.ts';
import { numberMentions } from '../graders/number-mentions.ts';
import { answerWords } from '../graders/text.ts';
import type { CaseResult } from '../run-suite.ts';
import type { Gold } from '../schema/case.ts';

/**
 * What became of an answer. Lost are `vanished` (declined now), `figures` (a figure that was there is not), `items` (its list
 * is shorter), `uncited` (no citation now, or none of the gold any more), `stale` (the new edition no longer has the case's quote), `fails` (a case
 * that passed does not) and `error`. `appeared` and `reworded` lose nothing.
 */
export const CHANGES = [
  'vanished',
  'figures',
  'items',
  'uncited',
  'stale',
  'fails',
  'error',
  'appeared',
  'reworded',
] as const;
export type Change = (typeof CHANGES)[number];

const HARMLESS: readonly Change[] = ['appeared', 'reworded'];

export type CaseChange = {
  readonly id: string;
  readonly change: Change;
  /** What exactly, as one line; empty for a case that is set aside. */
  readonly detail: string;
};

export type EditionComparison = {
  readonly asked: number;
  readonly same: number;
  readonly changes: readonly CaseChange[];
  readonly isLost: boolean;
};

/** One case asked of both editions, with the quotes that the old edition has and the new one lacks. */
export type AskedTwice = { readonly before: CaseResult; readonly after: CaseResult; readonly stale: readonly Gold[] };

/** Compares the answers of two editions of a guide, case by case, in the order of the cases. Pure. */
export function compareEditions(asked: readonly AskedTwice[]): EditionComparison {
  const byCase = asked.map((one) => changesOf(one));
  const changes = byCase.flat();
  return {
    asked: asked.length,
    same: byCase.filter((found) => found.length === 0).length,
    changes,
    isLost: changes.some(({ change }) => !HARMLESS.includes(change)),
  };
}

function changesOf({ before, after, stale }: AskedTwice): readonly CaseChange[] {
  const { item } = before.loaded;
  const found = [
    ...stale.map(({ quote }): Found => ['stale', `no longer in the guide: ${quote}`]),
    ...answerChanges(before, after),
  ];
  const isShown = item.split === 'dev';
  return found.map(([change, detail]) => ({ id: item.id, change, detail: isShown ? detail : '' }));
}

type Found = readonly [change: Change, detail: string];

function answerChanges(before: CaseResult, after: CaseResult): readonly Found[] {
  const [old, now] = [before.run?.answer, after.run?.answer];
  if (!old || !now) return [['error', [...before.reasons, ...after.reasons].join('; ')]];
  const failing = before.outcome === 'pass' && after.outcome !== 'pass' ? after.reasons : [];
  const fails = failing.map((reason): Found => ['fails', reason]);
  if (says(old) && !says(now)) return [['vanished', `${old.status}, now ${now.status}`], ...fails];
  if (!says(old) && says(now)) return [['appeared', answerWords(now).replaceAll('\n', ' ')], ...fails];
  const changed = [...figureChange(old, now), ...itemChange(old, now), ...citationChange(before, after), ...fails];
  const isReworded = changed.length === 0 && answerWords(old) !== answerWords(now);
  return isReworded ? [['reworded', rewording(old, now)]] : changed;
}

const says = ({ status }: Answer): boolean => status === 'answered' || status === 'partial';

function figureChange(old: Answer, now: Answer): readonly Found[] {
  const [before, after] = [figuresOf(old), figuresOf(now)];
  const gone = without(before, after).map(({ surface }) => surface);
  const come = without(after, before).map(({ surface }) => surface);
  return gone.length === 0
    ? []
    : [['figures', `${gone.join(', ')} → ${come.length > 0 ? come.join(', ') : 'nothing'}`]];
}

type Figure = { readonly key: string; readonly surface: string };

/** The figures of an answer by kind and value, each as often as it stands there. */
const figuresOf = (answer: Answer): readonly Figure[] =>
  numberMentions(answerWords(answer)).map(({ kind, value, surface }) => ({
    key: `${kind === 'percent' ? kind : 'number'} ${value}`,
    surface,
  }));

/** The figures of one list that the other one lacks, or has less often. */
function without(some: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  const left = others.map(({ key }) => key);
  return some.filter(({ key }) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function itemChange(old: Answer, now: Answer): readonly Found[] {
  const [before, after] = [itemsOf(old), itemsOf(now)];
  const gone = before.filter((item) => !after.includes(item)).join(' ');
  return after.length < before.length
    ? [['items', `${before.length} items, now ${after.length}: without ${gone}`]]
    : [];
}

const itemsOf = ({ claims }: Answer): readonly string[] =>
  claims.filter(({ block }) => block !== 'paragraph').map(({ text }) => text);

/** The sentences that only one of two answers has. */
function rewording(old: Answer, now: Answer): string {
  const [before, after] = [old, now].map(({ claims }) => claims.map(({ text }) => text));
  const only = (some: readonly string[] = [], others: readonly string[] = []): string =>
    some.filter((text) => !others.includes(text)).join(' ');
  if (only(before, after) === only(after, before)) return 'the same sentences in another order';
  return `${only(before, after) || 'nothing'} → ${only(after, before) || 'nothing'}`;
}

function citationChange(before: CaseResult, after: CaseResult): readonly Found[] {
  const [old, now] = [before.run?.answer.citations ?? [], after.run?.answer.citations ?? []];
  if (old.length > 0 && now.length === 0) return [['uncited', 'cites nothing any more']];
  const isGoldLost = before.grades['gold_cited']?.outcome === 'pass' && after.grades['gold_cited']?.outcome === 'fail';
  return isGoldLost ? [['uncited', 'no longer cites the quotes of the case']] : [];
}
