/**
 * Maps with at most `limit` at once; the results keep the order of the items. After a throw no item is begun any more, and
 * it is thrown once those under way are done.
 */
export async function inParallel<Item, Mapped>(
  items: readonly Item[],
  limit: number,
  map: (item: Item) => Promise<Mapped>,
): Promise<readonly Mapped[]> {
  const results: Mapped[] = [];
  const thrown: unknown[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      try {
        results[index] = await map(item);
      } catch (error) {
        thrown.push(error);
      }
      if (thrown.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
  if (thrown.length > 0) throw thrown[0];
  return results;
}
