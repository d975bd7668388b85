import { env } from 'cloudflare:workers';

type Fault = { readonly message: string; readonly when: 'before' | 'after' };

/** What the wrapper stands for, since D1 takes only its own statements. */
const originals = new WeakMap<
  D1PreparedStatement,
  { readonly statement: D1PreparedStatement; readonly text: string }
>();

/**
 * The Worker's database behind a connection that fails. `faultOf` is asked at each call, with the SQL and values of it:
 * null lets it through; `after` loses the answer of a call that was carried out.
 */
export function createFlakyD1(faultOf: (call: string) => Fault | null): D1Database {
  const pass = async <Value>(text: string, call: () => Promise<Value>): Promise<Value> => {
    const fault = faultOf(text);
    if (fault?.when === 'before') throw new Error(fault.message);
    const value = await call();
    if (fault) throw new Error(fault.message);
    return value;
  };
  const wrap = (statement: D1PreparedStatement, text: string): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), `${text} ${JSON.stringify(values)}`),
      all: () => pass(text, () => statement.all()),
    } as unknown as D1PreparedStatement; // the adapter calls nothing else
    originals.set(wrapped, { statement, text });
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(env.DB.prepare(sql), sql),
    batch: (statements: D1PreparedStatement[]) => {
      const calls = statements.map((wrapped) => originals.get(wrapped)!);
      return pass(calls.map(({ text }) => text).join(';'), () => env.DB.batch(calls.map(({ statement }) => statement)));
    },
  } as unknown as D1Database; // the adapter calls nothing else
}
