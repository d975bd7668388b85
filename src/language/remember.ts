/**
 * A pure reading of texts that keeps its last results, up to `limit` of them; then it forgets them all. For the texts of
 * guides, which most questions read again: never for what a visitor wrote.
 */
export function remember<Value>(read: (text: string) => Value, limit: number): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/** What is read out of an object, once and for as long as the object itself is kept. */
export function keptWith<Key extends object, Value>(read: (of: Key) => Value): (of: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (of) => {
    const found = known.get(of);
    if (found) return found.value;
    const value = read(of);
    known.set(of, { value });
    return value;
  };
}
