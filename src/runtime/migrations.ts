/** The files of migrations/ in order, for a runtime that reads no folder; a test holds this list. */
export const MIGRATIONS: readonly string[] = ['0001_guides.sql', '0002_conversations.sql', '0003_guide_source.sql'];
