import { openSqliteFile, readMigrations } from '../../src/adapters/storage/better-sqlite3.ts';

// Opens the database that is named, in a process of its own so that a test can choose its user; prints what went wrong.
try {
  openSqliteFile(process.argv[2]!, readMigrations('migrations')).close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof Error ? `${error.name}: ${error.message}` : 'not an error');
}
