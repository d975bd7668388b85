import { answered, type Draft, plain, stated } from '../../draft.ts';
import { type Material, unitSource } from '../material.ts';
import { withArticle } from '../wording.ts';

const GUIDE = 'guide|page|article|handbook|booklet|site|website|chat|advisor';
const ASKS = new RegExp(
  `\\bwho(?:'s|s| is| are| was)?\\b(?: (?:it|this|that|the))?(?: (?:${GUIDE}))?(?: (?:is|it|was))?(?: (?:really|actually|exactly))? ?(?:for|aimed at|meant for|written for|intended for|made for|directed at|addressed to)\\b(?:,? (?:this|the|that) (?:${GUIDE}))?\\W*$|\\bwhom? (?:should|can|is supposed to) (?:read|use) (?:this|the|it)\\b|\\bis (?:this|the|that) (?:${GUIDE}) (?:only |just |also |really |even )?(?:for|aimed at|meant for|written for)\\b|\\b(?:target|intended) (?:audience|readers?)\\b`,
  'i',
);
const SAYS = new RegExp(`\\b(?:${GUIDE})\\b[^.;]{0,40}\\b(?:for|aimed at|helps?)\\b`, 'i');
const PEOPLE =
  /\b(?:newcomers?|beginners?|people|anyone|anybody|everyone|those|who|students?|readers?|workers?|you)\b/i;

/** Whether a question is about whom the guide itself is for. */
export const asksAudience = (text: string): boolean => ASKS.test(text);

/** "Who is this guide for?": the sentence that says so; without one, what the guide is about. Null for other questions. */
export function composeAudience({ query, ranked, profile }: Material): Draft | null {
  if (!asksAudience(query.text)) return null;
  for (const { passage } of ranked) {
    const unit = passage.units.find(({ kind, text }) => kind === 'sentence' && SAYS.test(text) && PEOPLE.test(text));
    if (unit) return answered([stated(unit.text, unitSource(passage, unit))]);
  }
  const about = `It is about working as ${withArticle(profile.occupation)}.`;
  return {
    status: 'declined',
    claims: [plain("The guide doesn't say whom it is for."), plain(about)],
    missing: [],
    list: [],
    roles: [],
  };
}
