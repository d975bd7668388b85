import type { GuideProfile } from '../../domain/guide.ts';
import type { ConversationalAct } from '../../understand/acts.ts';

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
      return [`Ask me about ${subject}, in your own words.`, "If the guide doesn't say, I will tell you."];
    case 'distress':
      return [
        'I am sorry that things are this hard.',
        'Please talk to someone now: a person you trust, your doctor, or your local emergency number.',
        'In the US and Canada you can call or text 988 at any time, and in the UK and Ireland you can call 116 123.',
      ];
  }
}
