import type { PictureStrings } from '../strings/strings.ts';

/** The pictures' words in English; other languages bring theirs in their own file. */
export const ENGLISH_WORDS: PictureStrings = {
  pay: {
    hour: 'Pay per hour',
    day: 'Pay per day',
    week: 'Pay per week',
    month: 'Pay per month',
    year: 'Pay per year',
  },
  payTitle: 'Pay',
  years: '{n} years',
  orMore: '{n} or more',
  ladder: 'Career ladder',
  here: 'You are here',
  amHere: 'I am here',
  nextRung: 'Next',
  steps: 'Your steps',
  done: { one: '{n} done', other: '{n} done' },
  next: 'What next',
  askAbout: 'Ask about this step',
  allDone: 'Every step is ticked.',
  keptHere: 'Your marks stay in this browser.',
  clear: 'Clear my marks',
};
