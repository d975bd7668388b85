import type { Clock, ConversationStore, Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';

const DAY_MS = 86_400_000;

/** Deletes conversations that are past their time, and says how many. */
export async function forgetOldConversations(
  conversations: ConversationStore,
  { storage }: Pick<Config, 'storage'>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<void> {
  if (storage.retentionDays === null) return;
  const deleted = await conversations.deleteOlderThan(clock.nowMs() - storage.retentionDays * DAY_MS);
  if (deleted.ok) log('info', 'retention', { deleted: deleted.value });
  else log('error', 'retention_failed', { code: deleted.error.code });
}
