/** What questions about topics are made of, as sources of regular expressions. */

export const WHO = '(?:i |you |we |they |one |someone |somebody |people |a person )?';
/** Whoever has to have something: the visitor, or the people of the occupation. */
export const ASKER = '(?:i|you|u|we|they|one|people|somebody|someone|(?:an? |the )?(?:\\w+ ){0,3}\\w+) ';
/** "Training?", "what about the hours": a word is the whole question. */
export const TERSE = '^(?:(?:and|so|what about|how about|tell me about|info on|any|what|which|the) )*';
export const DAY_NAMES = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
export const PART = '(?:part|bit|thing|side|aspect|point)s?';
export const JOB = '(?:job|gig|work|position|role|post|placement)s?';
export const THE_WORK = '(?:the|this|that|your|a) (?:\\w+ )?(?:job|work|career|trade|field|life|profession|role)';
export const TRAINING = '(?:training|school(?:ing)?|course|college|education|qualification|apprenticeship)';
export const EXPERIENCE = '(?:(?:any|prior|previous|some|much|relevant|real|work|job) )*exp(?:erience)?';
export const KIT =
  '(?:(?:the|my|your|their|any|own|a) )*(?:(?:uniforms?|tools?|equipment|gear|kit|instruments|boots|scrubs)\\b(?: (?:and|or|&))? ?)+';
export const IT = `(?:it|this|that|${THE_WORK})`;

export const words = (...sources: readonly string[]) => new RegExp(`\\b(?:${sources.join('|')})`);
