import type { IdSource } from '../../src/answer/ports.ts';

/** An id source that can tell its own ids from any other, so that the nonces in a prompt can be found again. */
export type KnownIds = IdSource & { readonly isIssued: (id: string) => boolean };

export function rememberIds(ids: IdSource): KnownIds {
  const issued = new Set<string>();
  return {
    uuid() {
      const id = ids.uuid();
      issued.add(id);
      return id;
    },
    token: () => ids.token(),
    isIssued: (id) => issued.has(id.toLowerCase()) || issued.has(id),
  };
}
