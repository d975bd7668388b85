import type { GuideProfile } from '../../../domain/guide.ts';
import type { ConversationalAct } from '../../../understand/acts.ts';
import type { Tongue } from '../../../understand/tongues.ts';

/** Fixed, short copy for messages that ask nothing of the guide. */
export function replyTo(act: ConversationalAct, profile: GuideProfile): readonly string[] {
  const subject = `working as a ${profile.occupation}`;
  switch (act) {
    case 'greeting':
      return [`Hello! Ask me anything about ${subject}.`];
    case 'thanks':
      return ["You're welcome.", 'Is there anything else you would like to know?'];
    case 'goodbye':
      return ['Goodbye, and good luck!'];
    case 'acknowledgement':
      return ['Good.', 'What would you like to know next?'];
    case 'identity':
      return [
        'I am an automated assistant, not a person.',
        `I answer questions about ${subject} from one guide, and I show you where it says so.`,
      ];
    case 'capabilities':
      return [
        `Ask me about ${subject}, in your own words.`,
        ...contents(profile),
        "If the guide doesn't say, I will tell you.",
      ];
    case 'insult':
      return [
        'I am sorry that I was no help.',
        `Ask me anything about ${subject}, and I will show you what the guide says.`,
      ];
    case 'complaint':
      return ['I am sorry that this missed what you asked.', 'Could you put it in other words?'];
    case 'doubt':
      return [
        `What I tell you is what one guide says, “${profile.title}”, checked sentence by sentence.`,
        'The number after a sentence shows the place it comes from.',
      ];
    case 'distress':
      return [
        'I am sorry that things are this hard.',
        'Please talk to someone now: a person you trust, your doctor, or your local emergency number.',
        'In the US and Canada you can call or text 988 at any time, and in the UK and Ireland you can call 116 123.',
      ];
  }
}

const MOST_SECTIONS = 8;

/** What the guide's own headings promise: those of the highest level that has several. */
function contents({ sections }: GuideProfile): readonly string[] {
  for (const depth of [1, 2, 3]) {
    const headings = sections.filter((section) => section.depth === depth).map(({ heading }) => `“${heading}”`);
    if (headings.length > 1) return [`The guide has: ${headings.slice(0, MOST_SECTIONS).join(', ')}.`];
  }
  return [];
}

/** To what was asked of the assistant beside a question to the guide. */
export function inPassing(act: ConversationalAct): readonly string[] {
  if (act === 'identity') return ['I can only answer from the guide, and as a program.'];
  return act === 'doubt' ? ['I only tell you what the guide says, checked sentence by sentence.'] : [];
}

/** Said before the guide is, to someone who has lost heart. */
export const comfort = (by: 'applying' | 'difficulty'): string =>
  by === 'applying' ? 'Sorry to hear that.' : 'Sorry that it is so hard right now.';

/** Where the guide has nothing for them. */
export const tellMore = 'Tell me what you would like to know, and I will look it up in the guide.';

const IN_ENGLISH: Partial<Record<Tongue, string>> = {
  es: 'La guía y mis respuestas están en inglés.',
  fr: 'Le guide et mes réponses sont en anglais.',
  de: 'Der Leitfaden und meine Antworten sind auf Englisch.',
  pt: 'O guia e as minhas respostas estão em inglês.',
  ar: 'الدليل وإجاباتي باللغة الإنجليزية.',
};

/** To a message in another language; in that language too where we can say it there. */
export const inEnglish = (tongue: Tongue): readonly string[] => {
  const own = IN_ENGLISH[tongue];
  return ['The guide and my answers are in English.', ...(own === undefined ? [] : [own])];
};
