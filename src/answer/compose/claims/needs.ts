import type { Passage, Unit } from '../../../domain/guide.ts';

/** A sentence that speaks of what is demanded or advised. */
export const NEEDED =
  /\b(?:must|should|required?|requires?|needs?|has to|have to|mandatory|compulsory|prerequisite|minimum|nobody may|no one may)\b/i;

/** A sentence that demands something: "should" only advises. */
const DEMANDED =
  /\b(?:must|required?|requires?|needs?|has to|have to|mandatory|compulsory|prerequisite|minimum|nobody may|no one may|insists? on)\b/i;

/** A sentence that says something is not demanded. */
export const NOT_NEEDED =
  /(?:\bnot|n['’]t)\b (?:usually |always |typically |normally )?have to\b|(?:\bnot|n['’]t|\bnever|\brarely|\bseldom)\b[^.;:,]{0,30}\b(?:required|needed|necessary|mandatory|compulsory|obligatory|need|require)\b|\bneed(?:n['’]t| not)\b|\b(?:not|n['’]t|rarely|seldom) an? (?:condition|requirement|must|prerequisite|deal-?breaker)\b|\b(?:takes?|hires?|accepts?|trains?|welcomes?)\b[^.;:]{0,30}\b(?:with(?: little or)? no|without)\b|\boptional\b|\bno\b[^.;:]{0,24}\b(?:required|needed|necessary)\b|\b(?:nobody|no one|none of them|no (?:\w+ ){0,2}\w+) (?:will |would )?(?:needs?|requires?|has to|have to|asks?(?: you)? for|insists? on)\b|\bno (?:minimum|formal|set|fixed|particular|special) \w+/i;

const ACTIVE = /\b(?:need|needs|require|requires|must|should|has to|have to|insists? on)$/i;

/** What leads into a list of demands, or heads it: "You will need the following:", "Requirements". */
const LISTS_DEMANDS =
  /\b(?:need|requirements?|required|requires?|must|have to|prerequisites?|eligib(?:le|ility)|conditions)\b/i;
/** "Education: an associate degree", "What you need: a diploma". */
const LABELS_DEMAND =
  /^(?:(?:minimum |required |entry )?(?:education|schooling|qualifications?|training|licen[cs]es?)|what you need)\b/i;
const LISTS_WISHES = /\b(?:optional|nice to have|helpful|preferred|useful|a plus|a bonus)\b/i;

/** Whether a sentence says of the very thing that it is not demanded. */
export const denies = (text: string, has: (part: string) => boolean): boolean => isSaidOf(text, NOT_NEEDED, has);

/** Whether a sentence demands the very thing. */
export const demands = (text: string, has: (part: string) => boolean): boolean => isSaidOf(text, DEMANDED, has);

/** Whether an item stands in a list of what is demanded; null where it is in no such list. */
export function listedAs(unit: Unit, passage: Passage): 'demanded' | 'wished' | null {
  if (unit.label !== undefined && LABELS_DEMAND.test(unit.label)) return 'demanded';
  if (unit.kind !== 'item') return null;
  const lead = passage.units.findLast(({ kind, end }) => kind === 'sentence' && end <= unit.start)?.text;
  const title = lead?.trimEnd().endsWith(':') ? lead : (passage.section.at(-1) ?? '');
  if (LISTS_WISHES.test(title) || NOT_NEEDED.test(title)) return 'wished';
  return LISTS_DEMANDS.test(title) ? 'demanded' : null;
}

const PRONOUN_ALONE = /^\W*(?:it|them|this|that|one)\W*$/i;
const PASSIVE = /\b(?:required|needed|necessary|mandatory|compulsory|obligatory|optional)$/i;
/** "It is required to ...", "There is no need ...", "What is needed is ...": the thing comes after. */
const EMPTY_SUBJECT =
  /^\W*(?:(?:and|but|so|then|however|therefore),? )*(?:it|there|what|all that|nothing|that|this)\b/i;
/** "You must be sixteen to start the diploma" demands no diploma. */
const withoutPurpose = (demanded: string): string =>
  withoutRest(
    demanded.replace(/^\s*(?:to )?/, '').split(/\s(?:to|before|in order to|so that|if|when|unless)\s/)[0] ?? '',
  );
/** "No schooling other than Grade 10" says nothing of Grade 10. */
const withoutRest = (clause: string): string =>
  clause.replace(/\b(?:other than|except(?: for)?|apart from|besides|instead of)\b.*$/i, '');

/**
 * Whether a sentence demands (or, by `pattern`, does not demand) the very thing: what is needed follows "need" and "must",
 * and stands on either side of "is required". "..., where no licence is needed" is said of another place.
 */
function isSaidOf(text: string, pattern: RegExp, has: (part: string) => boolean): boolean {
  return text.split(/[.;:!?]\s|,\s(?=where\b)/).some((clause) => {
    if (clause.startsWith('where ')) return false;
    const match = pattern.exec(clause);
    if (!match) return false;
    const end = match.index + match[0].length;
    if (ACTIVE.test(match[0])) {
      const rest = withoutPurpose(clause.slice(end));
      return has(rest) || (PRONOUN_ALONE.test(rest) && has(clause));
    }
    const before = clause.slice(0, end);
    return has(PASSIVE.test(match[0]) && !EMPTY_SUBJECT.test(before) ? before : withoutRest(clause));
  });
}
