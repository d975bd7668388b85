/** What stands before the question itself: "I just want to know, ...", "can you tell me if ...". */
const LEAD_IN =
  /^(?:(?:so|and|but|hi|hey|please|ok)[,\s]+)*(?:i(?:'d| would| am|'m)? ?(?:just |really |also )?(?:want(?:ed)?|need(?:ed)?|like|dying|trying) to (?:know|ask|find out|hear)(?: about)?|(?:can|could|would) (?:you|u|anyone|someone) (?:please |just )?(?:tell|let) me(?: know)?|(?:please )?tell me|(?:my|the) (?:main )?question is|i(?:'m| am)? ?(?:was )?(?:just )?wonder(?:ing)?|just wondering|(?:do|does) (?:you|u|anyone|anybody) (?:happen to )?know|any (?:idea|clue)|i (?:do not|don't|dont) (?:even |really )?(?:know|understand))[,:]?\s+(if\s+|whether\s+)?(?=\S+\s+\S)/i;

/** The question without what stands before it; `whether` opens what was asked for by "if". */
export const withoutLeadIn = (question: string): string =>
  question.replace(LEAD_IN, (_, whether: string | undefined) => (whether === undefined ? '' : 'whether '));
