import type { Operator } from './operators.ts';

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bis not\b/, "isn't"],
  [/\bare not\b/, "aren't"],
  [/\bdo not\b/, "don't"],
  [/\bdoes not\b/, "doesn't"],
  [/\bcannot\b/, "can't"],
  [/\bshould not\b/, "shouldn't"],
];
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(speciali|organi|prioriti|recogni|minimi|optimi|sterili)z/i, '$1s'],
  [/\b(speciali|organi|prioriti|recogni|minimi|optimi|sterili)s(?=e|ing|ed)/i, '$1z'],
  [/\bprogram\b/, 'programme'],
  [/\benroll\b/, 'enrol'],
  [/\blabor\b/, 'labour'],
  [/\blicence\b/, 'license'],
  [/\bmetres\b/, 'meters'],
];
/** Words that mean the same to any reader of a career guide. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bmath\b/, 'mathematics'],
  [/\bmachinery\b/, 'machines'],
  [/\brepair\b/, 'fix'],
  [/\bresume\b/, 'CV'],
  [/\bemployers\b/, 'companies'],
  [/\bpay\b/, 'salary'],
  [/\babilit(y|ies)\b/, 'skill'],
  [/\bcertification\b/, 'credential'],
  [/\bhands-on experience\b/, 'practical experience'],
  [/\bexam\b/, 'examination'],
  [/\bcolleagues\b/, 'coworkers'],
];
const VERBS =
  'follow|prevent|monitor|operate|repair|record|inspect|assemble|improve|maintain|develop|earn|finish|document|adjust';

const equivalent = (name: string, mutate: Operator['mutate']): Operator => ({ name, kind: 'equivalent', mutate });
const firstOf = (sentence: string, rules: readonly (readonly [RegExp, string])[]): string[] =>
  rules.flatMap(([pattern, put]) => (pattern.test(sentence) ? [sentence.replace(pattern, put)] : [])).slice(0, 2);
const upperFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

export const EQUIVALENT: readonly Operator[] = [
  equivalent('number_words', (sentence) =>
    /(?<![\d.,$£€–-])\b([2-9]|10)\b(?![\d.,%:+–-]*\d|[+%–-])/.test(sentence) &&
    !/\bstep \d|^\d{1,2}[.)]\s/i.test(sentence)
      ? [
          sentence.replace(
            /(?<![\d.,$£€–-])\b([2-9]|10)\b(?![\d.,%:+–-]*\d|[+%–-])/,
            (digit) => NUMBER_WORDS[Number(digit)]!,
          ),
        ]
      : [],
  ),
  equivalent('separators', (sentence) =>
    /\d,000\b/.test(sentence)
      ? [sentence.replaceAll(/(\d),(?=\d{3}\b)/g, '$1'), sentence.replaceAll(/,000\b/g, 'k')]
      : [],
  ),
  equivalent('range_words', (sentence) =>
    /\d ?– ?[$£€]?\d/.test(sentence)
      ? [sentence.replaceAll(/(\d) ?– ?([$£€]?\d)/g, '$1 to $2'), sentence.replaceAll('–', '-')]
      : [],
  ),
  equivalent('open_end_words', (sentence) =>
    /\d\+/.test(sentence) ? [sentence.replaceAll(/(\d)\+( years)?/g, '$1$2 or more')] : [],
  ),
  equivalent('period_words', (sentence) =>
    / (?:a|per) year\b/.test(sentence) && /[$£€]\d/.test(sentence)
      ? [sentence.replace(/ (?:a|per) year\b/, ' annually')]
      : [],
  ),
  equivalent('contraction', (sentence) => firstOf(sentence, CONTRACTIONS)),
  equivalent('spelling', (sentence) => firstOf(sentence, SPELLINGS)),
  equivalent('synonym', (sentence) => firstOf(sentence, SYNONYMS)),
  equivalent('list_reordered', (sentence) => {
    const list = /(\b[\w-]+(?: [\w-]+)?), ((?:[\w-]+)(?: [\w-]+)?), and (\w[\w-]*)(?=[.,])/.exec(sentence);
    return list ? [sentence.replace(list[0], `${list[2]}, ${list[1]}, and ${list[3]}`)] : [];
  }),
  equivalent('plural_subject', (sentence) => {
    const subject = /^(?:A|An) ((?:\w+ ){0,2}(?:technician|hygienist)) (can|may|might|must|should|will) /.exec(
      sentence,
    );
    return subject ? [sentence.replace(subject[0], `${upperFirst(subject[1]!)}s ${subject[2]} `)] : [];
  }),
  equivalent('you_form', (sentence) => {
    const subject = /^(?:A|An)? ?(?:(?:\w+ ){0,2}(?:technicians?|hygienists?)) (can|may|might|must|should) /i.exec(
      sentence,
    );
    return subject ? [sentence.replace(subject[0], `You ${subject[1]} `)] : [];
  }),
  equivalent('passive', (sentence) => {
    const parts = new RegExp(`^(A [\\w -]+?) (can|may|might|must|should) (${VERBS}) ([\\w -]+)\\.$`).exec(sentence);
    if (!parts) return [];
    const [, subject, modal, verb, object] = parts;
    const participle = verb!.endsWith('e')
      ? `${verb}d`
      : verb!.endsWith('y')
        ? verb!.replace(/y$/, 'ied')
        : `${verb}ed`;
    return [`${upperFirst(object!)} ${modal} be ${participle} by ${subject!.replace(/^A/, 'a')}.`];
  }),
  equivalent('hedge_gained', (sentence) =>
    /^(?:A|An|The|Production|Dental|Wind)\b[^,]* (?:works?|needs?|earns?|takes?) /.test(sentence) &&
    !/\b(?:must|not|never|only)\b/.test(sentence)
      ? [sentence.replace(/ (works?|needs?|earns?|takes?) /, ' typically $1 ')]
      : [],
  ),
  equivalent('marks_and_markdown', (sentence) => [
    `${sentence.replace(/\.$/, '')} [1].`,
    `- **${sentence.split(' ')[0]}**${sentence.slice(sentence.split(' ')[0]!.length)} [1][2]`,
  ]),
];
