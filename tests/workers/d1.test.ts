import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import { describeConversationStore } from '../contract/conversation-store.contract.ts';
import { describeGuideStore } from '../contract/guide-store.contract.ts';
import { describeSqlDatabase } from '../contract/sql-database.contract.ts';
import { openEmptyD1 } from './databases.ts';

describeSqlDatabase('D1', openEmptyD1);
describeGuideStore('D1', async () => createGuideStore(await openEmptyD1()));
describeConversationStore('D1', async () => createConversationStore(await openEmptyD1()), {
  interleavedConversations: 50,
});
