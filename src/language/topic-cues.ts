import { ENTRY_CUES } from './entry-cues.ts';
import type { TopicCue } from './topic-cue.ts';
import { IT, words } from './topic-words.ts';
import { WORK_CUES } from './work-cues.ts';

/** In the order in which a question is tried: what is more particular comes first, what one does last. */
export const TOPIC_CUES: readonly TopicCue[] = [
  ...WORK_CUES,
  ...ENTRY_CUES,
  {
    topic: 'duties',
    asked: words(
      'what (?:do|does|would|will) (?:they|you|i|one|people|an? (?:\\w+ )?(?:\\w+ )?\\w+|\\w+ \\w+s|\\w+s) do\\b(?! (?:first|next|now|if|when|to|about|before|after|with)\\b)(?: (?:all day|every day|at work|for a living))?',
      'what (?:would|will|am) (?:i|you) (?:\\w+ )?(?:be )?doing\\b(?: (?:all day|every day|at work))?',
      '(?:main|typical|key)? ?(?:duties|tasks|responsibilities)\\b|job description\\b',
      'what (?:would|will|am|are|is) (?:i|you|they|one|people) (?:going to |gonna )?(?:be )?doing\\b(?: (?:all day|every day|day to day|at work|there|exactly))?$',
      `what (?:does|do|would|will) (?:${IT}|they|being (?:an? )?(?:\\w+ ){0,3}\\w+) (?:involve|entail|consist of|include)\\b$`,
    ),
    heading:
      /\bwhat\b.*\b(?:does|do|doing)\b(?: all day| every day| day to day| at work)?\W*$|\b(?:duties|tasks|responsibilities|job (?:overview|description)|the (?:job|work) itself)\b/,
  },
];
