import { wordKey } from '../language/word-forms.ts';

/** Everyday words that say the same of anything; what is peculiar to careers is the vocabulary's. */
const GROUPS = `improve enhance boost strengthen better|reduce cut decrease minimize lessen lower|attend join|find discover spot detect locate|
  teach train instruct|choose pick select|buy purchase|show demonstrate display|allow let permit enable|finish complete|job role position post|
  large big|crucial vital essential important key|begin start commence|supply provide|frequent common|tiring demanding strenuous exhausting|
  discuss talk|wear dress|colleague coworker teammate peer|assist help support aid|typical usual|quick fast rapid swift|difficult hard tough challenging|
  entire whole complete full|rise grow increase|sector industry field|company firm business|vary differ|goods products|
  environment surroundings setting|method technique methodology approach|aim goal objective target|test exam examination|
  applicant candidate|favor prefer|worth worthwhile|discard throw dispose|fix repair mend|check inspect examine verify|watch monitor observe|
  defective faulty broken|mistake error|substantial considerable significant|gratifying rewarding satisfying fulfilling|noisy loud|
  hazardous dangerous unsafe risky|get obtain gain acquire receive|grasp understand comprehend|develop build|stay remain|
  tailor adapt customize adjust|stretch period|student pupil|employee worker staff|teacher instructor tutor|course class lesson|
  fee cost price charge|handle manage|solve resolve|problem issue trouble difficulty|idea concept|rule regulation|log record document|
  tool instrument|main primary major|modern current contemporary|various diverse|specific particular|further additional extra|
  helpful useful beneficial valuable|opportunity chance|advance progress|advancement promotion|happen occur|often frequently|rarely seldom|
  need require|attractive appealing desirable|appeal interest attract|chance prospect|clean tidy neat|stable steady secure|seek pursue|collaborate cooperate|answer reply respond|
  ask request|travel trip|thorough careful|task duty assignment|duty responsibility|calm composed|illness sickness|injury wound|car automobile|
  prove confirm validate|expert specialist|yearly annual|publish release|assess evaluate|gather collect|last final|operate run|advice guidance|
  error-free flawless|busy hectic|quiet calm|client customer|drug medicine medication|doctor physician|inform notify|hurt injure|live reside|near close`;

const groupOf = new Map<string, string[]>();
for (const [index, group] of GROUPS.split('|').entries()) {
  for (const word of group.trim().split(/\s+/)) {
    const key = wordKey(word);
    groupOf.set(key, [...(groupOf.get(key) ?? []), `=${index}`]);
  }
}

const NONE: readonly string[] = [];

/** Keys by which a word, given by its own key, also matches words that say the same. */
export const paraphraseKeys = (key: string): readonly string[] => groupOf.get(key) ?? NONE;
