import { answerCopy } from './answer-copy.ts';
import type { ChatHost } from './chat-handlers.ts';
import { createDelayed } from './delayed.ts';
import { downloadText } from './download-text.ts';
import { openLocalStorage } from './local-storage.ts';
import { saveReadsWhole } from './preferences.ts';
import type { Handlers } from './view/view.ts';

const UNDO_MS = 5_000;
const LINE = `\n\n${'-'.repeat(40)}\n\n`;

type WholeChatHandlers = Pick<
  Handlers,
  'startNew' | 'confirmDelete' | 'delete' | 'undoDelete' | 'toggleOptions' | 'setWhole' | 'download' | 'leave'
>;

/** What a visitor can do with the conversation as a whole. A deletion can be taken back for a few seconds. */
export function createWholeChatHandlers(host: () => ChatHost): WholeChatHandlers {
  async function remove(): Promise<void> {
    const isGone = await host().session.delete();
    const { strings, show, announce } = host();
    const said = isGone ? strings.deleted : strings.deleteFailed;
    show({ notice: said, isDeleting: false });
    announce(said);
  }
  const removal = createDelayed(() => void remove(), UNDO_MS);

  return {
    startNew() {
      host().session.startNew();
      host().focus('#question');
    },
    confirmDelete(isAsking) {
      host().show({ isConfirmingDelete: isAsking, isShowingOptions: false });
      host().focus(isAsking ? '#keep' : '#options');
    },
    delete() {
      const { session, show, announce, strings, focus } = host();
      session.stop();
      removal.start();
      show({ isConfirmingDelete: false, isDeleting: true, notice: null });
      announce(strings.deleting);
      focus('#undo');
    },
    undoDelete() {
      removal.cancel();
      host().show({ isDeleting: false });
      host().focus('#question');
    },
    toggleOptions: () => host().show({ isShowingOptions: !host().display.isShowingOptions }),
    setWhole(isWhole) {
      saveReadsWhole(openLocalStorage(), isWhole);
      host().show({ isWhole });
    },
    download() {
      const { session, strings, resolve } = host();
      const { turns } = session.state();
      downloadText(
        'conversation.txt',
        turns.map((turn) => answerCopy(turn, strings.sourcesHeading, resolve)).join(LINE),
      );
    },
    leave: () => removal.hurry(),
  };
}
