import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import { openTemporaryDatabase } from '../support/databases.ts';
import { describeConversationStore } from './conversation-store.contract.ts';
import { describeGuideStore } from './guide-store.contract.ts';
import { describeSqlDatabase } from './sql-database.contract.ts';

describeSqlDatabase('better-sqlite3', async () => openTemporaryDatabase());
describeGuideStore('better-sqlite3', async () => createGuideStore(openTemporaryDatabase()));
describeConversationStore('better-sqlite3', async () => createConversationStore(openTemporaryDatabase()), {
  interleavedConversations: 1_000,
});
