import type { Lexicon } from '../../src/understand/lexicon.ts';

const CODE_POINTS = 1_000;

type Message = { readonly name: string; readonly text: string };

const fill = (piece: string): string =>
  Array.from(piece.repeat(Math.ceil(CODE_POINTS / [...piece].length)))
    .slice(0, CODE_POINTS)
    .join('');

/** As many of the pieces, in turn, as fit. */
function packed(pieces: Iterable<string>, joint = ' '): string {
  let text = '';
  for (const piece of pieces) {
    if (text.length + joint.length + piece.length > CODE_POINTS) break;
    text += text === '' ? piece : joint + piece;
  }
  return text;
}

function* counted(make: (at: number) => string): Generator<string> {
  for (let at = 0; at < CODE_POINTS; at += 1) yield make(at);
}

/** Four letters each, no two alike and none of them a word. */
const nonsense = (at: number): string =>
  ['bcdfghjklmnpqrstvwxz', 'aeiou', 'bcdfghjklmnpqrstvwxz', 'xzqv']
    .map((letters, place) => letters[Math.floor(at / [1, 20, 100, 2_000][place]!) % letters.length])
    .join('');

const misspelt = (word: string): string => word.slice(0, 2) + word[3] + word[2] + word.slice(4);

/** Messages at the length limit that make one stage or another work hardest. */
export function HOSTILE_MESSAGES({ profile, vocabulary, english }: Lexicon): readonly Message[] {
  const known = [...profile.terms.values()].map(({ forms }) => forms[0]!);
  const long = known.filter((word) => /^[a-z]{8,}$/.test(word));
  const phrases = vocabulary.groups.flatMap((group) => group.phrases.filter((phrase) => phrase.length > 2));
  const short = known.filter((word) => /^[a-z]{4,5}$/.test(word) && english.commonness(word) !== 'core');
  return [
    { name: 'one word', text: fill('pay ') },
    { name: 'one word asked', text: fill('how much pay? ') },
    { name: 'one letter, no space', text: fill('a') },
    { name: 'digits', text: fill('1234567890') },
    { name: 'short numbers', text: fill('1 2 3 ') },
    { name: 'money', text: fill('$1,000-$2,000.50 ') },
    { name: 'ranges', text: fill('1-2-') },
    { name: 'number words', text: fill('one hundred and twenty thousand ') },
    { name: 'years', text: fill('2 to 5 years of experience ') },
    { name: 'punctuation with one letter', text: `a${fill('.,;:!?-').slice(1)}` },
    { name: 'question marks', text: `a${fill('?').slice(1)}` },
    { name: 'dots', text: fill('a.') },
    { name: 'abbreviations', text: fill('U.S. Dr. e.g. ') },
    { name: 'apostrophes', text: fill("a'") },
    { name: 'hyphens', text: fill('entry-level-') },
    { name: 'spaces between letters', text: fill('a b ') },
    { name: 'capital letters', text: fill('PAY AND SKILLS ') },
    { name: 'accents', text: fill('é') },
    { name: 'combining marks', text: `a${fill('\u0301').slice(1)}` },
    { name: 'compatibility characters', text: fill('ﷺ') },
    { name: 'emoji', text: `a${fill('👩‍🔧').slice(1)}`.toWellFormed() },
    { name: 'Chinese', text: fill('生产技术员的工资是多少') },
    { name: 'Arabic', text: fill('كم يكسب الفني ') },
    { name: 'words without meaning', text: packed(counted(nonsense)) },
    { name: 'misspelt words of the guide', text: packed(long.map(misspelt)) },
    { name: 'short misspelt words', text: packed(short.map((word) => `${word}q`)) },
    { name: 'words of the guide', text: packed(known) },
    { name: 'long words of the guide', text: packed(long) },
    { name: 'phrases of the vocabulary', text: packed(phrases.map((phrase) => phrase.join(' '))) },
    { name: 'the beginning of a phrase', text: fill('how much do i ') },
    { name: 'joined questions', text: fill('what does it pay and how do i start, ') },
    {
      name: 'three long questions',
      text: packed(['What', ...known.slice(0, 40), '? How', ...known.slice(40, 80), '? Why', ...known.slice(80)]),
    },
    { name: 'greetings', text: fill('hi hello thanks ') },
    { name: 'nearly an instruction', text: fill('ignore all of the ') },
    { name: 'nearly a premise', text: fill('right, is it true that ') },
    { name: 'numbers to be confirmed', text: `The guide says ${fill('1 2 3 ').slice(0, 960)}, right?` },
    { name: 'words to be confirmed', text: `The guide says ${packed(known).slice(0, 960)}, right?` },
    {
      name: 'amounts to be confirmed',
      text: `Confirm that it pays ${fill('$30,000 to $40,000 a year, ').slice(0, 950)}, right?`,
    },
    { name: 'a phrase to be confirmed', text: `${fill('a toll on health ').slice(0, 980)} is that true?` },
    { name: 'one word to be confirmed', text: `The guide says ${fill('week ').slice(0, 960)}, right?` },
    { name: 'nearly a step', text: fill('the very first step number ') },
    { name: 'other occupations', text: fill('become a work as a ') },
  ];
}
