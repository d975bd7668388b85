import * as z from 'zod';
import type { SqlDatabase, Statement } from './sql-database.ts';

/** The rows of a query as `schema` reads them; a row of another shape is a bug and throws a ZodError. */
export async function selectRows<Row>(db: SqlDatabase, schema: z.ZodType<Row>, statement: Statement): Promise<Row[]> {
  return z.array(schema).parse(await db.all(statement));
}
