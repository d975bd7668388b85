import { HOSTILE_QUESTION } from './scripted-answers.ts';

/** One state of the chat as the gallery shows it: what is asked to bring it about, and the element's attributes. */
export type GalleryState = {
  readonly name: string;
  readonly ask?: string;
  readonly attributes?: Readonly<Record<string, string>>;
};

/** The codes of faults that the scripted service ends an answer with when it is asked `fault <code>`. */
export const FAULTS = {
  answer_incomplete: 502,
  rate_limited: 429,
  conversation_busy: 409,
  conversation_full: 409,
  conversation_unknown: 404,
  question_too_long: 400,
  question_empty: 400,
  guide_unknown: 404,
  restarting: 503,
  internal: 500,
} as const;

export const GALLERY_STATES: readonly GalleryState[] = [
  { name: 'empty' },
  { name: 'answering', ask: 'A question that the script never finishes' },
  { name: 'pay', ask: 'How much do senior technicians earn?' },
  { name: 'list', ask: 'Which skills does the work need?' },
  { name: 'ladder', ask: 'What does the career path look like?' },
  { name: 'steps', ask: 'What are the steps?' },
  { name: 'partial', ask: 'What is the average pay in Ohio?' },
  { name: 'declined', ask: 'What is the capital of France?' },
  { name: 'unsaved', ask: 'Keep this answer' },
  { name: 'long', ask: 'Tell me everything' },
  { name: 'hostile', ask: HOSTILE_QUESTION },
  ...Object.keys(FAULTS).map((code) => ({ name: code, ask: `fault ${code}` })),
  { name: 'spanish', ask: 'How much do senior technicians earn?', attributes: { lang: 'es' } },
  { name: 'french', ask: 'What does the career path look like?', attributes: { lang: 'fr' } },
  { name: 'german', ask: 'What are the steps?', attributes: { lang: 'de' } },
  { name: 'arabic', ask: 'What are the steps?', attributes: { lang: 'ar' } },
  { name: 'dark', ask: 'Which skills does the work need?', attributes: { theme: 'dark' } },
  {
    name: 'pale',
    ask: 'Keep this answer',
    attributes: { style: '--signpost-accent: #ffd600; --signpost-on-accent: #fff' },
  },
];
