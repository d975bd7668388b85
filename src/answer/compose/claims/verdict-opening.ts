import type { NeedAsked } from '../../../domain/question.ts';

/** What the guide decides about a thing that somebody may need. */
export type Verdict = 'needed' | 'usually_needed' | 'depends' | 'seldom_needed' | 'not_needed';

const OPENINGS: Readonly<Record<'needs_it' | 'does_without', Readonly<Record<Verdict, string>>>> = {
  needs_it: {
    needed: 'Yes.',
    usually_needed: 'Usually, yes.',
    depends: 'Not always.',
    seldom_needed: 'Not usually.',
    not_needed: 'No.',
  },
  does_without: {
    needed: 'No.',
    usually_needed: 'Not usually.',
    depends: 'It depends.',
    seldom_needed: 'Usually, yes.',
    not_needed: 'Yes.',
  },
};

/** The word or two in front of the sentence that decides; null for who only tells what they lack: there may be more to it, and where it might mean either. */
export const openingFor = (verdict: Verdict, kind: NeedAsked['kind']): string | null =>
  kind === 'lacks_it' || kind === 'either_way' ? null : OPENINGS[kind][verdict];
