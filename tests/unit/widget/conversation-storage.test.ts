import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createConversationStorage,
  NOTHING_SAVED,
  parseSavedChat,
  type SavedChat,
} from '../../../src/widget/conversation-storage.ts';

const chat: SavedChat = {
  conversation: { id: 'c-1', token: 'secret' },
  draft: 'half a question',
  unanswered: { messageId: 'm-1', question: 'When?' },
  turnCount: 3,
};

/** A Storage of one browser, or one that has no room. */
function createStorage({ isFull = false } = {}): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: () => null,
    removeItem: (key) => void items.delete(key),
    setItem(key, value) {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError');
      items.set(key, value);
    },
  };
}

describe('what the browser keeps of a chat', () => {
  it('is there again for another page of the same key, and for no other key', () => {
    const storage = createStorage();
    createConversationStorage(storage, 'one').save(chat);
    expect(createConversationStorage(storage, 'one').load()).toEqual(chat);
    expect(createConversationStorage(storage, 'two').load()).toEqual(NOTHING_SAVED);
  });

  it.each([
    ['there is no storage', null],
    ['the storage is full', createStorage({ isFull: true })],
  ])('lasts as long as the page when %s', (_, storage) => {
    const kept = createConversationStorage(storage, 'one');
    kept.save(chat);
    expect(kept.load()).toEqual(chat);
  });

  it('is nothing when something else wrote under its key', () => {
    for (const rubbish of [
      '',
      'null',
      '[]',
      '7',
      '{',
      '{"conversation":null}',
      JSON.stringify({ ...chat, draft: 7 }),
    ]) {
      expect(parseSavedChat(rubbish), rubbish).toBeNull();
    }
    const wrongKey = { ...chat, conversation: { id: 7, token: 'secret' } };
    expect(parseSavedChat(JSON.stringify(wrongKey))).toBeNull();
  });

  it('never throws, whatever text is found', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseSavedChat(text)));
  });
});
