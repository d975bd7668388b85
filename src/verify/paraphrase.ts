import { wordKey } from './word-forms.ts';

/** Everyday words that say the same of anything; what is peculiar to careers is the vocabulary's. */
const GROUPS = `improve enhance boost strengthen better|reduce cut decrease minimize lessen|attend join|find discover spot detect|
  teach train instruct|choose pick select|buy purchase|show demonstrate|allow let permit|finish complete|job role position|
  large big|crucial vital essential important key|begin start|supply provide|frequent common|tiring demanding strenuous exhausting|
  discuss talk|wear dress|colleague coworker|assist help support aid|typical usual|quick fast rapid|difficult hard tough|
  entire whole complete|rise grow increase|sector industry field|company firm business|vary differ|goods products|environment surroundings setting|method technique methodology|aim goal|test exam`;

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
