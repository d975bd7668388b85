import { answerFootStyles } from './answer-foot-styles.ts';
import { composerStyles } from './composer-styles.ts';
import { conversationStyles } from './conversation-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { launcherStyles } from './launcher-styles.ts';
import { preferenceStyles } from './preference-styles.ts';

/** Everything the chat looks like, in the order in which a later sheet wins. */
export const CHAT_STYLES: string = [
  frameStyles,
  composerStyles,
  launcherStyles,
  conversationStyles,
  answerFootStyles,
  preferenceStyles,
].join('');
